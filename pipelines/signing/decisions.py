"""The executive's decision as the coordinator writes it down: YAML, read with every fault named by field and line."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

import yaml

from pipelines.exports.contracts import load_contracts
from pipelines.exports.folding import fold
from pipelines.exports.personal import masked
from pipelines.home import PRIVATE_FILE, Home
from pipelines.messages import UserError, text
from pipelines.review.blocks import writable
from pipelines.review.decision import DecidedAction, Decision, Effect, Judgement
from pipelines.review.remarks import personal_marks, remarks_on
from pipelines.signing.roles import looks_like_a_name

if TYPE_CHECKING:
    from yaml.nodes import MappingNode, Node, ScalarNode

# What a field may be called, the Swedish word first: it is the one the template and the messages use.
FIELDS = {
    "judgement": ("bedömning", "judgement"),
    "effect": ("önskad verkan", "wanted effect", "verkan", "effect"),
    "motivation": ("motivering", "motivation"),
    "decisions": ("beslut", "decisions"),
    "name": ("namn", "name"),
    "role": ("befattning", "role"),
    "date": ("datum", "date"),
}
ACTION_FIELDS = {
    "title": ("åtgärd", "title", "action"),
    "owner_role": ("ansvarig", "owner role", "owner"),
    "due": ("klar senast", "due", "klar"),
    "area": ("område", "area"),
    "goal": ("mål", "goal"),
}
JUDGEMENTS = {"sufficient": ("tillräckligt",), "partly": ("delvis",), "insufficient": ("otillräckligt",)}
EFFECTS = {"yes": ("ja",), "partly": ("delvis",), "no": ("nej",)}

Choice = TypeVar("Choice", bound=str)


@dataclass(frozen=True)
class Period:
    """What the days in a decision must agree with: the review's cut-off and today."""

    year: int
    as_of: date
    today: date


def default_path(home: Home, year: int) -> Path:
    """Where the decision of a year is written when nobody says otherwise."""
    return home.config / f"beslut-{year}.yaml"


def read_decision(home: Home, path: Path, period: Period, metrics: Collection[str], language: str) -> Decision:
    """Read what the coordinator has filled in.

    Where there is no such file a template is written to ``config/beslut-Y.yaml``, unless one is there already.

    Args:
        home: whose decision; it says what an area may be called.
        path: the file.
        period: what its days must agree with.
        metrics: the ids that can be quoted in it.
        language: of the template.

    Raises:
        UserError: the file is missing, cannot be read, or says something it cannot say; with field and line.
    """
    if not path.exists():
        raise _missing(home, path, period.year, language)
    if path.is_dir():
        raise UserError("decision-is-a-folder", path=str(path), template=default_path(home, period.year).name)
    root = _File(path).root()
    return Decision(
        judgement=cast(Judgement, root.choice("judgement", JUDGEMENTS)),
        effect=cast(Effect, root.choice("effect", EFFECTS)),
        motivation=root.prose("motivation", metrics) if root.has("motivation") else "",
        decisions=tuple(_actions(root, home, period)),
        name=root.text("name"),
        role=root.text("role"),
        signed_on=root.date("date", period.as_of, period.today),
    )


def _missing(home: Home, path: Path, year: int, language: str) -> UserError:
    template = default_path(home, year)
    home.prepare()
    try:
        handle = os.open(template, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
    except FileExistsError:
        return UserError("decision-missing", path=str(path), template=str(template))
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text("decision-template", language, year=str(year), next=str(year + 1)) + "\n")
    return UserError("decision-template-written", path=str(path), template=str(template), year=str(year))


def _actions(root: _Fields, home: Home, period: Period) -> Iterable[DecidedAction]:
    codes = {column.name: column for column in load_contracts(home)["actions"].columns}["area"].codes
    signed_on = root.date("date", period.as_of, period.today)
    for number, action in enumerate(root.items("decisions", ACTION_FIELDS), start=1):
        yield DecidedAction(
            action_id=f"B-{period.year}-{number:02d}",
            title=action.shown("title"),
            owner_role=action.role("owner_role"),
            due_on=action.date("due", signed_on, None),
            area=action.choice("area", codes) if action.has("area") else None,
            business_plan_goal=action.shown("goal") if action.has("goal") else None,
        )


@dataclass(frozen=True)
class _File:
    path: Path

    def root(self) -> _Fields:
        try:
            node = yaml.compose(self.path.read_text(encoding="utf-8-sig"), yaml.SafeLoader)
        except OSError as error:
            problem = error.strerror or type(error).__name__
            raise UserError("decision-not-opened", path=str(self.path), problem=problem) from error
        except (UnicodeDecodeError, yaml.YAMLError) as error:
            mark = getattr(error, "problem_mark", None)
            raise UserError(
                "decision-unreadable", path=str(self.path), line=str(mark.line + 1 if mark else 1)
            ) from error
        if not isinstance(node, yaml.MappingNode):
            raise UserError("decision-unreadable", path=str(self.path), line="1")
        return _Fields.of(self.path, node, FIELDS)


@dataclass(frozen=True)
class _Fields:
    """The fields of one mapping in the file, each with the line it stands on."""

    path: Path
    line: int
    nodes: Mapping[str, Node]
    names: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, path: Path, mapping: MappingNode, names: Mapping[str, tuple[str, ...]]) -> _Fields:
        known = {fold(name): field for field, spellings in names.items() for name in spellings}
        nodes: dict[str, Node] = {}
        for key, value in mapping.value:
            said = masked(str(key.value))
            place = {"path": str(path), "line": str(key.start_mark.line + 1), "field": said}
            field = known.get(fold(key.value)) if isinstance(key, yaml.ScalarNode) else None
            if field is None:
                raise UserError("decision-unknown-field", **place, known=", ".join(said[0] for said in names.values()))
            if field in nodes:
                raise UserError("decision-field-twice", **place)
            nodes[field] = value
        return cls(path, mapping.start_mark.line + 1, nodes, names)

    def has(self, field: str) -> bool:
        node = self.nodes.get(field)
        return node is not None and not (isinstance(node, yaml.ScalarNode) and _is_empty(node))

    def text(self, field: str) -> str:
        node = self.nodes.get(field)
        if node is None:
            raise self._fault("decision-field-missing", field)
        if not isinstance(node, yaml.ScalarNode):
            raise self._fault("decision-not-text", field)
        if _is_empty(node):
            raise self._fault("decision-field-empty", field)
        found = writable(str(node.value)).strip()
        # All of it is published, and what cannot be used is quoted in a message.
        if marks := personal_marks(" ".join(found.split())):
            raise self._fault("decision-personal-data", field, what=marks)
        return found

    def shown(self, field: str) -> str:
        """A text that is one line in a table, here and in next year's review."""
        return " ".join(self.text(field).split())

    def role(self, field: str) -> str:
        found = self.shown(field)
        if looks_like_a_name(found):
            raise self._fault("decision-not-a-role", field)
        return found

    def prose(self, field: str, metrics: Collection[str]) -> str:
        """A text of some sentences, in which metrics can be quoted."""
        found = self.text(field)
        for remark in remarks_on(found, metrics):
            if remark.hinders:
                raise self._fault(f"decision-{remark.fault}", field, what=remark.what)
        return found

    def choice(self, field: str, choices: Mapping[str, tuple[str, ...]]) -> str:
        said = self.text(field)
        known = {fold(word): code for code, words in choices.items() for word in (code, *words)}
        if fold(said) not in known:
            # The code itself leads the words of a contract; people are shown the word.
            words = ", ".join(next((word for word in words if word != code), code) for code, words in choices.items())
            raise self._fault("decision-not-a-choice", field, value=said, choices=words)
        return known[fold(said)]

    def date(self, field: str, earliest: date, latest: date | None) -> date:
        said = self.text(field)
        try:
            found = date.fromisoformat(said)
        except ValueError:
            raise self._fault("decision-not-a-date", field, value=said) from None
        if found < earliest:
            raise self._fault("decision-date-too-early", field, value=said, earliest=earliest.isoformat())
        if latest is not None and found > latest:
            raise self._fault("decision-date-too-late", field, value=said, latest=latest.isoformat())
        return found

    def items(self, field: str, names: Mapping[str, tuple[str, ...]]) -> Iterable[_Fields]:
        """A list of mappings; one that is left out or empty has none, and says that nothing was decided."""
        if not self.has(field):
            return
        node = self.nodes[field]
        if not isinstance(node, yaml.SequenceNode):
            raise self._fault("decision-not-a-list", field)
        for item in node.value:
            if not isinstance(item, yaml.MappingNode):
                raise UserError(
                    "decision-not-a-list", path=str(self.path), line=str(item.start_mark.line + 1),
                    field=self.names[field][0],
                )  # fmt: skip
            yield _Fields.of(self.path, item, names)

    def _fault(self, key: str, field: str, **more: str) -> UserError:
        node = self.nodes.get(field)
        line = node.start_mark.line + 1 if node is not None else self.line
        return UserError(key, path=str(self.path), line=str(line), field=self.names[field][0], **more)


def _is_empty(node: ScalarNode) -> bool:
    return not str(node.value).strip() or (node.tag == "tag:yaml.org,2002:null" and not node.style)
