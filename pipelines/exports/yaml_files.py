"""YAML that people edit: read, and what is wrong in it said with file and line or field."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from pipelines.messages import UserError

# libyaml reads thirteen contracts in a tenth of the time.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Path) -> Any:
    """The content of a YAML file; an empty one says nothing.

    Raises:
        UserError: it cannot be read; the message names the line.
    """
    try:
        return yaml.load(path.read_text(encoding="utf-8"), LOADER) or {}  # noqa: S506 - both are safe loaders
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise UserError("exports-contract-unreadable", path=str(path), line=str(line)) from error


def invalid(path: Path, error: ValidationError) -> UserError:
    """What is wrong in a file whose content is not what it must be: the first fault, by field."""
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"]) or path.name
    return UserError("exports-contract-invalid", path=str(path), field=where, problem=first["msg"])
