"""What is wrong in a text somebody has written, by line: what it must not hold, and what cannot be shown as meant."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pipelines.exports.personal import masked
from pipelines.messages import text
from pipelines.review.markdown import COMMENT, QUOTED, parse

if TYPE_CHECKING:
    from markdown_it.token import Token

Fault = Literal["personal", "unknown-metric", "unfinished", "nested"]

MARK = re.compile(r"\[[^\[\]]*\]")
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
WITHIN = ("bullet_list_open", "ordered_list_open", "table_open")


@dataclass(frozen=True)
class Remark:
    """One fault in a text, on a line counted from 1; ``what`` never holds anything personal."""

    line: int
    fault: Fault
    what: str = ""

    @property
    def hinders(self) -> bool:
        """Whether the review cannot be signed with it: a flattened list is only not as it was meant."""
        return self.fault != "nested"

    def said(self, file: str, lang: str) -> str:
        return text(f"remark-{self.fault}", lang, file=file, line=str(self.line), what=self.what)


def remarks_on(written: str, metrics: Collection[str] | None) -> tuple[Remark, ...]:
    """Everything there is to say of a text, by line.

    Args:
        written: the whole file; its comments are looked through for personal data, since they are signed with it.
        metrics: the ids that can be quoted; None for a text that nobody will read, where only personal data counts.
    """
    written = written.replace("\r\n", "\n").replace("\r", "\n")
    found = [
        Remark(number, "personal", marks)
        for number, line in enumerate(written.split("\n"), start=1)
        if (marks := personal_marks(line))
    ]
    if metrics is not None:
        tokens = parse(COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), written))
        found += [*_misquoted(tokens, metrics), *_nested(tokens)]
    return tuple(sorted(set(found), key=lambda remark: (remark.line, remark.fault, remark.what)))


def personal_marks(written: str) -> str:
    """What stands in place of the personal data in a text, such as ``[e-post]``; empty where there is none."""
    # Word processors that write Markdown put a backslash before @ and -.
    plain = html.unescape(ESCAPED.sub(r"\1", written))
    marks = Counter(MARK.findall(masked(written))) | Counter(MARK.findall(masked(plain)))
    return ", ".join(sorted(marks - Counter(MARK.findall(plain))))


def _misquoted(tokens: Sequence[Token], metrics: Collection[str]) -> Iterable[Remark]:
    first = 0
    for token in tokens:
        first = token.map[0] if token.map else first
        children = token.children or []
        # After a brace that is written with a backslash, the closing ones belong to no metric.
        escaped = any(child.type == "text_special" and child.content in "{}" for child in children)
        line = first + 1
        for child in children:
            if child.type in ("softbreak", "hardbreak"):
                line += 1
            elif child.type == "text":
                unknown = sorted({match[1] for match in QUOTED.finditer(child.content)} - set(metrics))
                yield from (Remark(line, "unknown-metric", masked(metric_id)) for metric_id in unknown)
                rest = QUOTED.sub("", child.content)
                if "{{" in rest or ("}}" in rest and not escaped):
                    yield Remark(line, "unfinished")


def _nested(tokens: Sequence[Token]) -> Iterable[Remark]:
    depth = 0
    for token in tokens:
        depth += token.nesting if token.type.endswith("_list_open") or token.type.endswith("_list_close") else 0
        if token.type in WITHIN and depth > (token.type != "table_open"):
            yield Remark((token.map or [0])[0] + 1, "nested")
