"""From an unknown export to loaded data without an editor: look, see what may be meant, save, load."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from room import Room
from writers import zipped

from pipelines import cli
from pipelines.exports.contracts import load_contracts
from pipelines.exports.inspecting import inspect
from pipelines.exports.telling import save
from pipelines.home import Home
from samples.company import build

HEADINGS = "Granskad;Genomgång-id;System-id;Konton;Borttagna\n"
ROWS = "".join(f"2025-03-{day:02d};G{day};SYS-1;{day};1\n" for day in range(1, 11))


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_it_says_what_a_file_is_and_how_each_heading_was_understood(home: Home, samples: Path) -> None:
    found = inspect(samples / "personal.csv", load_contracts(home))
    said = found.render()
    assert found.understood
    assert "Källa: Personalregister (employees)" in said
    assert "text i CP1252 med semikolon mellan kolumnerna" in said
    assert "Rubriker: rad 1" in said
    assert "”Anställningsnummer” → employee_id, lagras bara som pseudonym" in said
    assert "”Namn” → name, läses aldrig in (personuppgift)" in said
    assert "500 rader lästa, 496 skulle läsas in, 4 avvisas, 1 värde går inte att tolka" in said
    assert "2 rader avvisas (först rad 251): ”Anställd från” är inget datum som går att läsa" in said


def test_it_finds_the_sheet_and_the_row_of_the_headings(home: Home, samples: Path) -> None:
    said = inspect(samples / "utbildning.xlsx", load_contracts(home)).render()
    assert "arbetsbok, bladet ”Rapport”" in said
    assert "Rubriker: rad 3" in said


@pytest.mark.parametrize("name", ["personal.csv", "arenden.csv", "utbildning.xlsx", "upphandlingar.xlsx"])
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_it_shows_no_personal_data(home: Home, samples: Path, name: str, lang: str) -> None:
    said = inspect(samples / name, load_contracts(home), lang).render(lang)
    words = set(re.findall(r"[\w@.+-]+", said))
    personal = build().personal_data()
    assert not personal & words
    assert not [text for text in personal if not text.isdigit() and text in said]


def test_a_file_without_headings_is_not_quoted(home: Home, tmp_path: Path) -> None:
    path = write(tmp_path, "x.csv", "Anna Svensson;Chef;Ekonomi\nBo Ek;Handläggare;Miljö\n")
    found = inspect(path, load_contracts(home))
    assert not found.understood
    assert not any(word in found.render() for word in ("Anna", "Svensson", "Ekonomi", "Bo Ek"))


def test_a_night_does_not_quote_a_file_without_headings_either(room: Room) -> None:
    room.drop("x.csv", "Anna Svensson;Chef;Ekonomi\nBo Ek;Handläggare;Miljö\n", folder="employees")
    (refusal,) = room.night().refusals
    assert "saknas för Personalregister" in refusal
    assert "Anna" not in room.texts()


def test_a_record_that_has_come_among_the_headings_is_not_quoted(room: Room, tmp_path: Path) -> None:
    content = "Anställningsnummer;Namn;Chef;Anställd från0012345;Anna Svensson;nej;2020-01-01\nx;y;z;å\n"
    room.drop("x.csv", content)
    (refusal,) = room.night().refusals
    assert "saknas för Personalregister" in refusal
    said = inspect(write(tmp_path, "x.csv", content), load_contracts(room.home)).render()
    assert not any(word in refusal + said for word in ("Anna", "Svensson", "0012345"))


def test_a_hundred_headings_are_no_trouble(home: Home, tmp_path: Path) -> None:
    heads = ";".join(f"En ganska lång rubrik nummer {number}" for number in range(100))
    found = inspect(write(tmp_path, "x.csv", HEADINGS.strip() + ";" + heads + "\n" + ROWS), load_contracts(home))
    assert found.understood
    assert "…" in found.render()


def test_english_is_english(home: Home, samples: Path) -> None:
    said = inspect(samples / "personal.csv", load_contracts(home), "en").render("en")
    assert "Source: Employees (employees)" in said
    assert "“Anställd från” is no date that can be read" in said


def test_what_nearly_matches_is_suggested_and_never_taken(home: Home, tmp_path: Path) -> None:
    path = write(
        tmp_path, "x.csv", HEADINGS.replace("Borttagna", "Bortagnaa").replace("Genomgång-id", "Genomgngsidt") + ROWS
    )
    found = inspect(path, load_contracts(home))
    assert not found.understood
    said = found.render()
    assert re.search(r"”Bortagnaa” liknar Borttagna \(\d\d %\)", said)
    assert "10 rader lästa, 10 skulle läsas in" in said, "what it would give, were they accepted"


def test_saving_the_suggestions_makes_the_file_load(room: Room, tmp_path: Path) -> None:
    content = HEADINGS.replace("Borttagna", "Bortagnaa").replace("Genomgång-id", "Genomgngsidt") + ROWS
    room.drop("x.csv", content)
    assert room.night().refusals
    path = write(tmp_path, "x.csv", content)

    said = save(inspect(path, load_contracts(room.home)), room.home)

    own = room.home.contracts / "access_reviews.yaml"
    assert str(own) in said
    assert own.stat().st_mode & 0o777 == 0o600
    assert inspect(path, load_contracts(room.home)).understood
    # The refused file is still known, and is now read without being dropped again.
    assert room.night().only.rows_loaded == 10


def test_the_only_heading_left_is_suggested_for_the_only_column_left(home: Home, tmp_path: Path) -> None:
    path = write(tmp_path, "x.csv", HEADINGS.replace("Genomgång-id", "Löpnummer") + ROWS)
    found = inspect(path, load_contracts(home))
    assert not found.understood
    assert "”Löpnummer” är den enda rubrik som är kvar för Genomgång-id" in found.render()
    save(found, home)
    assert inspect(path, load_contracts(home)).understood


def test_what_the_organisation_has_said_already_is_kept(home: Home, tmp_path: Path) -> None:
    own = home.contracts / "access_reviews.yaml"
    own.write_text("headings:\n  accounts_total: [Antal konton]\nfreshness_days: 30\n", encoding="utf-8")
    path = write(tmp_path, "x.csv", HEADINGS.replace("Konton", "Antal konton").replace("Borttagna", "Bortagnaa") + ROWS)
    save(inspect(path, load_contracts(home)), home)
    contract = load_contracts(home)["access_reviews"]
    assert contract.freshness_days == 30
    headings = {column.name: column.headings[0] for column in contract.columns}
    assert (headings["accounts_total"], headings["accounts_removed"]) == ("Antal konton", "Bortagnaa")


def test_nothing_alike_gives_nothing_to_save_and_the_command_to_go_on_with(home: Home, tmp_path: Path) -> None:
    path = write(tmp_path, "lunch.csv", "Dag;Rätt;Pris\nmåndag;ärtsoppa;95\n")
    found = inspect(path, load_contracts(home))
    assert 'genomgang inspect "lunch.csv" --source KÄLLA' in found.render()
    assert "KÄLLA är en av access_reviews, actions," in found.render()
    assert "Inget att spara" in save(found, home)
    assert list(home.contracts.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 9, b"PK\x03\x04" + b"\0" * 50])
def test_what_is_no_export_is_said_to_be_none(home: Home, tmp_path: Path, content: bytes) -> None:
    found = inspect(write(tmp_path, "x.xlsx", content), load_contracts(home))
    assert not found.understood
    assert "Läses inte in som den är." in found.render()


def test_the_command_answers_with_its_exit_status(
    home: Home, samples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--home", str(home.root)]
    assert cli.main(["inspect", str(samples / "personal.csv"), *where]) == 0
    unknown = str(write(tmp_path, "x.csv", HEADINGS.replace("Borttagna", "Bortagnaa") + ROWS))
    assert cli.main(["inspect", unknown, *where]) == 1
    assert cli.main(["inspect", unknown, "--save", *where]) == 0
    assert cli.main(["inspect", unknown, *where]) == 0
    assert cli.main(["inspect", str(tmp_path / "saknas.csv"), *where]) == 1
    assert "Det finns ingen fil som heter ”saknas.csv”" in capsys.readouterr().err
    assert cli.main(["inspect", str(tmp_path), *where]) == 1
    assert "är en mapp. Ange filerna i den" in capsys.readouterr().err


def test_it_says_what_in_an_archive_is_not_read(home: Home, tmp_path: Path) -> None:
    members: dict[str, bytes | str] = {
        "g.csv": HEADINGS + ROWS,
        "logga.png": b"\x89PNG" + bytes(range(256)),
        "not.txt": "Hej",
    }
    found = inspect(write(tmp_path, "x.zip", zipped(members)), load_contracts(home))
    assert found.understood
    assert "”logga.png” i filen lästes inte. Filen är varken ett kalkylblad" in found.render()
    assert "“logga.png” in the file was not read. The file is neither" in inspect(
        tmp_path / "x.zip", load_contracts(home), "en"
    ).render("en")
    assert "”not.txt” i filen känns inte igen och lästes inte." in found.render()


def test_looking_leaves_no_trace(home: Home, samples: Path) -> None:
    before = sorted(path.name for path in home.root.rglob("*"))
    inspect(samples / "systemregister.xlsx", load_contracts(home))
    assert sorted(path.name for path in home.root.rglob("*")) == before


STRANGE = "När;Nr;Sys nr;Antal;Bort?\n"


def inspected(home: Home, *words: str) -> int:
    return cli.main(["inspect", "--home", str(home.root), *words])


def test_headings_that_resemble_nothing_are_told_and_saved(
    room: Room, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path, "x.csv", STRANGE + ROWS)
    pairs = {"När": "Granskad", "Nr": "review_id", "Sys nr": "System-id", "Antal": "Konton", "Bort?": "borttagna"}
    words = [word for heading, column in pairs.items() for word in ("--heading", f"{heading}={column}")]
    assert inspected(room.home, str(path)) == 1
    assert inspected(room.home, str(path), "--source", "Behörighetsgenomgångar", *words) == 0
    assert not list(room.home.contracts.iterdir()), "nothing is saved unasked"
    assert inspected(room.home, str(path), "--source", "access_reviews", *words, "--save") == 0
    assert "Filen läses nu in." in capsys.readouterr().out
    room.drop("x.csv", STRANGE + ROWS)
    assert room.night().only.rows_loaded == 10


def test_what_is_told_is_saved_alone_and_what_is_still_lacking_is_said(
    home: Home, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A likeness nobody has confirmed is not saved along with what somebody has said."""
    path = write(tmp_path, "x.csv", HEADINGS.replace("Borttagna", "Bortagnaa").replace("Genomgång-id", "Nr") + ROWS)
    assert inspected(home, str(path), "--source", "access_reviews", "--heading", "Nr=Genomgång-id", "--save") == 1
    said = capsys.readouterr().out
    assert "Filen läses ännu inte in." in said
    assert "Bortagnaa" not in (home.contracts / "access_reviews.yaml").read_text(encoding="utf-8")


def test_a_heading_that_stands_twice_is_not_saved_in_vain(
    home: Home, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path, "x.csv", HEADINGS.replace("Borttagna", "Borttagna;Granskad") + ROWS.replace(";1\n", ";1;\n"))
    words = ("--source", "access_reviews", "--heading", "Granskad=Granskad", "--save")
    assert inspected(home, str(path), *words) == 1
    said = capsys.readouterr().out
    assert "”Granskad” finns flera gånger i filen, så det hjälper inte att spara den rubriken." in said
    assert "Sparat" not in said
    assert list(home.contracts.iterdir()) == []


def test_a_file_in_a_folder_named_after_its_source_is_of_that_source(
    home: Home, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "Behörighetsgenomgångar"
    folder.mkdir()
    assert inspected(home, str(write(folder, "x.csv", STRANGE + ROWS))) == 1
    said = capsys.readouterr().out
    assert "saknas för Behörighetsgenomgångar" in said
    assert '--source access_reviews --heading "rubriken=' in said


INCIDENTS = "Ärendenummer;Inkom;Status;Allvarlighetsgrad;Personuppgiftsincident\n"


def incidents(*statuses: str) -> str:
    return INCIDENTS + "".join(f"I{n};3/{n + 1}/25;{status};ringa;nej\n" for n, status in enumerate(statuses))


def test_words_and_orders_nobody_knew_are_shown_told_and_saved(
    room: Room, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = incidents(*["Klarmarkerad"] * 3, *["Öppen"] * 3)
    path = write(tmp_path, "x.csv", content)
    told = ("--word", "Status: Klarmarkerad=closed", "--date-order", "Inkom=dmy")

    inspected(room.home, str(path), "--date-order", "Inkom=dmy")
    said = capsys.readouterr().out
    assert (
        'Okända ord i ”Status”: ”Klarmarkerad”. Tala om vad de betyder, till exempel --word "Status: Klarmarkerad=KOD"'
        in said
    )
    assert inspected(room.home, str(path), *told, "--save") == 0
    assert "”Klarmarkerad” → closed, ”Inkom” → dmy" in capsys.readouterr().out

    room.drop("x.csv", content)
    assert (room.night().only.rows_loaded, room.missing()) == (6, [])
    assert room.read("select status, count(*) from raw.incidents group by 1 order by 1") == [("closed", 3), ("open", 3)]
    inspected(room.home, str(path), "--word", "Status: Vilande=Öppen", "--save")
    own = yaml.safe_load((room.home.contracts / "incidents.yaml").read_text(encoding="utf-8"))
    assert own["codes"]["status"] == {"closed": ["Klarmarkerad"], "open": ["Vilande"]}


@pytest.mark.parametrize(
    "statuses",
    [
        [f"Anna Ek {n}" for n in range(20) for _ in range(3)],
        ["Anna Ek", "Bo Ek", "Klar"],
        ["811218-9876"] * 5,
        ["a.ek@example.se"] * 5,
    ],
)
def test_what_may_be_a_person_in_a_column_of_codes_is_not_shown(
    home: Home, tmp_path: Path, statuses: list[str]
) -> None:
    said = inspect(write(tmp_path, "x.csv", incidents(*statuses)), load_contracts(home)).render()
    assert not re.search("Okända ord|Ek|9876", said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--word", "Status=Klar"), "säger inte vad ett ord betyder"),
        (("--date-order", "Inkom=dag"), "är ingen ordning"),
    ],
)
def test_what_is_told_in_the_wrong_form_is_a_usage_error(
    home: Home, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    with pytest.raises(SystemExit) as usage:
        inspected(home, str(write(tmp_path, "x.csv", incidents("Öppen"))), *words)
    assert usage.value.code == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--source", "incidents", "--word", "Status: Klar=nästan"), "har ingen kod som heter ”nästan”"),
        (("--heading", "Nr=Genomgång-id"), "Ange också --source"),
        (("--source", "löner"), "Det finns ingen källa som heter ”löner”"),
        (("--source", "systems", "--heading", "Nr=Lunch"), "har ingen kolumn som heter ”Lunch”"),
    ],
)
def test_what_cannot_be_meant_is_said(
    home: Home, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    path = write(tmp_path, "x.csv", STRANGE + ROWS)
    assert inspected(home, str(path), *words) != 0
    assert said in capsys.readouterr().err
