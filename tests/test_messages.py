"""The texts: both languages say the same things, and a half-filled sentence never reaches a reader."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from pipelines.messages import LANGUAGES, LOCALES, UserError, text

MESSAGE = re.compile(r"^([a-z][a-zA-Z0-9_-]*)\s*=", re.MULTILINE)


def keys(language: str) -> dict[str, list[str]]:
    return {
        path.name: MESSAGE.findall(path.read_text(encoding="utf-8"))
        for path in sorted((LOCALES / language).glob("*.ftl"))
    }


def test_every_language_has_every_text_in_the_same_file() -> None:
    swedish = {name: sorted(found) for name, found in keys("sv").items()}
    assert swedish
    for language in LANGUAGES:
        assert {name: sorted(found) for name, found in keys(language).items()} == swedish


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_said_twice(language: str) -> None:
    counted = Counter(key for found in keys(language).values() for key in found)
    assert [key for key, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_read_whole(language: str) -> None:
    """Fluent skips what it cannot parse; a text lost that way would be an error at night."""
    from fluent.syntax import FluentParser, ast

    for path in Path(LOCALES / language).glob("*.ftl"):
        body = FluentParser().parse(path.read_text(encoding="utf-8")).body
        junk = [entry.content for entry in body if isinstance(entry, ast.Junk)]
        assert junk == [], path.name


def test_a_missing_value_is_an_error_and_not_a_half_sentence() -> None:
    with pytest.raises(KeyError):
        text("night-already-running")
    with pytest.raises(KeyError):
        text("no-such-text")


def test_an_error_for_users_speaks_both_languages() -> None:
    error = UserError("night-already-running", home="/srv/hem")
    assert str(error) == error.render("sv")
    assert "/srv/hem" in error.render("en")
    assert error.render("sv") != error.render("en")
