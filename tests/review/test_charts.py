"""The pictures: what stands on them is what is counted."""

from __future__ import annotations

import re

import pytest

from pipelines.review import charts
from pipelines.review.blocks import Chart, Mark

NUMBER = re.compile(r">(\d+)</text>")


@pytest.mark.parametrize("horizontal", [False, True])
@pytest.mark.parametrize("most", [1, 2, 3, 4, 5, 9])
def test_an_axis_counts_in_whole_numbers(most: int, horizontal: bool) -> None:
    """Half an incident would be labelled as one, and one stand there twice."""
    chart = Chart(
        key="incidents",
        title="Incidenter",
        alt="Staplar",
        marks=(Mark(label="Jan", series="Ringa", value=most, tone="low"),),
        labels=("Jan", "Feb"),
        series=("Ringa",),
        axis="Antal",
        horizontal=horizontal,
    )
    *axis, on_the_bar = map(int, NUMBER.findall(charts.svg(chart)))
    assert on_the_bar == most
    assert axis == sorted(set(axis)) and axis[0] == 0
