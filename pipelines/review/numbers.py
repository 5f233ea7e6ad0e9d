"""Figures and dates as people write them, in Swedish and English."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from pipelines.home import LOCAL_TIME
from pipelines.messages import DEFAULT_LANGUAGE, text
from pipelines.review.facts import Metric

NO_BREAK = "\u00a0"
NARROW = "\u202f"
DECIMAL = {"sv": ",", "en": "."}
# The largest number that running text writes as a word.
LARGEST_WORD = 12
DECIMALS = 1
# Decimals beyond these tell no two figures apart: the models take values that differ by less to be the same.
MOST_DECIMALS = 7
THOUSANDS = {"sv": NARROW, "en": ","}


def number(value: float, lang: str, decimals: int = 0) -> str:
    """A number with the language's decimal mark and thousands, at most ``decimals`` places, no idle zeros."""
    written = f"{value:,.{decimals}f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    whole, _, fraction = written.partition(".")
    return whole.replace(",", THOUSANDS[lang]) + (DECIMAL[lang] + fraction if fraction else "")


def share(value: float, lang: str, decimals: int = DECIMALS) -> str:
    """A fraction 0-1 as per cent, with at most ``decimals`` places, where they are needed.

    Only all is 100 % and only none is 0 %: a single subject out of thousands must not be rounded away.
    """
    least = 10.0**-decimals
    percent = round(value * 100, decimals)
    if value < 1:
        percent = min(percent, 100 - least)
    if value > 0:
        percent = max(percent, least)
    return number(percent, lang, decimals) + (f"{NO_BREAK}%" if lang == "sv" else "%")


def days(value: float, lang: str, decimals: int = DECIMALS) -> str:
    """A number of days with its word."""
    return text("unit-days", lang, n=value, count=number(value, lang, decimals))


def in_words(value: int, lang: str, *, neuter: bool = False) -> str:
    """A count as it is written in running text: small numbers as words, in the gender of what is counted."""
    return text("count-word", lang, n=value, count=number(value, lang), neuter="yes" if neuter else "no")


def in_row(values: Sequence[int], lang: str, *, neuter: bool = False) -> list[str]:
    """Counts that are compared in one sentence: all as words if all are small, otherwise all as figures."""
    if max(values, default=0) > LARGEST_WORD:
        return [number(value, lang) for value in values]
    return [in_words(value, lang, neuter=neuter) for value in values]


def amount(value: float | None, unit: str, lang: str, decimals: int = DECIMALS) -> str:
    """A value in its unit, or the word for unknown."""
    if value is None:
        return text("unknown", lang)
    if unit == "share":
        return share(value, lang, decimals)
    if unit == "days":
        return days(value, lang, decimals)
    return number(value, lang, decimals)


def figure(metric: Metric, value: float | None, lang: str) -> str:
    """A value of the metric, its target or last year's: written alike wherever it stands, so that all can be compared.

    Two of them that differ never read the same, and a target reads as it was decided.
    """
    return amount(value, metric.unit, lang, _decimals(metric))


def _decimals(metric: Metric) -> int:
    """How many decimals tell the metric's figures apart."""
    compared = {round(value, 9) for value in (metric.value, metric.target, metric.previous_value) if value is not None}
    whole_target = amount(metric.target, metric.unit, DEFAULT_LANGUAGE, MOST_DECIMALS)
    for decimals in range(DECIMALS, MOST_DECIMALS):
        written = {amount(value, metric.unit, DEFAULT_LANGUAGE, decimals) for value in compared}
        target_written = amount(metric.target, metric.unit, DEFAULT_LANGUAGE, decimals)
        if len(written) == len(compared) and target_written == whole_target:
            return decimals
    return MOST_DECIMALS


def target(metric: Metric, lang: str) -> str | None:
    """The target as a table shows it, None where none is decided."""
    if metric.target is None:
        return None
    written = figure(metric, metric.target, lang)
    if metric.direction == "up":
        return written
    return text("target-at-most", lang, zero="yes" if metric.target == 0 else "no", target=written)


def counts(metric: Metric, lang: str) -> str:
    """What the figure was counted from: "12 av 14", or nothing where it is a count itself."""
    if metric.numerator is None or metric.denominator is None or metric.kind != "share":
        return ""
    return text("n-of-d", lang, n=number(metric.numerator, lang), d=number(metric.denominator, lang))


def long_day(value: date, lang: str) -> str:
    """A date for running text."""
    return text("long-date", lang, day=str(value.day), month=text(f"month-{value.month}", lang), year=str(value.year))


def local_day(value: datetime | None) -> str:
    """The day in Stockholm of a moment; empty when there is none."""
    return value.astimezone(LOCAL_TIME).date().isoformat() if value else ""


def local_minute(value: datetime) -> str:
    """Day and minute in Stockholm of a moment."""
    return f"{value.astimezone(LOCAL_TIME):%Y-%m-%d %H:%M}"
