"""The decision file: a template that explains itself, and every fault named by field and line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from decided import DECISION

from pipelines.home import Home
from pipelines.messages import UserError
from pipelines.signing.decisions import Period, read_decision
from pipelines.signing.roles import looks_like_a_name
from samples import words

PERIOD = Period(year=2025, as_of=date(2025, 12, 31), today=date(2026, 2, 1))
METRICS = {"T1"}


def read(home: Home, path: Path) -> str:
    """What the coordinator is told about the file."""
    with pytest.raises(UserError) as told:
        read_decision(home, path, PERIOD, METRICS, "sv")
    return told.value.render("sv")


def test_a_decision_is_read(home: Home, written: Path) -> None:
    decision = read_decision(home, written, PERIOD, METRICS, "sv")
    assert (decision.judgement, decision.effect) == ("partly", "no")
    assert decision.motivation == "Arbetet går framåt: klassningen är inte klar."
    assert [(one.action_id, one.owner_role, one.due_on, one.area) for one in decision.decisions] == [
        ("B-2025-01", "Systemförvaltare", date(2026, 6, 30), "classification"),
        ("B-2025-02", "Säkerhetschef", date(2027, 3, 31), None),
    ]
    assert (decision.name, decision.role) == ("Anna Direktör", "Verkställande direktör")
    assert decision.signed_on == date(2026, 1, 20)


def test_english_fields_and_codes_say_the_same(home: Home, written: Path, tmp_path: Path) -> None:
    english = tmp_path / "decision.yaml"
    english.write_text(
        'judgement: partly\nwanted effect: "no"\nmotivation: "Arbetet går framåt: klassningen är inte klar."\n'
        "decisions:\n"
        "  - {title: Klassa alla system i drift, owner role: Systemförvaltare, due: 2026-06-30,"
        " area: classification, goal: 3.5}\n"
        "  - {title: Öva kontinuitetsplanen för kassasystemet, owner role: Säkerhetschef, due: 2027-03-31}\n"
        "name: Anna Direktör\nrole: Verkställande direktör\ndate: 2026-01-20\n",
        encoding="utf-8",
    )
    assert read_decision(home, english, PERIOD, METRICS, "en") == read_decision(home, written, PERIOD, METRICS, "sv")


def test_a_decision_may_decide_nothing(home: Home, written: Path) -> None:
    before, _, after = DECISION.partition("beslut:\n")
    written.write_text(f"{before}beslut:\n{after[after.index('namn:') :]}", encoding="utf-8")
    assert read_decision(home, written, PERIOD, METRICS, "sv").decisions == ()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_without_a_file_there_is_a_template_that_only_needs_its_answers(home: Home, language: str) -> None:
    with pytest.raises(UserError) as told:
        read_decision(home, home.root / "nowhere.yaml", PERIOD, METRICS, language)
    template = home.config / "beslut-2025.yaml"
    assert str(template) in told.value.render(language)
    assert template.stat().st_mode & 0o777 == 0o600
    answers = iter(["delvis", "ja", "", "", "Anna Direktör", "Direktör", "2026-01-20"])
    filled = "\n".join(
        f"{line} {next(answers)}" if line.endswith(":") and not line.startswith("#") else line
        for line in template.read_text(encoding="utf-8").splitlines()
    )
    template.write_text(filled, encoding="utf-8")
    assert read_decision(home, template, PERIOD, METRICS, language).role == "Direktör"


def test_a_half_filled_template_is_not_written_over(home: Home) -> None:
    template = home.config / "beslut-2025.yaml"
    template.write_text("bedömning: delvis\n", encoding="utf-8")
    assert str(template) in read(home, home.root / "nowhere.yaml")
    assert template.read_text(encoding="utf-8") == "bedömning: delvis\n"


def test_the_example_in_the_template_can_be_used_as_it_is(home: Home) -> None:
    read(home, home.root / "nowhere.yaml")
    lines = (home.config / "beslut-2025.yaml").read_text(encoding="utf-8").splitlines()
    start = lines.index("# beslut:")
    example = [line.removeprefix("# ") for line in lines[start + 1 : lines.index("beslut:")]]
    filled = DECISION[: DECISION.index("  - åtgärd")] + "\n".join(example) + "\n" + DECISION[DECISION.index("namn:") :]
    path = home.config / "filled.yaml"
    path.write_text(filled, encoding="utf-8")
    (action,) = read_decision(home, path, PERIOD, METRICS, "sv").decisions
    assert (action.due_on, action.area, action.business_plan_goal) == (date(2026, 6, 30), "classification", "3.5")


@pytest.mark.parametrize(
    ("was", "becomes", "line", "said"),
    [
        ("bedömning: delvis", "bedömning: kanske", 1, "Välj tillräckligt, delvis, otillräckligt"),
        ("bedömning: delvis", "bedömning:", 1, "är inte ifyllt"),
        ("bedömning: delvis", "betyg: delvis", 1, "fältet ”betyg” finns inte"),
        ("önskad verkan: nej", "bedömning: delvis", 2, "står två gånger"),
        ("önskad verkan: nej", "önskad verkan: [nej]", 2, "en text på en rad"),
        ("    ansvarig: Säkerhetschef\n", "", 10, "fältet ”ansvarig” saknas"),
        ("klar senast: 2026-06-30", "klar senast: till sommaren", 7, "är ”till sommaren”, vilket inte är en dag"),
        ("klar senast: 2026-06-30", "klar senast: 2025-06-30", 7, "kan tidigast vara 2026-01-20"),
        ("ansvarig: Säkerhetschef", "ansvarig: anna@example.com", 11, "personuppgift"),
        ("ansvarig: Säkerhetschef", "ansvarig: 19811218-9876", 11, "personuppgift: [personnummer]"),
        ("ansvarig: Säkerhetschef", "ansvarig: Anna Karlsson", 11, "Skriv en roll, till exempel IT-chef"),
        ("klassningen är inte klar", "fråga anna@x.se", 3, "personuppgift: [e-post]"),
        ("klassningen är inte klar", r"fråga anna\\@x.se", 3, "personuppgift: [e-post]"),
        ("klassningen är inte klar", "se {{T99}}", 3, "citerar måttet T99, som inte finns"),
        ("klassningen är inte klar", "se {{ T1.", 3, "bara den ena av sina dubbla klamrar"),
        ("bedömning: delvis", "bedömning: anna@x.se", 1, "personuppgift: [e-post]"),
        ("bedömning: delvis", "anna@x.se: delvis", 1, "fältet ”[e-post]” finns inte"),
        ("namn: Anna Direktör", "namn: anna@x.se", 13, "personuppgift: [e-post]"),
        ("område: klassning", "område: städning", 8, "”område” kan inte vara ”städning”"),
        ("datum: 2026-01-20", "datum: 2026-02-02", 15, "kan senast vara 2026-02-01"),
        ("datum: 2026-01-20", "datum: 2025-12-30", 15, "kan tidigast vara 2025-12-31"),
        ("namn: Anna Direktör", "namn: Anna: Direktör", 13, "inom citattecken"),
        ("  - åtgärd: Klassa alla system i drift", "  Klassa alla system", 6, "går inte att läsa"),
    ],
)
def test_each_fault_is_named_by_field_and_line(
    home: Home, written: Path, was: str, becomes: str, line: int, said: str
) -> None:
    assert was in DECISION
    written.write_text(DECISION.replace(was, becomes, 1), encoding="utf-8")
    told = read(home, written)
    assert said in told
    assert f"rad {line}" in told
    assert str(written) in told
    assert not any(value in told for value in ("anna@", "19811218", "Karlsson"))


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe\x00", b"- 1\n- 2\n", b"bara ord", b"a: *b", b"!!python/object:os.x {}"]
)
def test_what_is_no_decision_at_all_is_refused_in_words(home: Home, written: Path, content: bytes) -> None:
    written.write_bytes(content)
    assert str(written) in read(home, written)


def test_a_folder_is_no_file(home: Home) -> None:
    told = read(home, home.config)
    assert f"{home.config} är en mapp" in told
    assert "beslut-2025.yaml" in told


def test_a_motivation_may_quote_a_figure(home: Home, written: Path) -> None:
    written.write_text(DECISION.replace("klassningen är inte klar", "se {{ T1 }}"), encoding="utf-8")
    assert "{{ T1 }}" in read_decision(home, written, PERIOD, METRICS, "sv").motivation


@pytest.mark.parametrize(
    "role",
    [
        *("Chef Stab", "IT-chef", "VD", "Enhetschef Ekonomi", "Teaterchef", "CISO", "Head of IT", "Teknisk chef"),
        *("Verkställande Direktör", "Ansvarig för Digital Utveckling", "Chief Information Security Officer"),
        *("Product Owner", "HR Business Partner", "Göteborgs Stad", "Kultur och Fritid", "Systemförvaltare Lön"),
        *("System manager", "systemägare", "Enheten Scen", "Human Resources", "Extern Revisor", "IT Drift"),
        *words.OWNER_ROLES,
        *words.TITLES,
    ],
)
def test_a_role_is_no_name(role: str) -> None:
    assert not looks_like_a_name(role)


@pytest.mark.parametrize(
    "name", ["Anna Karlsson", "Karlsson, Anna", "Anna-Karin von Essen", "A. Karlsson", "Åsa Öberg", "Anna Bergstad"]
)
def test_two_words_in_capitals_are_a_name(name: str) -> None:
    assert looks_like_a_name(name)
