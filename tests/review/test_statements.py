"""Every statement of the reference document has its counterpart, where docs/statements.md says it has."""

from __future__ import annotations

import re

import pytest
from saying import lines

from pipelines.home import REPO
from pipelines.review.model import Review
from pipelines.review.narrative import SECTIONS

ROW = re.compile(r"^\| (\d+) \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
METRIC = re.compile(r"\b([A-Z])(\d)(?:–[A-Z](\d))?\b")
ELSEWHERE = re.compile(r"\(.*?\)")
STATEMENTS = ROW.findall((REPO / "docs" / "statements.md").read_text(encoding="utf-8"))


def metrics_in(text: str) -> list[str]:
    """The metric ids a text names, ranges written out."""
    return [
        f"{letter}{number}"
        for letter, first, last in METRIC.findall(text)
        for number in range(int(first), int(last or first) + 1)
    ]


def sections_of(review: Review, named: str) -> list[str]:
    """The keys of the sections named: by number, by title, or both, the last of them the most exact."""
    found = []
    for name in named.split(", "):
        _, _, title = name.partition(" ")
        matching = [s.key for s in review.sections if name in (s.number, s.title) or (title and s.title == title)]
        assert matching, f"no section {name}"
        found += matching
    return found


def test_none_of_the_statements_is_left_out() -> None:
    assert [int(number) for number, *_ in STATEMENTS] == list(range(1, 50))


@pytest.mark.parametrize(("number", "statement", "section", "source"), STATEMENTS)
def test_the_statement_is_made_where_the_list_says(
    normal: Review, number: str, statement: str, section: str, source: str
) -> None:
    """Figures by their metric's id, in that section; those within brackets are told of elsewhere."""
    told = " ".join(line for key in sections_of(normal, section) for line in lines(normal, key))
    for metric_id in metrics_in(ELSEWHERE.sub("", source)):
        assert f"({metric_id})" in told, (number, statement, metric_id)
    everything = " ".join(lines(normal))
    for metric_id in metrics_in(source):
        assert f"({metric_id})" in everything
    for file_name in re.findall(r"`(.+?)`", source):
        assert file_name in {written.file_name for written in SECTIONS}
        assert "Egen text" in told
