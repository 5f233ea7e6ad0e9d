"""YAML that people edit: read in one way wherever it lies, and what is wrong in it said with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from yaml.reader import ReaderError

from pipelines.machine import fault
from pipelines.messages import UserError

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

M = TypeVar("M", bound=BaseModel)
LEAST_LIKENESS = 60
# What pydantic says is wrong with a value, by how the word for it begins, and our words.
KINDS = {
    "missing": "setting-missing",
    "int": "setting-not-whole",
    "float": "setting-not-a-number",
    "finite_number": "setting-not-a-number",
    "bool": "setting-not-a-boolean",
    "string_type": "setting-not-a-text",
    "list": "setting-not-a-list",
    "dict": "setting-not-a-group",
    "model": "setting-not-a-group",
}
BOUNDS = {"ge": "setting-below", "le": "setting-above"}
# libyaml reads thirteen contracts in a tenth of the time.
SAFE_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Path) -> Any:
    """The content of a YAML file; an empty one says nothing.

    Raises:
        UserError: it cannot be read, or says something twice; the message names the line.
    """
    try:
        written = path.read_bytes().decode("utf-8-sig")
        content = yaml.load(written, _EachKeyOnce)  # noqa: S506 - a safe loader
    except OSError as error:
        raise fault(error) or UserError("file-unreadable", path=str(path)) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise UserError("yaml-not-utf8", path=str(path), line=line) from error
    except _TwiceError as error:
        raise UserError("setting-twice", path=str(path), field=error.field, line=error.line) from error
    except ReaderError as error:
        line = written.count("\n", 0, error.position) + 1
        raise UserError("yaml-unreadable", path=str(path), line=line) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise UserError("yaml-unreadable", path=str(path), line=mark.line + 1 if mark else 1) from error
    return {} if content is None else content


class _TwiceError(Exception):
    """A setting that the file has two of: YAML would take the last, and its owner may have changed the first."""

    def __init__(self, field: str, line: int) -> None:
        super().__init__(field)
        self.field, self.line = field, line


class _EachKeyOnce(SAFE_LOADER):  # type: ignore[misc, valid-type]
    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if str(key.value) in seen:
                raise _TwiceError(str(key.value), key.start_mark.line + 1)
            seen.add(str(key.value))
        found: dict[Any, Any] = super().construct_mapping(node, deep)
        return found

    def construct_yaml_timestamp(self, node: yaml.ScalarNode) -> Any:
        try:
            return super().construct_yaml_timestamp(node)
        except ValueError as error:
            # The thirty-first of February looks like a date until it is made one.
            raise yaml.MarkedYAMLError(problem_mark=node.start_mark) from error


_EachKeyOnce.add_constructor("tag:yaml.org,2002:timestamp", _EachKeyOnce.construct_yaml_timestamp)


def validated(model: type[M], content: Any, path: Path, within: str = "") -> M:
    """What a file says, as a model.

    Args:
        model: what it must be.
        content: what was read.
        path: the file.
        within: the part of the file that the content is, for the message.

    Raises:
        UserError: it is something else; the message names the first fault by its field.
    """
    try:
        return model.model_validate(content)
    except ValidationError as error:
        known = [field.alias or name for name, field in model.model_fields.items()]
        raise explained(path, error.errors()[0], known, within) from error


def explained(path: Path, found: ErrorDetails, known: Iterable[str], within: str = "") -> UserError:
    """What pydantic found, in words for whoever wrote the file.

    Args:
        path: the file.
        found: the fault.
        known: the names there are where it was found.
        within: the part of the file that was validated.
    """
    place = [*filter(None, [within]), *(str(part) for part in found["loc"] if part != "[key]")]
    field = ".".join(place) or path.name
    kind, limits = found["type"], found.get("ctx", {})
    if kind == "extra_forbidden" or "[key]" in found["loc"]:
        return unknown(path, field, place[-1], known)
    if kind == "literal_error":
        allowed = ", ".join(re.findall("'([^']*)'", limits["expected"]))
        return UserError("setting-not-allowed", path=str(path), field=field, allowed=allowed)
    for bound, key in BOUNDS.items():
        if bound in limits:
            value, limit = number(found["input"]), number(limits[bound])
            return UserError(key, path=str(path), field=field, value=value, limit=limit)
    key = next((said for beginning, said in KINDS.items() if kind.startswith(beginning)), "setting-invalid")
    return UserError(key, path=str(path), field=field)


def unknown(
    path: Path, field: str, name: str, known: Iterable[str], meant: Mapping[str, str] | None = None
) -> UserError:
    """A name that the file cannot have there, with the one it is like or those there are.

    Args:
        path: the file.
        field: where in it, the name included.
        name: what is written.
        known: the names there are.
        meant: other names that somebody may have written, and the one that each means.
    """
    names = {one: one for one in known} | dict(meant or {})
    near = nearest(name, names, LEAST_LIKENESS)
    if near:
        return UserError("setting-unknown-near", path=str(path), field=field, near=names[near])
    return UserError("setting-unknown", path=str(path), field=field, known=", ".join(known))


def nearest(written: str, known: Iterable[str], least: int) -> str | None:
    """The known name most like what is written, if any is as like as ``least`` per cent."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(written, list(known), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=least)
    return found[0] if found else None


def number(value: Any) -> str:
    """A number as people write it."""
    return f"{value:g}" if isinstance(value, int | float) else str(value)
