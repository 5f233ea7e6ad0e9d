"""Figures and dates as people write them, in Swedish and English."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from pipelines.home import LOCAL_TIME
from pipelines.messages import text
from pipelines.review.facts import Metric

NO_BREAK = "\u00a0"
NARROW = "\u202f"
DECIMAL = {"sv": ",", "en": "."}
# The largest number that running text writes as a word.
LARGEST_WORD = 12
THOUSANDS = {"sv": NARROW, "en": ","}


def number(value: float, lang: str, decimals: int = 0) -> str:
    """A number with the language's decimal mark and thousands, at most ``decimals`` places, no idle zeros."""
    written = f"{value:,.{decimals}f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    whole, _, fraction = written.partition(".")
    return whole.replace(",", THOUSANDS[lang]) + (DECIMAL[lang] + fraction if fraction else "")


def share(value: float, lang: str) -> str:
    """A fraction 0-1 as per cent, one decimal where it is needed.

    Only all is 100 % and only none is 0 %: a single subject out of thousands must not be rounded away.
    """
    percent = round(value * 100, 1)
    if value < 1:
        percent = min(percent, 99.9)
    if value > 0:
        percent = max(percent, 0.1)
    return number(percent, lang, 1) + (f"{NO_BREAK}%" if lang == "sv" else "%")


def days(value: float, lang: str) -> str:
    """A number of days with its word."""
    return text("unit-days", lang, n=value, count=number(value, lang, 1))


def in_words(value: int, lang: str, *, neuter: bool = False) -> str:
    """A count as it is written in running text: small numbers as words, in the gender of what is counted."""
    return text("count-word", lang, n=value, count=number(value, lang), neuter="yes" if neuter else "no")


def in_row(values: Sequence[int], lang: str, *, neuter: bool = False) -> list[str]:
    """Counts that are compared in one sentence: all as words if all are small, otherwise all as figures."""
    if max(values, default=0) > LARGEST_WORD:
        return [number(value, lang) for value in values]
    return [in_words(value, lang, neuter=neuter) for value in values]


def amount(value: float | None, unit: str, lang: str) -> str:
    """A metric's value, or the word for unknown."""
    if value is None:
        return text("unknown", lang)
    if unit == "share":
        return share(value, lang)
    if unit == "days":
        return days(value, lang)
    return number(value, lang, 1)


def target(metric: Metric, lang: str) -> str | None:
    """The target as a table shows it, None where none is decided."""
    if metric.target is None:
        return None
    written = amount(metric.target, metric.unit, lang)
    if metric.direction == "up":
        return written
    return text("target-at-most", lang, zero="yes" if metric.target == 0 else "no", target=written)


def counts(metric: Metric, lang: str) -> str:
    """What the figure was counted from: "12 av 14", or nothing where it is a count itself."""
    if metric.numerator is None or metric.denominator is None or metric.kind != "share":
        return ""
    return text("n-of-d", lang, n=number(metric.numerator, lang), d=number(metric.denominator, lang))


def day(value: date | None, lang: str) -> str:
    """A date for a table; empty when there is none."""
    return value.isoformat() if value else ""


def long_day(value: date, lang: str) -> str:
    """A date for running text."""
    return text("long-date", lang, day=str(value.day), month=text(f"month-{value.month}", lang), year=str(value.year))


def local_day(value: datetime | None) -> str:
    """The day in Stockholm of a moment; empty when there is none."""
    return value.astimezone(LOCAL_TIME).date().isoformat() if value else ""


def local_minute(value: datetime) -> str:
    """Day and minute in Stockholm of a moment."""
    return f"{value.astimezone(LOCAL_TIME):%Y-%m-%d %H:%M}"
