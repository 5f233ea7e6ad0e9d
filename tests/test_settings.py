"""The settings: what is mistyped or absurd is refused, in words that say where it stands and what was meant."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from pipelines.home import Home, load_organisation
from pipelines.messages import LANGUAGES, UserError


def refusal(home: Home, content: str) -> UserError:
    home.organisation_file.write_text(content, encoding="utf-8")
    with pytest.raises(UserError) as refused:
        load_organisation(home)
    return refused.value


def course(**given: object) -> str:
    facts = {"code": "KURS", "topic": "infosec", "audience": "all", "validity_months": 12} | given
    return "{" + ", ".join(f"{name}: {value}" for name, value in facts.items()) + "}"


@pytest.mark.parametrize(
    ("content", "written", "meant"),
    [
        ("targets: {t1: 0.9}", "targets.t1", "T1"),
        ("targets: {training_infosec: 0.9}", "targets.training_infosec", "T1"),
        ("targets: {training_infosek: 0.9}", "targets.training_infosek", "T1"),
        ("targets: {Utbildning i dataskydd: 0.9}", "targets.Utbildning i dataskydd", "T2"),
        ("thresholds: {excercise_months: 24}", "thresholds.excercise_months", "exercise_months"),
        ("threshold: {exercise_months: 24}", "threshold", "thresholds"),
        ("nam: Bolaget", "nam", "name"),
        ("retention: {original_months: 12}", "retention.original_months", "originals_months"),
        (f"courses: [{course(kode='X')}]", "courses.0.kode", "code"),
    ],
)
def test_an_unknown_setting_is_refused_with_the_one_it_is_like(
    home: Home, content: str, written: str, meant: str
) -> None:
    said = refusal(home, content).render()
    assert f"”{written}”" in said
    assert str(home.organisation_file) in said
    assert f"Menades ”{meant}”?" in said


@pytest.mark.parametrize(
    ("content", "written", "known"),
    [
        ("targets: {mål: 0.9}", "targets.mål", ["T1", "I4", "A3"]),
        ("thresholds: {övning: 24}", "thresholds.övning", ["exercise_months", "small_unit"]),
        ("färg: blå", "färg", ["name", "targets", "courses"]),
        # A decimal comma inside braces makes two settings of one.
        ("targets: {T1: 0,95}", "targets.95", ["T1"]),
    ],
)
def test_an_unknown_setting_like_no_other_is_refused_with_those_there_are(
    home: Home, content: str, written: str, known: list[str]
) -> None:
    said = refusal(home, content).render()
    assert f"”{written}” i {home.organisation_file} finns inte" in said
    listed = re.findall(r"\w+", said.partition("är: ")[2])
    assert set(known) <= set(listed)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("targets: {T1: 95}", "”targets.T1” i {path} är 95, men måttet är en andel"),
        ("targets: {T1: -0.1}", "måttet är en andel"),
        ("targets: {I4: -1}", "”targets.I4” i {path} är -1, men måttet kan inte bli mindre än 0"),
        ("targets: {I1: 10}", "”targets.I1” i {path} kan inte bedömas: fler är varken bättre eller sämre"),
        ("name: ''", "”name” i {path} har ett värde som inte går att använda"),
        ("targets: {T1: .nan}", "”targets.T1” i {path} är inte ett tal"),
        ("targets: {I4: .inf}", "är inte ett tal"),
        ("targets: {T1: yes}", "är inte ett tal"),
        ("targets: {T1: '0,95'}", "med punkt före decimalerna"),
        (
            "thresholds: {exercise_months: -12}",
            "”thresholds.exercise_months” i {path} är -12, men ska vara från 1 till",
        ),
        ("thresholds: {exercise_months: 0}", "från 1 till"),
        ("thresholds: {document_months: 12.5}", "”thresholds.document_months” i {path} ska vara ett heltal"),
        ("thresholds: {document_months: 1000000000000}", "från 1 till"),
        ("thresholds: {document_months: null}", "är inte ett tal"),
        ("thresholds: {small_unit: 2}", "”thresholds.small_unit” i {path} är 2, men ska vara från 3 till"),
        ("thresholds: {relevant_availability: 5}", "från 0 till 4"),
        ("retention: {rows_months: 0}", "”retention.rows_months” i {path} är 0, men ska vara från 1 till"),
        ("language: no-NO", "”language” i {path} ska vara något av: sv, en"),
        ("courses: []", "Listan ”courses” i {path} är tom"),
        (f"courses: [{course()}, {course()}]", "Kursen KURS finns två gånger i ”courses” i {path}"),
        (f"courses: [{course()}, {course(code='kurs')}]", "Kursen kurs finns två gånger"),
        (f"courses: [{course(audience='alla')}]", "något av: all, managers, system_owners"),
        (f"courses: [{course(validity_months=0)}]", "”courses.0.validity_months” i {path} är 0, men ska vara från 1"),
        (f"courses: [{course(validity_months=6.5)}]", "ska vara ett heltal"),
        (f"courses: [{course(topic='infosek')}]", "Ämnet infosek (”courses.0.topic” i {path}) är snarlikt infosec"),
        # The parts of a course are kept with a bar or a comma between them.
        (f"courses: [{course(topic='infosec|managers')}]", "”courses.0.topic” i {path} ska vara en text utan komma"),
        (f"courses: [{course(topic=chr(34) + 'a, b' + chr(34))}]", "utan komma och lodstreck"),
        ("courses: [{code: KURS, topic: infosec, audience: all}]", "”courses.0.validity_months” saknas i {path}"),
        ("targets: {T1: 0.9}\ntargets: {T2: 0.9}", "”targets” i {path} finns två gånger, andra gången på rad 2"),
        ("targets:\n  T1: 0.9\n  T1: 0.8", "”T1” i {path} finns två gånger, andra gången på rad 3"),
        ("targets: 0.9", "”targets” i {path} ska bestå av rader med namn och värde"),
        ("- name: Bolaget", "”organisation.yaml” i {path} ska bestå av rader med namn och värde"),
        ("archive_recipient: hemligt", "”archive_recipient” i {path} har ett värde"),
    ],
)
def test_what_makes_no_sense_is_refused_and_said_in_both_languages(home: Home, content: str, said: str) -> None:
    refused = refusal(home, content)
    assert said.format(path=home.organisation_file) in refused.render()
    for language in LANGUAGES:
        assert str(home.organisation_file) in refused.render(language)


def test_what_makes_sense_is_taken_as_it_stands(home: Home) -> None:
    home.organisation_file.write_text(
        "name: Bolaget AB\nlanguage: en\n"
        "targets: {T1: 1, S5: 0.0, I4: 14, A2: 3, I3: null, I1: null}\n"
        "thresholds: {exercise_months: 24, relevant_availability: 0, small_unit: 3}\n"
        f"courses: [{course()}, {course(code='BRAND', topic='brandskydd', audience='managers')}]\n",
        encoding="utf-8",
    )
    decided = load_organisation(home)
    assert decided.targets == {"T1": 1, "S5": 0, "I4": 14, "A2": 3, "I3": None, "I1": None}
    assert decided.thresholds == {"exercise_months": 24, "relevant_availability": 0, "small_unit": 3}
    assert [(one.code, one.topic, one.audience) for one in decided.courses or []] == [
        ("KURS", "infosec", "all"), ("BRAND", "brandskydd", "managers")
    ]  # fmt: skip


def test_reading_the_settings_imports_nothing_that_takes_seconds(home: Home) -> None:
    home.organisation_file.write_text("targets: {T1: 0.9}\n", encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from pipelines.home import Home, load_organisation;"
        f"load_organisation(Home(Path({str(home.root)!r})));"
        "slow = {'dbt', 'duckdb', 'dagster', 'pandas', 'numpy', 'rapidfuzz', 'great_expectations'};"
        "print(sorted(slow & {name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stderr
