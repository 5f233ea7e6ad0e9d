"""Whether a version says anything that the one before it does not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pipelines.home import report_name
from pipelines.messages import UserError
from pipelines.signing import folder as places
from pipelines.signing.verifying import verify_files

# What a later night says otherwise though nothing has happened, and what is only worded of the rest.
OF_THE_MOMENT = ("known_at", "history", "sections")


def is_same(earlier: Path, built: Path, year: int, public_key: str | None) -> bool:
    """Whether two versions hold the same facts, decision, texts and settings, whenever they were made.

    A version that is no longer what was signed says nothing, so no other is the same.

    Args:
        earlier: the folder of the last signed version.
        built: the folder of the one that would be signed.
        year: the review year.
        public_key: of the key that would sign it; a signature that the earlier one lacks is something new.
    """
    try:
        signed_with = verify_files(earlier, None).public_key
    except UserError:
        return False
    if public_key not in (None, signed_with):
        return False
    return _written(earlier) == _written(built) and _facts(earlier, year) == _facts(built, year)


def _written(version: Path) -> dict[str, str]:
    """What people have written and set, by path."""
    folders = (places.TEXTS, places.CONTRACTS)
    return {
        file.path: file.sha256
        for file in places.content(version)
        if file.path.startswith(folders) or file.path == "organisation.yaml"
    }


def _facts(version: Path, year: int) -> dict[str, Any]:
    review = json.loads((version / f"{report_name(year)}.json").read_bytes())
    review["decision"].pop("replaces", None)
    for gap in review["gaps"]:
        gap.pop("last_seen")
    return {name: value for name, value in review.items() if name not in OF_THE_MOMENT}
