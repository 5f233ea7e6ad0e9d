"""What the documents say exists, exists: links, make targets, commands, settings and the files of a home."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml

from pipelines.cli import _parser
from pipelines.home import REPO, Organisation

DOCUMENTS = sorted([REPO / "README.md", *REPO.glob("docs/**/*.md")])
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
COMMAND = re.compile(r"(?:^|[ /`])genomgang ((?:run|inspect|sign|verify|trace|ui|key)\b[^`\n|(;]*)", re.MULTILINE)
TARGET = re.compile(r"(?:`|^ *)make ([a-z]+)", re.MULTILINE)
EXAMPLE = re.compile(r"```yaml\n(name:.*?)```", re.DOTALL)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_the_documents_are_found() -> None:
    assert len(DOCUMENTS) > 12


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    links = [link for link in LINK.findall(read(path)) if "://" not in link]
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_make_target_exists(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", read(REPO / "Makefile"), re.MULTILINE))
    assert set(TARGET.findall(read(path))) <= targets


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_is_one_the_program_takes(path: Path) -> None:
    parser = _parser("sv")
    for said in COMMAND.findall(read(path)):
        words = shlex.split(said.rstrip(". ,"))
        # A table of usage shows what may be left out within brackets, and names in capitals.
        if any(word.startswith("[") for word in words) or words in (["run"], ["inspect"], ["sign"], ["verify"]):
            continue
        words = ["2025" if word == "ÅR" else word for word in words]
        assert parser.parse_args(words).command, said


def test_the_readme_names_every_command() -> None:
    named = {command for said in COMMAND.findall(read(REPO / "README.md")) for command in said.split()[:1]}
    assert {"run", "inspect", "trace", "sign", "verify"} <= named


def test_the_example_of_settings_is_one_the_program_takes() -> None:
    examples = [yaml.safe_load(found) for path in DOCUMENTS for found in EXAMPLE.findall(read(path))]
    assert examples
    for example in examples:
        assert Organisation.model_validate(example).name
