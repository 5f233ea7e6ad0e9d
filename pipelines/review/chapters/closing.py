"""The executive's judgement: given when the review is signed, asked for until then."""

from __future__ import annotations

from pipelines.review.blocks import Block, Bullets, Section, plain
from pipelines.review.decision import Decision
from pipelines.review.markdown import woven
from pipelines.review.voice import Voice

BLANK = "………………………………"


def sections(voice: Voice) -> list[Section]:
    decision = voice.facts.decision
    blocks: list[Block] = [voice.say("judgement-what"), *voice.narrative("judgement")]
    blocks += _signed(voice, decision) if decision else _unsigned(voice)
    return [voice.section("judgement", 1, blocks)]


def _signed(voice: Voice, decision: Decision) -> list[Block]:
    blocks: list[Block] = [
        voice.say(f"judgement-{decision.judgement}"),
        voice.say(f"judgement-effect-{decision.effect}"),
    ]
    # Quoted figures are filled in as in any text people write.
    blocks += woven(decision.motivation, voice.quote, voice.lang)
    if decision.decisions:
        columns = [
            voice.column("decision-id", 1.4),
            voice.column("decision", 5),
            voice.column("owner", 2),
            voice.column("due", 1.4),
        ]
        rows = [
            (action.action_id or "", action.title, action.owner_role, voice.day(action.due_on))
            for action in decision.decisions
        ]
        blocks.append(voice.table(voice.text("table-decisions"), columns, rows))
    else:
        blocks.append(voice.say("judgement-no-decisions"))
    blocks.append(voice.say("judgement-signed", name=decision.name, role=decision.role, day=str(decision.signed_on)))
    return blocks


def _unsigned(voice: Voice) -> list[Block]:
    choices = ("judgement-choice-sufficient", "judgement-choice-partly", "judgement-choice-insufficient")
    columns = [voice.column("signature-what", 2), voice.column("signature-filled", 5)]
    rows = [(voice.text(f"signature-{part}"), BLANK) for part in ("decisions", "name", "role", "date", "signature")]
    return [
        voice.notice("judgement-unsigned"),
        voice.say("judgement-question"),
        Bullets(items=tuple(plain(f"☐ {voice.text(choice)}") for choice in choices)),
        voice.table(voice.text("table-signature"), columns, rows),
    ]
