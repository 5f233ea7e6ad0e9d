"""What an organisation may decide in ``config/organisation.yaml``, and what it is told when it has erred.

A mistyped key that changes nothing is the worst kind of setting: its owner believes that it is in force. So whatever
is not known here is refused, with the file, the setting and what it was probably meant to be.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from pipelines.messages import LANGUAGES, UserError
from pipelines.yaml_files import explained, nearest, number, read_yaml, unknown

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

SEEDS = Path(__file__).resolve().parent.parent / "dbt_project" / "seeds"
MONTHS = (1, 600)
# Which level and how many people a threshold may say, where it is no number of months; in a unit of two each person
# sees the other.
THRESHOLD_RANGES = {"relevant_availability": (0, 4), "small_unit": (3, 1000)}
# A topic may be the organisation's own; this like one of ours it is a slip.
LEAST_LIKENESS_OF_TOPIC = 80

AUDIENCES = ("all", "managers", "system_owners")
Number = Annotated[float, Field(strict=True, allow_inf_nan=False)]
Months = Annotated[int, Field(strict=True, ge=MONTHS[0], le=MONTHS[1])]
# A course is kept as its parts with a bar or a comma between them.
Word = Annotated[str, Field(pattern=r"^[^|,\s]([^|,]*[^|,\s])?$")]
ALLOWED = {"language": LANGUAGES, "audience": AUDIENCES}


class Course(BaseModel):
    """A mandatory course as the organisation has decided it; validity in months."""

    model_config = ConfigDict(extra="forbid")

    code: Word
    topic: Word
    audience: str = Field(pattern=f"^({'|'.join(AUDIENCES)})$")
    validity_months: Months


class Retention(BaseModel):
    """How many months an original and the rows read from it are kept after something newer came; None is for ever."""

    model_config = ConfigDict(extra="forbid")

    originals_months: Months | None = None
    rows_months: Months | None = None


class Organisation(BaseModel):
    """What ``config/organisation.yaml`` may say. Everything has a default, so a first run needs no file."""

    model_config = ConfigDict(extra="forbid")

    name: str = Field(default="Organisationen", min_length=1)
    city: str = ""
    language: str = Field(default="sv", pattern=f"^({'|'.join(LANGUAGES)})$")
    thresholds: dict[str, Number] = Field(default_factory=dict)
    targets: dict[str, Number | None] = Field(default_factory=dict)
    courses: list[Course] | None = None
    retention: Retention = Field(default_factory=Retention)
    #: An age recipient ("age1…"): originals are then kept encrypted, and its key stays outside the home.
    archive_recipient: str | None = Field(default=None, pattern="^age1[a-z0-9]+$")


def read_organisation(path: Path) -> Organisation:
    """Read the settings.

    Raises:
        UserError: the file is not readable YAML, or says something that is not known or makes no sense here.
    """
    if not path.exists():
        return Organisation()
    try:
        organisation = Organisation.model_validate(read_yaml(path))
    except ValidationError as error:
        raise _explained(path, error.errors()[0]) from error
    _check_targets(path, organisation.targets)
    _check_thresholds(path, organisation.thresholds)
    _check_courses(path, organisation.courses)
    return organisation


def _check_targets(path: Path, targets: Mapping[str, float | None]) -> None:
    metrics = {row["metric_id"]: row for row in _seed("metric_catalogue")}
    # Who does not know a metric's short id may have written its name.
    meant = {row[name]: row["metric_id"] for row in _seed("metric_catalogue") for name in ("metric_name", "name_sv")}
    for key, target in targets.items():
        field = f"targets.{key}"
        if key not in metrics:
            raise unknown(path, field, key, metrics, meant)
        if target is None:
            continue
        if not metrics[key]["direction"]:
            raise UserError("setting-no-direction", path=str(path), field=field)
        if metrics[key]["unit"] == "share" and not 0 <= target <= 1:
            raise UserError("setting-not-a-share", path=str(path), field=field, value=number(target))
        if target < 0:
            raise UserError("setting-negative", path=str(path), field=field, value=number(target))


def _check_thresholds(path: Path, thresholds: Mapping[str, float]) -> None:
    known = [row["key"] for row in _seed("threshold_defaults")]
    for key, value in thresholds.items():
        field = f"thresholds.{key}"
        if key not in known:
            raise unknown(path, field, key, known)
        if value != round(value):
            raise UserError("setting-not-whole", path=str(path), field=field)
        least, most = THRESHOLD_RANGES.get(key, MONTHS)
        if not least <= value <= most:
            raise _outside(path, field, value, (least, most))


def _check_courses(path: Path, courses: list[Course] | None) -> None:
    if courses is None:
        return
    if not courses:
        raise UserError("setting-no-courses", path=str(path))
    topics = {row["topic"] for row in _seed("mandatory_course_defaults")}
    seen: set[str] = set()
    for place, course in enumerate(courses):
        if course.code.casefold() in seen:
            raise UserError("setting-course-twice", path=str(path), code=course.code)
        seen.add(course.code.casefold())
        near = nearest(course.topic, topics, LEAST_LIKENESS_OF_TOPIC)
        if near and course.topic not in topics:
            field = f"courses.{place}.topic"
            raise UserError("setting-topic-unlikely", path=str(path), field=field, value=course.topic, near=near)


def _explained(path: Path, found: ErrorDetails) -> UserError:
    """What pydantic found, in the settings' own words where they have any."""
    place = [str(part) for part in found["loc"] if part != "[key]"]
    field, last = ".".join(place), place[-1] if place else ""
    kind, limits = found["type"], found.get("ctx", {})
    if kind.startswith("string") and last in ALLOWED:
        return UserError("setting-not-allowed", path=str(path), field=field, allowed=", ".join(ALLOWED[last]))
    if kind.startswith("string") and last in Course.model_fields:
        return UserError("setting-not-a-word", path=str(path), field=field)
    if "ge" in limits or "le" in limits:
        return _outside(path, field, found["input"], MONTHS)
    return explained(path, found, _known_beside(place) if place else ())


def _known_beside(place: list[str]) -> Iterable[str]:
    """What may stand where this does."""
    models: dict[str, type[BaseModel]] = {"courses": Course, "retention": Retention}
    seeds = {"targets": ("metric_catalogue", "metric_id"), "thresholds": ("threshold_defaults", "key")}
    if place[0] in seeds:
        name, column = seeds[place[0]]
        return [row[column] for row in _seed(name)]
    return (models[place[0]] if len(place) > 1 else Organisation).model_fields


def _outside(path: Path, field: str, value: Any, limits: tuple[int, int]) -> UserError:
    least, most = (str(limit) for limit in limits)
    return UserError("setting-outside", path=str(path), field=field, value=number(value), least=least, most=most)


@cache
def _seed(name: str) -> list[dict[str, str]]:
    with (SEEDS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
