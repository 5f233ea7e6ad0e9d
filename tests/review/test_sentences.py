"""From a figure to what a person would write: number agreement, unknown, better and worse, target missing."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
import worlds
from marts import FIGURES, World
from worlds import Read

from pipelines.review.blocks import words
from pipelines.review.facts import Metric
from pipelines.review.sentences import paragraph, runs_of, sentence

SHARE: dict[str, Any] = {
    "metric_id": "S1",
    "metric_name": "systems_classified",
    "section": "1",
    "name": "Klassade system",
    "formula": "…",
    "kind": "share",
    "unit": "share",
    "numerator": 12,
    "denominator": 14,
    "value": 12 / 14,
    "target": 1.0,
    "direction": "up",
    "status": "missed",
    "previous_value": 0.8,
    "trend": "better",
    "iso_clause": None,
    "annex_a": None,
    "sources": ("systems",),
    "is_overridden": False,
}


def said(variant: int = 0, lang: str = "sv", **changes: Any) -> str:
    metric = Metric.model_validate(SHARE | changes)
    return words(runs_of(sentence(metric, lang, variant))).replace("\u00a0", " ")


def test_some_of_them_with_last_year_and_target() -> None:
    assert said() == (
        "12 av 14 system i drift (85,7 %) är klassade i fråga om konfidentialitet, riktighet och tillgänglighet (S1),"
        " vilket är bättre än året före (80 %) men inte når målet 100 %."
    )


def test_the_comparison_takes_turns_being_a_sentence_of_its_own() -> None:
    assert said(1).endswith("(S1). Det är en förbättring från 80 %, men målet 100 % är inte nått.")


@pytest.mark.parametrize(
    ("numerator", "denominator", "beginning"),
    [
        (14, 14, "Samtliga 14 system i drift är klassade"),
        (0, 14, "Inget av 14 system i drift är klassat"),
        (1, 1, "Det enda systemet i drift är klassat"),
        (1, 14, "Ett av 14 system i drift (7,1 %) är klassat"),
        (0, 1, "Det enda systemet i drift är inte klassat"),
    ],
)
def test_all_none_and_the_only_one(numerator: int, denominator: int, beginning: str) -> None:
    written = said(numerator=numerator, denominator=denominator, value=numerator / denominator)
    assert written.startswith(beginning)


def test_small_numbers_are_words_unless_one_they_are_compared_with_is_large() -> None:
    """Up to twelve is a word; what belongs together is written alike, and per cent is always a figure."""
    assert said(numerator=7, denominator=9, value=7 / 9).startswith("Sju av nio system i drift (77,8 %) är klassade")
    assert said(numerator=12, denominator=12, value=1.0).startswith("Samtliga tolv system i drift är klassade")
    assert said(numerator=7, denominator=13, value=7 / 13).startswith("7 av 13 system i drift (53,8 %)")


@pytest.mark.parametrize(
    ("metric_id", "written"),
    [("S3", "En utsedd ägare finns för ett av nio system"), ("R2", "En av nio behandlingar (11,1 %) har granskats")],
)
def test_one_takes_the_gender_of_what_is_counted(metric_id: str, written: str) -> None:
    assert said(metric_id=metric_id, numerator=1, denominator=9, value=1 / 9).startswith(written)


@pytest.mark.parametrize(
    ("metric_id", "previous", "written"),
    [("I2", 0, "från noll"), ("I2", 1, "från en"), ("S8", 1, "från ett"), ("S8", 3, "från tre"), ("S8", 30, "från 30")],
)
def test_last_years_count_is_a_word_when_it_is_small(metric_id: str, previous: int, written: str) -> None:
    count = {"kind": "count_no", "unit": "count", "denominator": None, "target": 0, "direction": "down"}
    told = said(1, metric_id=metric_id, **count, numerator=2, value=2, previous_value=previous, trend="worse")
    assert f"Det är en försämring {written}, och målet" in told


def test_nothing_to_measure_is_unknown_and_compared_with_nothing() -> None:
    assert said(numerator=0, denominator=0, value=None, status="unknown", trend=None) == (
        "Det finns inga system i drift att klassa, så andelen klassade system är okänd (S1)."
    )


def test_a_rise_is_not_always_better() -> None:
    """Of the two, the one who reads must be told which way is good."""
    serious = {
        "metric_id": "I2",
        "kind": "count_no",
        "unit": "count",
        "denominator": None,
        "target": 0,
        "direction": "down",
    }
    more = said(**serious, numerator=2, value=2, previous_value=1, trend="worse", status="missed")
    assert more.startswith("Två incidenter har bedömts som allvarliga")
    assert more.endswith("(I2), vilket är sämre än året före (en) och överskrider målet, noll.")
    fewer = said(**serious, numerator=0, value=0, previous_value=1, trend="better", status="met")
    assert fewer.startswith("Ingen incident har bedömts som allvarlig")
    assert fewer.endswith("vilket är bättre än året före (en) och ligger inom målet, noll.")


def test_a_single_one_is_singular() -> None:
    one = {"metric_id": "I1", "kind": "count", "unit": "count", "denominator": None, "target": None, "direction": None}
    assert said(**one, numerator=1, value=1, previous_value=None, trend=None, status=None) == (
        "En incident har rapporterats under perioden (I1)."
    )


def test_a_figure_is_never_rounded_to_what_it_is_compared_with() -> None:
    """ "95 per cent, which does not meet the target of 95 per cent" would be neither true nor false to a reader."""
    short = {"numerator": 113, "denominator": 119, "value": 113 / 119, "target": 0.95}
    missed = said(**short, status="missed", previous_value=None, trend=None)
    assert "(94,96 %)" in missed and missed.endswith("vilket inte når målet 95 %.")
    just = said(numerator=114, denominator=120, value=0.95, target=0.9, status="met", previous_value=113 / 119)
    assert "(95 %)" in just and "bättre än året före (94,96 %)" in just


def test_a_target_is_told_as_it_was_decided() -> None:
    assert said(target=0.9525, previous_value=None, trend=None).endswith("vilket inte når målet 95,25 %.")


def test_a_target_nobody_decided_is_said_to_be_missing() -> None:
    assert said(target=None, status=None, previous_value=None, trend=None).endswith("(S1); mål saknas.")


def test_a_metric_added_to_the_catalogue_gets_a_sentence_without_new_text() -> None:
    new = said(metric_id="X1", name="Ny sorts mått", previous_value=None, trend=None)
    assert new == "Ny sorts mått (X1): 85,7 %, vilket inte når målet 100 %."


def test_what_never_came_is_told_once_with_its_source(read: Read) -> None:
    review = read(World(figures={}, median=None, received={"employees"}))
    told = words(paragraph([metric for metric in review.metrics if metric.metric_id in ("S4", "S5")], review))
    assert told == (
        "Uppgift saknas om kontinuitetsplaner (S4) och övade kontinuitetsplaner (S5), eftersom källorna Systemregister"
        " och Kontinuitetsplaner inte har kommit in."
    )


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_metric_has_a_sentence_for_every_case(read: Read, lang: str) -> None:
    """Nothing is left half-filled, whichever case holds and whichever way the figure went."""
    review = read(worlds.normal(), lang)
    assert {metric.metric_id for metric in review.metrics} == set(FIGURES) | {"I4"}
    cases = [(0, 0, None), (0, 1, 0.0), (1, 1, 1.0), (0, 9, 0.0), (9, 9, 1.0), (1, 9, 1 / 9), (4, 9, 4 / 9)]
    outcomes = product(("met", "missed"), ("better", "worse", "same", None))
    for metric, (n, d, value), (status, trend) in product(review.metrics, cases, list(outcomes)):
        changed = metric.model_copy(
            update={"numerator": n, "denominator": d, "value": value, "status": status, "trend": trend}
        )
        for variant in (0, 1):
            written = words(runs_of(sentence(changed, lang, variant)))
            assert f"({metric.metric_id})" in written
            assert written.endswith(".") and ".." not in written and "  " not in written
            assert "{" not in written and (lang == "en" or "None" not in written)
