"""Every word a user reads, one file per room and language, by key.

The texts are Project Fluent files in ``pipelines/locales/<language>/``: Fluent carries number agreement
and word order, so that the code states facts and the language decides the sentence.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

LOCALES = Path(__file__).parent / "locales"
DEFAULT_LANGUAGE = "sv"
LANGUAGES = ("sv", "en")


@cache
def _bundle(language: str) -> Any:
    from fluent.runtime import FluentBundle, FluentResource

    # Isolation marks are invisible characters around every inserted value; a reader who copies a figure
    # out of the report would carry them along.
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted((LOCALES / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def text(key: str, lang: str = DEFAULT_LANGUAGE, **args: Any) -> str:
    """The text for ``key`` in ``lang``.

    Raises:
        KeyError: no such key, or a value the text needs was not given. A half-filled sentence must not
            reach a reader, so this is an error and not a fallback.
    """
    bundle = _bundle(lang)
    name, _, attribute = key.partition(".")
    if not bundle.has_message(name):
        raise KeyError(f"no text {key!r} in {lang!r}")
    message = bundle.get_message(name)
    pattern = message.attributes.get(attribute) if attribute else message.value
    if pattern is None:
        raise KeyError(f"no text {key!r} in {lang!r}")
    rendered, errors = bundle.format_pattern(pattern, args)
    if errors:
        raise KeyError(f"text {key!r} in {lang!r}: {errors[0]}")
    return str(rendered)


class UserError(Exception):
    """Something a user can act on: said in their language, with what happened, where and what to do."""

    def __init__(self, key: str, **args: Any) -> None:
        super().__init__(key)
        self.key = key
        self.text_args = args

    def render(self, lang: str = DEFAULT_LANGUAGE) -> str:
        """The whole message in ``lang``."""
        return text(self.key, lang, **self.text_args)

    def __str__(self) -> str:
        return self.render()
