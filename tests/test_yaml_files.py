"""The files that people edit are read in one way, and what is wrong in one is said in the reader's own language."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pipelines.checks.expectations import SUITES, load_suites
from pipelines.exports import contracts
from pipelines.exports.contracts import CONTRACTS, load_contracts
from pipelines.home import Home, load_organisation
from pipelines.machine import MachineError
from pipelines.messages import LANGUAGES, UserError
from pipelines.yaml_files import read_yaml

# What PyYAML and pydantic would have said.
ENGLISH = re.compile(r"expected|found|should|Input|valid|codec|month must be|mapping", re.IGNORECASE)


def refusal(read: Callable[[], object], path: Path) -> str:
    """What is said of a file that cannot be used: with its path in both languages, and not in a library's words."""
    with pytest.raises(UserError) as refused:
        read()
    for language in LANGUAGES:
        assert str(path) in refused.value.render(language)
    said = refused.value.render().replace(str(path), "FIL")
    assert not ENGLISH.search(said), said
    return said


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a: 1\nb: [1\n", "FIL går inte att läsa: fel på rad 3, eller på raden före."),
        (b"a: 1\nb:\t- c: d\n", "fel på rad 2"),
        (b"a: 1\nb: 2\n  c: 3\n", "fel på rad 3"),
        (b"a: 1\nb: 2025-02-31\n", "fel på rad 2"),
        (b"a: 1\nb: \x07\n", "fel på rad 2"),
        ("a: 1\nb: M\u00e4larscenen\n".encode("cp1252"), "FIL går inte att läsa: rad 2 har tecken som inte är UTF-8."),
        (b"a: {b: 1, c: 2, b: 3}\n", "”b” i FIL finns två gånger, andra gången på rad 1"),
    ],
)
def test_what_is_not_yaml_is_said_with_its_line(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "fil.yaml"
    path.write_bytes(content)
    assert said in refusal(lambda: read_yaml(path), path)


def test_a_byte_order_mark_and_an_empty_file_are_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "fil.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\n")
    assert read_yaml(path) == {"a": 1}
    path.write_bytes(b"# nothing yet\n")
    assert read_yaml(path) == {}


def test_what_is_no_file_is_said_to_be_none(tmp_path: Path) -> None:
    assert "inte en mapp" in refusal(lambda: read_yaml(tmp_path), tmp_path)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("headings: {name: [Namn]}\nowner_role: IT\nheadings: {system_id: [Id]}", "”headings” i FIL finns två gånger"),
        ("heading: {name: [Namn]}", "”heading” i FIL finns inte. Menades ”headings”?"),
        ("färg: blå", "Det som kan anges där är: headings, codes"),
        ("headings: {name: Namn}", "”headings.name” i FIL ska vara en lista"),
        ("headings: {name: [2025]}", "”headings.name.0” i FIL ska vara en text"),
        ("headings: [name]", "”headings” i FIL ska bestå av rader med namn och värde"),
        ("date_order: {classified_on: ddmmyy}", "”date_order.classified_on” i FIL ska vara något av: dmy, mdy, ymd"),
        ("delivery_mode: nightly", "ska vara något av: snapshot, incremental"),
        ("freshness_days: 0", "”freshness_days” i FIL är 0, men ska vara minst 1"),
        ("freshness_days: ofta", "”freshness_days” i FIL ska vara ett heltal"),
        ("minimum_share_of_previous: 50", "”minimum_share_of_previous” i FIL är 50, men ska vara högst 1"),
        ("minimum_share_of_previous: hälften", "är inte ett tal"),
    ],
)
def test_a_mapping_that_cannot_be_used_says_why(home: Home, content: str, said: str) -> None:
    path = home.contracts / "systems.yaml"
    path.write_text(content, encoding="utf-8")
    assert said in refusal(lambda: load_contracts(home), path)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "{property: heading, value: required}",
            "{property: heading, value: yes}",
            "”system_id.heading” i FIL ska vara",
        ),
        ("{property: decode, value: text}", "{property: dekode, value: text}", "”system_id.decode” saknas i FIL"),
        ("minimumShareOfPrevious", "minimumShare", "”customProperties.minimumShareOfPrevious” saknas i FIL"),
        ("property: frequency", "property: often", "”slaProperties.frequency” saknas i FIL"),
        (
            "primaryKey: true",
            "primaryKey: kanske",
            "”schema.0.properties.0.primaryKey” i FIL ska vara true eller false",
        ),
    ],
)
def test_a_contract_that_cannot_be_used_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, said: str
) -> None:
    content = (CONTRACTS / "systems.yaml").read_text(encoding="utf-8")
    path = tmp_path / "systems.yaml"
    path.write_text(content.replace(old, new, 1), encoding="utf-8")
    monkeypatch.setattr(contracts, "CONTRACTS", tmp_path)
    assert said in refusal(lambda: load_contracts(None), path)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("severity: warning", "severity: varning", "severity” i FIL ska vara något av: critical, warning, info"),
        ("    severity: critical", "    severty: critical", "”expectations.0.severty” i FIL finns inte"),
        ("name: training", "name: träning", "heter ”träning”, men någon sådan källa finns inte"),
        ("name: training", "namn: training", "”name” saknas i FIL"),
        ("kwargs: {", "kwargs: [{", "fel på rad"),
        ("type: expect", "typ: expect", "”expectations.0.type” saknas i FIL"),
    ],
)
def test_a_suite_that_cannot_be_used_says_why(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = tmp_path / "training.yaml"
    shutil.copy(SUITES / "training.yaml", path)
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    assert said in refusal(lambda: load_suites(load_contracts(None), tmp_path), path)


def test_settings_that_may_not_be_read_are_the_machines_fault(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.organisation_file.touch()

    def forbidden(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", forbidden)
    with pytest.raises(MachineError, match=r"får inte läsa eller skriva .*organisation\.yaml"):
        load_organisation(home)
