"""Nights that get what they should not: bad exports, nothing at all, a source that never comes again."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from nights import ask, copied, new_home, night

from pipelines.assets.intake import NightConfig
from pipelines.home import Home
from pipelines.warehouse import connect

JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000") + bytes(range(256)) * 20


def spoil(home: Home, name: str, content: bytes) -> None:
    folder = home.inbox / "employees"
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)


def good_employees(**changes: tuple[str, str]) -> bytes:
    text = (Path(__file__).parents[2] / "samples" / "personal.csv").read_bytes().decode("cp1252")
    for old, new in changes.values():
        text = text.replace(old, new)
    return text.encode("cp1252")


BAD = {
    "tom.csv": (b"", "tom"),
    "bild.xlsx": (JPEG, "varken ett kalkylblad"),
    "utan-start.csv": (good_employees(a=("Anställd från", "Kommentar")), "Anställd från"),
    "datum.csv": (good_employees(a=("20", "x"), b=("19", "y")), "går att läsa"),
}


@pytest.fixture(scope="module")
def spoiled(first: Home, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The first night's home after a night in which each of the bad exports came, and of the system register nothing
    had come for more than a year. Look, but do not touch."""
    home = copied(first, tmp_path_factory.mktemp("spoiled") / "home")
    (home.contracts / "systems.yaml").write_text("freshness_days: 1\n", encoding="utf-8")
    with connect(home) as con:
        con.execute("update raw.deliveries set received_at = received_at - interval 400 day where source = 'systems'")
        con.execute("update raw.systems set _received_at = _received_at - interval 400 day")
    for name, (content, _) in BAD.items():
        spoil(home, name, content)
    assert night(home).succeeded
    return home


@pytest.mark.parametrize("name", BAD)
def test_a_bad_export_is_refused_with_its_reason(spoiled: Home, name: str) -> None:
    refused = ask(spoiled, "select refused_reason, is_current from review_sources where file_name = ?", name)
    assert len(refused) == 1 and BAD[name][1] in refused[0][0] and not refused[0][1]


def test_the_good_export_stays_and_is_said_to_be_stale(first: Home, spoiled: Home) -> None:
    figures = "select metric_id, value from review_metrics order by 1"
    assert ask(spoiled, figures) == ask(first, figures)
    assert ask(spoiled, "select is_stale from review_sources where source = 'employees' and is_current") == [(True,)]
    gaps = ask(spoiled, "select description_sv from review_gaps where rule = 'source_refused' and closed_on is null")
    assert len(gaps) == 1 and "Personalregister" in gaps[0][0]
    assert (spoiled.reports / "2025" / "ledningens-genomgang-2025.pdf").exists()


def test_a_source_that_vanished_is_stale_and_its_figures_stand(spoiled: Home) -> None:
    stale = "select count(*) from review_gaps where rule = 'source_stale' and subject_id = 'systems'"
    assert ask(spoiled, stale) == [(1,)]
    assert ask(spoiled, "select value is not null from review_metrics where metric_id = 'S1'") == [(True,)]


def test_what_was_refused_is_in_the_archive(spoiled: Home) -> None:
    assert not [path for path in spoiled.inbox.rglob("*") if path.is_file()]
    kept = {path.name.partition(".")[0] for path in spoiled.archive.rglob("*") if path.is_file()}
    assert {hashlib.sha256(content).hexdigest() for content, _ in BAD.values()} <= kept


def test_an_empty_home_gives_a_truthful_review(tmp_path: Path, first: Home) -> None:
    home = new_home(tmp_path / "home", first.dbt_target)
    assert night(home).succeeded
    assert ask(home, "select distinct value, status from review_metrics") == [(None, "unknown")]
    assert ask(home, "select count(*) from review_gaps where rule = 'source_missing'") == [(13,)]
    assert (home.reports / "2025" / "ledningens-genomgang-2025.pdf").exists()


def test_one_source_only_knows_its_own_metrics_and_no_others(tmp_path: Path, first: Home) -> None:
    home = new_home(tmp_path / "home", first.dbt_target, ["arenden.csv"])
    assert night(home).succeeded
    known = {metric for (metric,) in ask(home, "select metric_id from review_metrics where value is not null")}
    assert known == {f"I{number}" for number in range(1, 9)}
    strangers = ask(home, "select count(*) from review_gaps where rule like '%unknown_system'")
    assert strangers == [(0,)], "nothing can be said of a register that never came"


def test_wishes_written_in_dagsters_launchpad_are_read_as_those_of_the_command(
    later: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(later.root))
    planned = NightConfig(as_of="2025-06-30", out="~/prov/../utkast").plan("Bolaget", datetime.now(UTC))
    assert planned.as_of == date(2025, 6, 30)
    assert planned.out == later.root / "utkast"
    assert not planned.recorded, "another moment's review leaves no trace in the history"
    outcome = night(later, as_of="31/12 2025")
    assert outcome.reasons == ["”31/12 2025” är inget datum; skriv till exempel 2025-12-31"]
