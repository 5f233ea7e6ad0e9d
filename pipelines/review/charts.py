"""A chart of the document as a picture: SVG for HTML and PDF, PNG for Word."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pipelines.review.blocks import Chart, Tone

FONT = "Fira Sans"
PICTURE_WIDTH = 520
BAR = 15
COLUMN_HEIGHT = 130
PNG_SCALE = 2
NARROWEST_LABELLED = 0.04
SHORT_AXIS = 4
COLOURS: dict[Tone, str] = {
    "good": "#2f7d6b",
    "bad": "#b8442c",
    "unknown": "#8b93a1",
    "plain": "#c3c9d2",
    "critical": "#6d1024",
    "high": "#b8442c",
    "medium": "#dd9a3c",
    "low": "#8fa9c4",
}
# What is written on a bar must stand out from it.
ON_COLOUR: dict[Tone, str] = {"plain": "#1d2433", "medium": "#1d2433", "low": "#1d2433", "unknown": "#1d2433"}
ARIA = re.compile(r' (?:aria-[a-z]+|role)="[^"]*"')


def fonts_folder() -> Path:
    """Where the wheel put the documents' typeface."""
    spec = find_spec("fontpkg_fira_sans")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("fontpkg_fira_sans")
    return Path(spec.origin).parent / "files"


@cache
def svg(chart: Chart) -> str:
    """The chart as SVG, without inner ARIA: what it says is told once, by its alternative text."""
    return ARIA.sub("", str(_converter().vegalite_to_svg(json.dumps(specification(chart)))))


def png(chart: Chart) -> bytes:
    """The chart as PNG, for programs that show no SVG."""
    return bytes(_converter().vegalite_to_png(json.dumps(specification(chart)), scale=PNG_SCALE))


def specification(chart: Chart) -> dict[str, Any]:
    """The chart in Vega-Lite: stacked bars with their numbers on them."""
    tones = {mark.series: mark.tone for mark in chart.marks}
    series = [name for name in chart.series if name in tones]
    along = {
        "field": "label",
        "type": "nominal",
        "sort": list(chart.labels),
        "title": None,
        "axis": {"labelAngle": 0, "ticks": False, "domain": False, "labelLimit": 220, "labelPadding": 6},
        "scale": {"domain": list(chart.labels), "paddingInner": 0.28},
    }
    amount = {
        "field": "value",
        "type": "quantitative",
        "stack": "zero",
        "title": chart.axis,
        "axis": {**_whole_numbers(chart), "format": "d", "gridColor": "#dfe3e8", "domain": False, "ticks": False},
    }
    bars, numbers = ("y", "x") if chart.horizontal else ("x", "y")
    shared = {bars: along, "order": {"field": "place", "type": "quantitative"}}
    size = {"width": PICTURE_WIDTH, "height": COLUMN_HEIGHT}
    if chart.horizontal:
        size = {"width": PICTURE_WIDTH, "height": BAR * len(chart.labels) + 14}
    rows = [
        {"label": mark.label, "series": mark.series, "value": mark.value, "place": series.index(mark.series)}
        for mark in chart.marks
    ]
    legend = {"title": None, "orient": "top", "direction": "horizontal", "symbolType": "square", "labelLimit": 200}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "background": None,
        **size,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "data": {"values": rows},
        "layer": [
            {
                "mark": {"type": "bar"},
                "encoding": {
                    **shared,
                    numbers: amount,
                    "color": {
                        "field": "series",
                        "type": "nominal",
                        "scale": {"domain": series, "range": [COLOURS[tones[name]] for name in series]},
                        "legend": legend,
                    },
                },
            },
            {
                "transform": [{"filter": f"datum.value >= {_smallest_labelled(chart)}"}],
                "mark": {"type": "text", "fontSize": 11, "fontWeight": 600},
                "encoding": {
                    **shared,
                    numbers: {**amount, "bandPosition": 0.5},
                    "text": {"field": "value", "type": "quantitative", "format": "d"},
                    "color": {
                        "field": "series",
                        "type": "nominal",
                        "scale": {"domain": series, "range": [ON_COLOUR.get(tones[n], "#ffffff") for n in series]},
                        "legend": None,
                    },
                },
            },
        ],
        "resolve": {"scale": {"color": "independent"}},
        "config": {
            "font": FONT,
            "view": {"stroke": None},
            "axis": {"labelFontSize": 11.5, "titleFontSize": 11, "titleFontWeight": "normal", "labelColor": "#1d2433"},
            "legend": {"labelFontSize": 11.5, "labelColor": "#1d2433"},
        },
    }


def _whole_numbers(chart: Chart) -> dict[str, Any]:
    """An axis of whole numbers: on a short one Vega places halves, whatever least step it is told to take."""
    longest = _longest(chart)
    return {"values": list(range(int(longest) + 1))} if longest <= SHORT_AXIS else {"tickMinStep": 1}


def _smallest_labelled(chart: Chart) -> float:
    """The least value whose part of a bar has room for its number."""
    return _longest(chart) * NARROWEST_LABELLED


def _longest(chart: Chart) -> float:
    totals: dict[str, float] = {}
    for mark in chart.marks:
        totals[mark.label] = totals.get(mark.label, 0) + mark.value
    return max(totals.values(), default=0)


def _converter() -> Any:
    import vl_convert

    vl_convert.register_font_directory(str(fonts_folder()))
    return vl_convert
