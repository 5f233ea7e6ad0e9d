"""Section 2: the management system, internal control, and the risk and vulnerability analysis."""

from __future__ import annotations

from pipelines.review import numbers
from pipelines.review.blocks import Block, Cell, Column, Section, Table, Tone, plain
from pipelines.review.chapters import places
from pipelines.review.facts import ControlPoint
from pipelines.review.sentences import mid_sentence, names_in_row
from pipelines.review.voice import Row, Voice

DOCUMENTS_SHOWN = 25
SCALE = range(1, 6)
# Likelihood times consequence, as the city's method draws its matrix.
HIGH_RISK, RAISED_RISK = 12, 6


def sections(voice: Voice) -> list[Section]:
    return [
        voice.section("isms", 1, _isms(voice), "2"),
        voice.section("internal-control", 2, _internal_control(voice), "2.1"),
        voice.section("rsa", 2, [voice.say("rsa-what"), *voice.narrative("rsa")], "2.2"),
    ]


def _isms(voice: Voice) -> list[Block]:
    return [
        voice.say("isms-standard"),
        voice.say("isms-rules"),
        *voice.narrative("isms"),
        *_documents(voice),
        voice.say("isms-inputs"),
        _inputs(voice),
        *voice.account(places.others(voice, "2")),
    ]


def _documents(voice: Voice) -> list[Block]:
    if not voice.facts.documents:
        return [voice.notice("isms-no-documents")]
    columns = [
        voice.column("document", 3.9),
        voice.column("kind", 2.1),
        voice.column("owner", 2.2),
        voice.column("revised", 1.2),
        voice.column("current", 0.9),
    ]
    rows = [
        (
            document.title or document.document_id,
            voice.label("document", document.kind),
            document.owner_role or voice.text("not-given"),
            voice.day(document.revised_on or document.adopted_on),
            _yes_or_no(voice, document.is_current),
        )
        for document in voice.facts.documents
    ]
    return [voice.table(voice.text("table-documents"), columns, rows, DOCUMENTS_SHOWN)]


def _inputs(voice: Voice) -> Table:
    columns = [
        voice.column("iso-input", 0.6),
        voice.column("iso-asked", 4.5),
        voice.column("iso-answered", 4),
        voice.column("is-answered", 0.9),
    ]
    rows = [
        (row.input, row.asked, row.answered_by, _yes_or_no(voice, row.is_answered)) for row in voice.facts.iso_inputs
    ]
    return voice.table(voice.text("table-iso"), columns, rows)


def _yes_or_no(voice: Voice, value: bool | None) -> Cell:
    if value is None:
        return Cell(runs=plain(voice.text("status-unknown")), tone="unknown")
    return Cell(runs=plain(voice.text("yes" if value else "no")), tone="good" if value else "bad")


def _internal_control(voice: Voice) -> list[Block]:
    blocks: list[Block] = [
        voice.say("control-purpose"),
        voice.say("control-aims"),
        voice.bullets(["control-aim-effective", "control-aim-reliable", "control-aim-lawful"]),
        voice.say("control-methods"),
        *voice.account(places.WORKING_METHODS),
    ]
    points = voice.facts.control_points
    if points:
        blocks += [_in_plan(voice), _matrix(voice), _legend(voice)]
    return [*blocks, *voice.account(places.others(voice, "2.1"))]


def _in_plan(voice: Voice) -> Block:
    points = [point for point in voice.facts.control_points if point.in_plan]
    unique = list(dict.fromkeys(mid_sentence(_method(voice, point)) for point in points if point.is_of_the_process))
    others = sum(1 for point in points if not point.is_of_the_process)
    return voice.say(
        "control-in-plan",
        year=str(voice.facts.review_year),
        n=len(unique),
        count=numbers.in_words(len(unique), voice.lang, neuter=True),
        names=names_in_row(unique, voice.lang),
        others=others,
        others_count=numbers.in_words(others, voice.lang),
    )


def _method(voice: Voice, point: ControlPoint) -> str:
    return voice.label("method", point.working_method)


def _matrix(voice: Voice) -> Table:
    """Likelihood downwards from the highest, consequence across: the materiality and risk analysis."""
    columns = [voice.column("likelihood", 1.5)]
    columns += [Column(heading=voice.text("matrix-consequence", level=level), share=1.6) for level in SCALE]
    rows: list[Row] = [
        (voice.text("matrix-likelihood", level=likelihood), *(_square(voice, likelihood, level) for level in SCALE))
        for likelihood in reversed(SCALE)
    ]
    return voice.table(voice.text("table-matrix"), columns, rows).model_copy(update={"heat": True})


def _legend(voice: Voice) -> Block:
    bounds = {"low": RAISED_RISK - 1, "raised": RAISED_RISK, "below": HIGH_RISK - 1, "high": HIGH_RISK}
    return voice.say("matrix-legend", **{name: str(bound) for name, bound in bounds.items()})


def _square(voice: Voice, likelihood: int, consequence: int) -> Cell:
    points = [
        point
        for point in voice.facts.control_points
        if point.likelihood == likelihood and point.consequence == consequence
    ]
    written = "; ".join(dict.fromkeys(_method(voice, point) for point in points))
    risk = likelihood * consequence
    tone: Tone = "bad" if risk >= HIGH_RISK else "medium" if risk >= RAISED_RISK else "good"
    return Cell(runs=plain(written), tone=tone)
