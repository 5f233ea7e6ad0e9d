"""What the executive decides when the review is signed; until then there is none and the review is a draft."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pipelines.review.blocks import Frozen

Judgement = Literal["sufficient", "partly", "insufficient"]
Effect = Literal["yes", "partly", "no"]


class DecidedAction(Frozen):
    """One decision; under its id (B-2025-01) it is followed up next year."""

    action_id: str | None = None
    title: str
    owner_role: str
    due_on: date | None
    area: str | None = None
    business_plan_goal: str | None = None


class Decision(Frozen):
    """What the executive decided when signing (ISO/IEC 27001:2022 9.3.3).

    ``replaces`` is the version of the signed review that this one takes the place of.
    """

    judgement: Judgement
    effect: Effect
    motivation: str = ""
    decisions: tuple[DecidedAction, ...]
    name: str
    role: str
    signed_on: date
    replaces: int | None = None
