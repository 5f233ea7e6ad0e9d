"""Figures as people write them: Swedish marks, and never more certain than they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.review import numbers
from pipelines.review.facts import Metric


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        (0.93, "93\u00a0%", "93%"),
        (0.935, "93,5\u00a0%", "93.5%"),
        (1.0, "100\u00a0%", "100%"),
        (0.0, "0\u00a0%", "0%"),
        (1 / 3, "33,3\u00a0%", "33.3%"),
    ],
)
def test_a_share_is_written_in_per_cent(value: float, swedish: str, english: str) -> None:
    assert numbers.share(value, "sv") == swedish
    assert numbers.share(value, "en") == english


@given(st.integers(min_value=1, max_value=10**6), st.data())
def test_only_all_is_all_and_only_none_is_none(denominator: int, data: st.DataObject) -> None:
    numerator = data.draw(st.integers(min_value=0, max_value=denominator))
    written = numbers.share(numerator / denominator, "sv")
    assert (written == "100\u00a0%") == (numerator == denominator)
    assert (written == "0\u00a0%") == (numerator == 0)


@given(
    st.integers(min_value=1, max_value=10**4),
    st.sampled_from([0.5, 0.9, 0.95, 0.9525, 1.0]),
    st.data(),
)
def test_figures_that_differ_read_differently(denominator: int, target: float, data: st.DataObject) -> None:
    value, before = (data.draw(st.integers(0, denominator)) / denominator for _ in range(2))
    metric = Metric.model_construct(unit="share", value=value, target=target, previous_value=before)
    written = {figure: numbers.figure(metric, figure, "sv") for figure in (value, target, before)}
    assert len(set(written.values())) == len(written)
    assert float(written[target].removesuffix("\u00a0%").replace(",", ".")) == pytest.approx(target * 100)


def test_thousands_are_told_apart_by_a_narrow_space_that_does_not_break() -> None:
    assert numbers.number(12_345, "sv") == "12\u202f345"
    assert numbers.number(12_345, "en") == "12,345"


@pytest.mark.parametrize(
    ("value", "written"), [(1.0, "1 dag"), (8.5, "8,5 dagar"), (30.0, "30 dagar"), (0.0, "0 dagar")]
)
def test_days_agree_with_their_number(value: float, written: str) -> None:
    assert numbers.days(value, "sv") == written


def test_unknown_is_said_and_never_a_number() -> None:
    assert numbers.amount(None, "share", "sv") == "okänt"
    assert numbers.amount(None, "count", "en") == "unknown"


def test_small_counts_are_words_in_running_text() -> None:
    assert [numbers.in_words(n, "sv") for n in (0, 1, 2, 12, 13)] == ["ingen", "en", "två", "tolv", "13"]
