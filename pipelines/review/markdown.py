"""Markdown as blocks. Nothing in it is run: HTML is text, and the only thing that is filled in is a metric quoted by
its id, as in ``{{ T1 }}``. What looks like personal data is shown as what it is, never as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from pipelines.exports.personal import masked
from pipelines.messages import DEFAULT_LANGUAGE, text
from pipelines.review.blocks import Block, Bullets, Cell, Column, Paragraph, Run, Runs, Subheading, Table, words

if TYPE_CHECKING:
    from markdown_it.token import Token

Quote = Callable[[str], Runs]

QUOTED = re.compile(r"\{\{\s*([^\s{}]{1,20})\s*\}\}")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
SAFE_LINK = re.compile(r"(https?://|mailto:)", re.IGNORECASE)
STYLES = {"strong_open": "strong", "em_open": "emphasis"}


def woven(markdown: str, quote: Quote, lang: str = DEFAULT_LANGUAGE) -> tuple[Block, ...]:
    """Markdown as blocks, with quoted metrics filled in.

    Args:
        markdown: the text.
        quote: what to put for a quoted id; called with the id as written.
        lang: the language of what a table is called.
    """
    return tuple(_blocks(parse(markdown), quote, lang))


def parse(markdown: str) -> list[Token]:
    """The text's tokens, each with the lines it stands on."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    # Left apart, an escaped brace cannot grow together with its neighbour into a quotation.
    parser.core.ruler.disable("text_join")
    return parser.parse(markdown)


def _blocks(tokens: Sequence[Token], quote: Quote, lang: str) -> list[Block]:
    found: list[Block] = []
    position = 0
    while position < len(tokens):
        token = tokens[position]
        if token.type in ("bullet_list_open", "ordered_list_open"):
            end = _end_of(tokens, position)
            items = _items(tokens[position + 1 : end], quote)
            found.append(Bullets(items=items, ordered=token.type == "ordered_list_open"))
            position = end
        elif token.type == "table_open":
            end = _end_of(tokens, position)
            found.append(_table(tokens[position + 1 : end], quote, lang))
            position = end
        elif token.type == "inline":
            runs = _runs(token.children or [], quote)
            heading = tokens[position - 1].type == "heading_open"
            found.append(Subheading(runs=runs) if heading else Paragraph(runs=runs))
        elif token.type in ("fence", "code_block"):
            found.append(Paragraph(runs=_code(token)))
        position += 1
    return found


def _end_of(tokens: Sequence[Token], start: int) -> int:
    closing = tokens[start].type.replace("_open", "_close")
    level = tokens[start].level
    return next(
        index
        for index in range(start + 1, len(tokens))
        if tokens[index].type == closing and tokens[index].level == level
    )


def _items(tokens: Sequence[Token], quote: Quote) -> tuple[Runs, ...]:
    """The list's items in order; those of a list within it follow the one they belong to."""
    items: list[Runs] = []
    for token in tokens:
        if token.type == "inline":
            items.append(_runs(token.children or [], quote))
        elif token.type in ("fence", "code_block"):
            items.append(_code(token))
    return tuple(items)


def _table(tokens: Sequence[Token], quote: Quote, lang: str) -> Table:
    """A table; its first line is the headings. A column that is set to the right is one of figures."""
    columns: list[Column] = []
    rows: list[list[Cell]] = []
    for token, content in pairwise(tokens):
        if token.type == "tr_open" and columns:
            rows.append([])
        elif token.type == "th_open":
            right = "right" in str(token.attrGet("style"))
            columns.append(Column(heading=words(_runs(content.children or [], quote)), number=right))
        elif token.type == "td_open":
            rows[-1].append(Cell(runs=_runs(content.children or [], quote)))
    return Table(caption=text("narrative-table", lang), columns=tuple(columns), rows=tuple(map(tuple, rows)))


def _code(token: Token) -> Runs:
    return (Run(text=masked(token.content.strip()), style="code"),)


def _runs(tokens: Sequence[Token], quote: Quote) -> Runs:
    runs: list[Run] = []
    styles: list[str] = []
    href: str | None = None
    for token in tokens:
        if token.type in STYLES:
            styles.append(STYLES[token.type])
        elif token.type in ("strong_close", "em_close"):
            styles.pop()
        elif token.type == "link_open":
            target = str(token.attrGet("href") or "")
            href = target if SAFE_LINK.match(target) and masked(target) == target else None
        elif token.type == "link_close":
            href = None
        elif token.type in ("softbreak", "hardbreak"):
            runs.append(Run(text=" "))
        elif token.type == "code_inline":
            runs.append(Run(text=token.content, style="code"))
        else:
            style = Run.model_validate({"text": "", "style": styles[-1] if styles else "plain", "href": href})
            runs.extend(_filled(token, style, quote))
    return tuple(run for run in _joined(runs) if run.text)


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Stretches in one style as one, so that what looks like personal data is seen however it was put together."""
    joined: list[Run] = []
    for (style, href, metric), alike in groupby(runs, key=lambda run: (run.style, run.href, run.metric)):
        together = "".join(run.text for run in alike)
        joined.append(Run(text=together if metric else masked(together), style=style, href=href, metric=metric))
    return joined


def _filled(token: Token, style: Run, quote: Quote) -> list[Run]:
    """A stretch of text with its quoted metrics put in; their values are text and are not read again."""
    if token.type != "text":
        return [style.model_copy(update={"text": token.content})]
    runs: list[Run] = []
    position = 0
    for match in QUOTED.finditer(token.content):
        runs.append(style.model_copy(update={"text": token.content[position : match.start()]}))
        runs.extend(quote(match[1]))
        position = match.end()
    runs.append(style.model_copy(update={"text": token.content[position:]}))
    return runs
