"""The executive's judgement: given when the review is signed, asked for until then."""

from __future__ import annotations

from typing import get_args

from pipelines.review.blocks import Blank, Block, Form, Section
from pipelines.review.decision import Decision, Effect, Judgement
from pipelines.review.markdown import woven
from pipelines.review.voice import Voice

# What is filled in by hand, with the lines of handwriting each needs.
ROOM = {"motivation": 3, "decisions": 7, "place-date": 1, "signature": 2, "name": 1, "role": 1}


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
    asked = {"judgement": get_args(Judgement), "effect": get_args(Effect)}
    blanks = [
        Blank(
            label=voice.text(f"signature-{part}"),
            choices=tuple(voice.text(f"signature-{part}-{answer}") for answer in answers),
        )
        for part, answers in asked.items()
    ]
    blanks += [Blank(label=voice.text(f"signature-{part}"), lines=lines) for part, lines in ROOM.items()]
    return [
        voice.notice("judgement-unsigned"),
        Form(caption=voice.text("form-signature"), blanks=tuple(blanks)),
    ]
