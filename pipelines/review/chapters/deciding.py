"""What the executive is asked to decide, on the first page; once the review is signed, what was decided."""

from __future__ import annotations

from collections.abc import Sequence

from pipelines.review import numbers
from pipelines.review.blocks import Block, Bullets, Subheading, plain
from pipelines.review.chapters.improvement import left_to_do
from pipelines.review.decision import DecidedAction, Decision
from pipelines.review.facts import Action
from pipelines.review.sentences import mid_sentence, names_in_row
from pipelines.review.voice import Voice

TITLES_NAMED = 3
DECISIONS_SHOWN = 3
TITLE_SHOWN = 80


def deciding(voice: Voice) -> list[Block]:
    """A handful of lines, each with the section it rests on."""
    decision = voice.facts.decision
    heading, lines = ("decided-what", _decided(voice, decision)) if decision else ("deciding-what", _asked(voice))
    return [
        Subheading(runs=plain(voice.text(heading))),
        Bullets(items=tuple(plain(line) for line in lines)),
    ]


def _asked(voice: Voice) -> list[str]:
    year = voice.facts.review_year + 1
    overdue = [action for action in voice.facts.actions if action.overdue]
    critical = sum(row.gaps for row in voice.facts.severities if row.severity == "critical")
    lines = [
        voice.text("deciding-judgement"),
        _titled(voice, "deciding-priorities", left_to_do(voice, year), year=str(year)),
    ]
    if overdue:
        lines.append(_titled(voice, "deciding-overdue", overdue))
    if critical:
        lines.append(voice.text("deciding-critical", n=critical, count=numbers.in_words(critical, voice.lang)))
    return lines


def _titled(voice: Voice, key: str, actions: Sequence[Action], **args: object) -> str:
    names = [voice.text("deciding-title", title=_short(action.title)) for action in actions[:TITLES_NAMED]]
    left = len(actions) - len(names)
    if left:
        names.append(voice.text("deciding-others", n=left, count=numbers.in_words(left, voice.lang)))
    count = numbers.in_words(len(actions), voice.lang)
    return voice.text(key, n=len(actions), count=count, names=names_in_row(names, voice.lang), **args)


def _decided(voice: Voice, decision: Decision) -> list[str]:
    judged = [voice.text(f"judgement-{decision.judgement}"), voice.text(f"judgement-effect-{decision.effect}")]
    lines = [" ".join(judged)]
    lines += [_decision(voice, action) for action in decision.decisions[:DECISIONS_SHOWN]]
    left = len(decision.decisions) - DECISIONS_SHOWN
    if left > 0:
        lines.append(voice.text("decided-more", n=left, count=numbers.in_words(left, voice.lang)))
    if not decision.decisions:
        lines.append(voice.text("judgement-no-decisions"))
    return lines


def _decision(voice: Voice, action: DecidedAction) -> str:
    title = f"{action.action_id} {_short(action.title)}" if action.action_id else _short(action.title)
    due = "none" if action.due_on is None else str(action.due_on)
    return voice.text("decided-action", title=title, owner=mid_sentence(action.owner_role), due=due)


def _short(title: str) -> str:
    return title if len(title) <= TITLE_SHOWN else f"{title[: TITLE_SHOWN - 1]}…"
