"""What the documents say exists, exists: links, make targets, commands, settings and the files of a home."""

from __future__ import annotations

import argparse
import re
import shlex
import subprocess
from pathlib import Path

import pytest
import yaml

from pipelines.cli import TRACEBACK, _parser
from pipelines.home import REPO, Organisation

DOCUMENTS = sorted([REPO / "README.md", *REPO.glob("docs/**/*.md")])
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
COMMAND = re.compile(r"(?:^|[ /`])genomgang ((?:run|inspect|sign|verify|trace|ui|key)\b[^`\n|(;>]*)", re.MULTILINE)
TARGET = re.compile(r"(?:`|^ *)make ([a-z]+)", re.MULTILINE)
EXAMPLE = re.compile(r"```yaml\n(name:.*?)```", re.DOTALL)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _commands() -> dict[str, argparse.ArgumentParser]:
    (commands,) = (action for action in _parser("sv")._actions if isinstance(action, argparse._SubParsersAction))
    return dict(commands.choices)


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
    assert named == set(_commands())


def test_every_option_and_setting_is_told_of_somewhere() -> None:
    told = "\n".join(map(read, DOCUMENTS))
    options = {option for command in _commands().values() for option in command._option_string_actions}
    assert {option for option in options if option not in told} <= {"-h", "--help"}
    for setting in (TRACEBACK, "GENOMGANG_HOME"):
        assert setting in told


def test_the_samples_are_copied_for_their_owner_alone(tmp_path: Path) -> None:
    """What ``make report`` runs before the night."""
    home = tmp_path / "home"
    words = ["make", "-n", "--no-print-directory", "-o", ".venv/.installed", "report", f"HOME_DIR={home}"]
    lines = subprocess.run(words, cwd=REPO, capture_output=True, text=True, check=True).stdout.splitlines()
    prepares = "\n".join(line for line in lines if "genomgang run" not in line)
    subprocess.run(["sh", "-c", f"umask 022\n{prepares}"], cwd=REPO, check=True)
    for path in ("config/organisation.yaml", "texts/2025/2-lis.md"):
        assert (home / path).stat().st_mode & 0o777 == 0o600


def test_the_example_of_settings_is_one_the_program_takes() -> None:
    examples = [yaml.safe_load(found) for path in DOCUMENTS for found in EXAMPLE.findall(read(path))]
    assert examples
    for example in examples:
        assert Organisation.model_validate(example).name
