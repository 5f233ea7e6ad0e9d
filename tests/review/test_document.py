"""The document as a whole: every section in order, in words people use, and nothing in it invented."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
import worlds
from marts import World, gap, judged
from saying import lines, section_lines
from worlds import Read

from pipelines.review.blocks import Bullets, Form, Notice, Paragraph, Section, Table, words
from pipelines.review.model import Review

IN_ORDER = [
    "Sammanfattning",
    "Inledning",
    "1 Status för åtgärder från ledningens tidigare genomgångar",
    "Utbildning och medvetenhet",
    "Strategiskt arbete",
    "Intern utveckling",
    "Systemklassificering",
    "Incidenthantering",
    "Revisioner",
    "Inköpsprocesser",
    "2 Ledningssystem för informationssäkerhet, LIS",
    "2.1 Intern kontroll",
    "2.2 Risk- och sårbarhetsanalys",
    "3 Faktorer som påverkar",
    "3.1 Tredjelandsöverföring",
    "3.2 Budget, AI och andra omvärldsfaktorer",
    "4 Resultatet från egen uppföljning",
    "4.1 Internkontrollplan (IKP)",
    "4.2 Revisionsresultat",
    "4.3 Risker som identifierats i GDPR-årsrapport",
    "5 Möjligheter till förbättring av verksamhetens LIS",
    "5.1 Prioritering av fortsatt arbete",
    "Bedömning",
    "Bilaga",
    "A Mått",
    "B Från mått till rad",
    "C Källfiler",
    "D Det som inte är känt",
    "E Öppna brister",
]
RAW_ID = re.compile(r"\b[a-z]+(?:_[a-z0-9]+)+\b")
PROGRAM_WORDS = re.compile(r"\b(None|True|False|null|nan|NaT|undefined)\b")
ENGLISH = re.compile(
    r"\b(the|of|and|with|from|not|missing|unknown|share|count|met|missed|better|worse|high|low|critical|medium|systems"
    r"|employees|training|findings|actions?|year|metrics?|source|target|done|planned|open|closed)\b",
    re.IGNORECASE,
)
# Names that are English in Swedish too.
PROPER = ("EU-U.S. Data Privacy Framework",)


def part(review: Review, key: str) -> Section:
    return next(section for section in review.sections if section.key == key)


def table(review: Review, key: str, caption: str) -> list[list[str]]:
    found = next(block for block in part(review, key).blocks if isinstance(block, Table) and caption in block.caption)
    return [[words(cell.runs) for cell in row] for row in found.rows]


@pytest.mark.parametrize("world", [worlds.normal, worlds.empty])
def test_every_section_is_there_in_order(read: Read, world: Any) -> None:
    assert [section.heading for section in read(world()).sections] == IN_ORDER


@pytest.mark.parametrize("world", [worlds.normal, worlds.empty, worlds.many_gaps])
def test_the_swedish_document_is_in_swedish(read: Read, world: Any) -> None:
    for line in lines(read(world())):
        bare = line
        for name in PROPER:
            bare = bare.replace(name, "")
        assert not PROGRAM_WORDS.search(bare), line
        assert not RAW_ID.search(bare.replace("texts/2025", "")), line
        assert not ENGLISH.search(re.sub(r"texts/\S+", "", bare)), line


def test_the_english_document_says_the_same_sections(read: Read) -> None:
    review = read(worlds.normal(), "en")
    assert [section.number for section in review.sections] == [s.number for s in read(worlds.normal()).sections]
    assert part(review, "summary").title == "Summary"
    assert "12 of 14" in " ".join(lines(review, "classification"))


def test_every_metric_is_told_of_and_every_figure_has_its_id(normal: Review) -> None:
    body = " ".join(line for section in normal.sections[:-6] for line in section_lines(section))
    for metric in normal.metrics:
        assert f"({metric.metric_id})" in body


def test_the_summary_counts_targets_as_the_marts_do(normal: Review) -> None:
    statuses = [metric.status for metric in normal.metrics]
    aims = len(statuses) - statuses.count(None)
    assert lines(normal, "summary")[1] == (
        f"Den 31 december 2025 nådde Exempelbolaget AB {statuses.count('met')} av {aims}"
        f" mål för informationssäkerhet och dataskydd, {statuses.count('missed')} mål nåddes inte och ett mått går inte"
        " att bedöma."
    )


def test_an_unknown_figure_without_a_target_is_no_target(read: Read) -> None:
    review = read(worlds.empty())
    without = [metric for metric in review.metrics if metric.target is None]
    assert {metric.status for metric in without} == {"unknown"}
    aims = len(review.metrics) - len(without)
    assert f"nådde Exempelbolaget AB 0 av {aims} mål" in lines(review, "summary")[1]
    assert sum(area.no_target for area in review.areas) == review.standing.no_target == len(without)
    assert sum(area.unknown for area in review.areas) == review.standing.unknown == aims


def test_only_what_was_mended_is_told_as_mended(read: Read, normal: Review) -> None:
    mended, dropped = "En tidigare brist är åtgärdad.", "En tidigare brist är inte längre aktuell."
    assert {mended, dropped} <= set(lines(normal, "improvement"))
    last_year = [gap(n, closed_on=date(2025, 1, 1), closed_because="out_of_scope") for n in range(8)]
    told = lines(read(World(tables={"review_gaps": last_year})), "improvement")
    assert "Åtta tidigare brister är inte längre aktuella." in told
    assert not any("åtgärdade" in line for line in told)


def test_the_summary_has_the_worst_gaps_as_a_table_with_who_answers_for_them(normal: Review) -> None:
    worst = "Systemet Molnet för uppgifter till USA utan överföringsmekanism. (S8)"
    assert table(normal, "summary", "allvarligaste") == [
        ["Kritisk", worst, "1", "Systemägare"],
        ["Hög", "Systemet System 3 är inte klassat. Klassa det. (S1)", "2", "Systemägare"],
    ]


def test_a_kind_of_gap_names_up_to_three_who_answer_for_it_and_the_appendix_the_rest(read: Read) -> None:
    owners = ["Vd", "IT-chef", "HR-chef", "Ekonomichef"]
    few, many = (
        read(World(tables={"review_gaps": [gap(number, owner_role=owner) for number, owner in enumerate(named)]}))
        for named in (owners[:3], [*owners, "Vd"])
    )
    assert table(few, "summary", "allvarligaste")[0][2:] == ["3", "HR-chef, IT-chef och vd"]
    assert table(many, "summary", "allvarligaste")[0][2:] == ["5", "Flera, se bilaga E"]
    assert table(many, "appendix-gaps", "slag")[0][2:] == ["5", "Vd (2), ekonomichef (1), HR-chef (1), IT-chef (1)"]
    world = World(tables={"review_gaps": [gap(1, owner_role=None)]})
    assert table(read(world), "summary", "allvarligaste")[0][2:] == ["1", "Ej angivet"]


def test_an_empty_company_is_told_what_is_unknown_and_nothing_else(read: Read) -> None:
    review = read(worlds.empty())
    everything = " ".join(lines(review))
    assert "Inga av de 13 källorna har kommit in." in everything
    assert not re.search(r"\d %", " ".join(lines(review, "training")))
    assert "Källorna" in everything and "har inte kommit in" in everything
    assert sum(isinstance(block, Notice) for section in review.sections for block in section.blocks) >= 6


def test_actions_are_followed_up_and_priorities_given_year_by_year(normal: Review) -> None:
    assert table(normal, "status", "Åtgärder") == [
        ["Inför rutin för incidenter", "IT-chef", "2024", "2025-06-30", "Klar"],
        ["Klassa alla system", "Systemägare", "2024", "2025-09-30", "Försenad"],
    ]
    priorities = lines(normal, "priorities")
    assert "Öva kontinuitetsplaner (systemägare)" in priorities
    assert "Inga åtgärder är planerade för 2028." in priorities


def action(number: int, **changes: Any) -> dict[str, Any]:
    """An action decided a year ago; ``number`` names it."""
    return {
        "action_id": f"A-{number}", "decided_year": 2024, "planned_year": 2025, "title": f"Åtgärd {number}",
        "status": "planned", "overdue": False, **changes,
    }  # fmt: skip


def test_done_is_what_was_done_by_the_cut_off_at_a_known_time(read: Read) -> None:
    """As the metrics count it: the table and the figure above it tell of the same actions."""
    dates = [date(2025, 12, 31), date(2026, 1, 15), None]
    done = [action(number, status="done", completed_on=day) for number, day in enumerate(dates)]
    listed = table(read(World(tables={"review_actions": done})), "status", "Åtgärder")
    assert [row[-1] for row in listed] == ["Klar", "Klar efter brytdatum", "Klar, datum saknas"]


def test_an_action_nobody_knows_when_was_decided_says_so(read: Read) -> None:
    signed = [action(1, decided_year=None, decided_by_signed=True)]
    assert table(read(World(tables={"review_actions": signed})), "status", "undertecknade")[0][2] == "Ej angivet"


def test_what_is_done_is_no_focus_of_the_years_ahead(read: Read) -> None:
    planned = [
        action(1, planned_year=2026, status="done", completed_on=date(2025, 11, 1)),
        action(2, planned_year=2027, status="done", completed_on=date(2025, 11, 1)),
        action(3, planned_year=2027, status="done", owner_role="IT-chef"),
    ]
    told = lines(read(World(tables={"review_actions": planned})), "priorities")
    assert "De åtgärder som var planerade för 2026 är redan genomförda." in told
    assert [line for line in told if line.startswith("Åtgärd ")] == ["Åtgärd 3 (IT-chef; klar, datum saknas)"]


def test_priorities_are_unknown_where_no_action_plan_has_come(read: Read) -> None:
    unknown = "Prioriteringarna för 2026–2028 är okända, eftersom åtgärdsplanen inte har kommit in."
    told = lines(read(worlds.empty()), "priorities")
    assert told[1:] == [unknown]
    world = worlds.empty()
    world.tables["review_actions"] = [action(1, planned_year=2027, decided_by_signed=True)]
    told = lines(read(world), "priorities")
    signed = "Här visas bara det som den undertecknade genomgången för 2024 har beslutat eller prioriterat."
    assert told[1] == f"{unknown} {signed}" and told[-1] == "Åtgärd 1"
    assert not any("Inga åtgärder" in line for line in told)


def test_a_goal_is_named_once_for_all_the_actions_that_belong_to_it(read: Read) -> None:
    """People write the same goal in many ways, and it is worded in full the first time only."""
    world = worlds.normal()
    goals = ["3.5", "Mål 3.5", "3.5 Hög beredskap", None]
    for ahead in (2026, 2027):
        world.tables["review_actions"] += [
            {"action_id": f"M-{ahead}-{place}", "decided_year": 2025, "planned_year": ahead, "title": f"Sak {place}",
             "status": "planned", "overdue": False, "business_plan_goal": goal}
            for place, goal in enumerate(goals)
        ]  # fmt: skip
    told = lines(read(world), "priorities")
    begins = "kommer Exempelbolaget AB särskilt att fokusera på följande, som hör till mål"
    at = told.index(f"Under 2026 {begins} 3.5 Hög beredskap i verksamhetsplanen:")
    assert sorted(told[at + 1 : at + 5]) == ["Sak 0", "Sak 1", "Sak 2", "Öva kontinuitetsplaner (systemägare)"]
    assert told[at + 5 : at + 7] == ["Utan angivet mål i verksamhetsplanen:", "Sak 3"]
    assert f"Under 2027 {begins} 3.5 i verksamhetsplanen:" in told


def test_nothing_is_called_unchanged_or_no_worse_when_last_year_is_unknown(read: Read) -> None:
    world = worlds.normal()
    world.figures = {metric_id: (n, d, None) for metric_id, (n, d, _) in world.figures.items()}
    world.median = ("I4", 8.5, None)
    review = read(world)
    unknown = "Uppgifter från 2024 saknas, så inget mått går att jämföra med föregående år."
    assert unknown in lines(review, "summary") and unknown in lines(review, "improvement")
    everything = " ".join(lines(review))
    for claim in ("sämre", "bättre", "försämring", "förbättring från", "detsamma", "har ändrats"):
        assert claim not in everything.replace("Möjligheter till förbättring", "")


def test_changes_are_listed_worst_first_and_what_is_neither_is_only_higher_or_lower(normal: Review) -> None:
    trends = [row[3] for row in table(normal, "improvement", "ändrats")]
    assert list(dict.fromkeys(trends)) == ["Sämre", "Bättre", "Högre"]
    listed = {row[0]: row[1:] for row in table(normal, "improvement", "ändrats")}
    assert listed["Inkomna incidenter (I1)"] == ["14", "9", "Högre"]


def test_what_cannot_be_compared_is_counted_beside_what_can(normal: Review) -> None:
    compared = [metric for metric in normal.metrics if metric.trend]
    assert compared and any(metric.direction and not metric.trend for metric in normal.metrics)
    assert "För tre mått saknas uppgift att jämföra med." in " ".join(lines(normal, "summary"))


def test_the_matrix_places_working_methods_by_likelihood_and_consequence(normal: Review) -> None:
    matrix = table(normal, "internal-control", "Väsentlighets")
    assert [row[0] for row in matrix] == [f"Sannolikhet {level}" for level in (5, 4, 3, 2, 1)]
    assert matrix[2][4] == "Behörighetshantering"
    assert "ska behörighetshantering följas upp i internkontrollplanen." in " ".join(lines(normal, "internal-control"))


def point(number: int, method: str | None) -> dict[str, Any]:
    """A control point of the plan that nobody has followed up."""
    return {
        "control_id": f"K{number}", "working_method": method, "likelihood": 3, "consequence": 4, "in_plan": True,
        "is_followed_up": False,
    }  # fmt: skip


def test_only_the_citys_five_are_working_methods(read: Read) -> None:
    def told(*methods: str | None) -> tuple[str, str]:
        points = [point(number, method) for number, method in enumerate(methods)]
        review = read(World(tables={"review_control_points": points}))
        return " ".join(lines(review, "internal-control")), " ".join(lines(review, "control-plan"))

    plan, followed = told("incident_handling", "other")
    assert (
        "För 2025 ska incidenthantering följas upp i internkontrollplanen. Planen har även en kontrollpunkt som inte"
        " anger något av de fem arbetssätten."
    ) in plan
    assert "har processen Systematiskt informationssäkerhetsarbete behandlats" in followed
    plan, followed = told("other", None)
    assert "För 2025 ingår inget av arbetssätten i internkontrollplanen. Planen har även två kontrollpunkter" in plan
    assert "har processen" not in followed and "De kontrollpunkter som ingår" in followed


def test_incidents_are_shown_by_severity_and_month(normal: Review) -> None:
    months = table(normal, "incidents", "månad")
    assert [row[0] for row in months] == ["Måttlig", "Ringa", "Ej bedömd"]
    assert months[1][2] == "9"


def test_the_data_protection_report_has_six_areas_and_four_grades(normal: Review) -> None:
    grid = table(normal, "gdpr", "årsrapport")
    assert [len(row) for row in grid] == [5] * 6
    assert grid[0] == ["Registerförteckning", "–", "1", "–", "–"]


def test_a_finding_of_another_area_or_of_no_grade_is_in_the_table_too(read: Read) -> None:
    """Every open finding of the data protection officer is in one of the squares."""
    world = worlds.normal()
    world.tables["review_findings"] += [
        {"origin": "dpo_report", "area": area, "severity": severity, "open_findings": 1, "year_findings": 0}
        for area, severity in (("security", 2), (None, None), ("records", None))
    ]
    grid = table(read(world), "gdpr", "årsrapport")
    assert grid[0] == ["Registerförteckning", "–", "1", "–", "–", "1"]
    assert grid[6:] == [
        ["Informationssäkerhet", "–", "–", "1", "–", "–"],
        ["Ej angivet", "–", "–", "–", "–", "1"],
    ]


def test_a_long_list_says_how_many_more_there_are(read: Read) -> None:
    world = World(tables={"review_gaps": [gap(number, None, rule=f"rule-{number}") for number in range(61)]})
    review = read(world)
    assert "… och 41 slag av brister till; alla finns i bilaga E." in lines(review, "improvement")
    assert len(table(review, "appendix-gaps", "slag")) == 61


def test_a_list_is_not_cut_for_three_rows(read: Read) -> None:
    world = World(tables={"review_gaps": [gap(number, None, rule=f"rule-{number}") for number in range(23)]})
    review = read(world)
    assert len(table(review, "improvement", "Öppna brister")) == 23
    assert not any("slag av brister till" in line for line in lines(review))


def test_no_action_of_earlier_reviews_is_left_out(read: Read) -> None:
    """The standard asks for the state of each of them (ISO/IEC 27001 9.3.2 a)."""
    world = worlds.normal()
    done = world.tables["review_actions"][0]
    world.tables["review_actions"] = [{**done, "action_id": f"A-{number}"} for number in range(60)]
    assert len(table(read(world), "status", "Åtgärder")) == 60


def test_a_figure_with_many_behind_it_says_where_all_are_shown(read: Read) -> None:
    more = {}
    for count in (9, 12, 60):
        world = worlds.normal()
        world.tables["review_trace"] = [judged("S1", number, False) for number in range(count)]
        (row,) = table(read(world), "appendix-trace", "rad")
        more[count] = row[2].partition("… ")[2]
    assert more == {
        9: "",
        12: "och 6 till; alla visas när måttet öppnas i HTML-filen.",
        60: "och 54 till; alla finns i JSON-filen.",
    }


def test_the_first_page_says_what_to_decide_and_where_it_is_told_of(read: Read) -> None:
    world = worlds.normal()
    next_year = world.tables["review_actions"][2]
    world.tables["review_actions"] += [{**next_year, "action_id": f"N-{n}", "title": f"Sak {n}"} for n in range(4)]
    world.tables["review_actions"].append(
        {**next_year, "action_id": "N-9", "title": "Gjort", "status": "done", "completed_on": date(2025, 5, 1)}
    )
    asked = next(block for block in part(read(world), "summary").blocks if isinstance(block, Bullets))
    assert [words(line) for line in asked.items] == [
        "Om informationssäkerhetsarbetet och dataskyddsarbetet är tillräckligt och har önskad verkan, och om"
        " ledningssystemet är lämpligt eller behöver ändras (avsnittet Bedömning).",
        "Vad som ska prioriteras 2026. Föreslagna är fem åtgärder: ”Öva kontinuitetsplaner”, ”Sak 0”, ”Sak 1” och två"
        " till (avsnitt 5.1).",
        "Vad som ska ske med en försenad åtgärd: ”Klassa alla system” (avsnitt 1).",
        "Vad som ska göras åt en kritisk brist (tabellen nedan och avsnitt 5).",
    ]


def test_a_first_night_is_asked_only_for_what_must_always_be_decided(read: Read) -> None:
    asked = next(block for block in part(read(worlds.empty()), "summary").blocks if isinstance(block, Bullets))
    assert [words(line) for line in asked.items][1:] == [
        "Vad som ska prioriteras 2026: inga föreslagna åtgärder är kända (avsnitt 5.1)."
    ]


def test_the_unsigned_judgement_is_a_form_to_fill_in_by_hand(normal: Review) -> None:
    (form,) = [block for block in part(normal, "judgement").blocks if isinstance(block, Form)]
    assert [blank.choices for blank in form.blanks[:2]] == [
        ("tillräckligt", "delvis tillräckligt", "otillräckligt"),
        ("haft önskad verkan", "delvis haft önskad verkan", "inte haft önskad verkan"),
    ]
    room = {blank.label: blank.lines for blank in form.blanks[2:]}
    assert {"Ort och datum", "Underskrift", "Namnförtydligande", "Befattning"} < set(room)
    assert room["Motivering"] >= 3
    assert max(room.values()) >= 6, "decisions need room"


def test_the_colours_of_the_matrix_are_explained(normal: Review) -> None:
    assert (
        "Risken är sannolikheten gånger konsekvensen. Grönt är låg risk (högst 5), gult förhöjd risk (6–11) och rött"
        " hög risk (minst 12)."
    ) in lines(normal, "internal-control")


def test_a_follow_up_after_the_cut_off_says_nothing_yet(read: Read) -> None:
    world = worlds.normal()
    world.tables["review_control_points"][0] |= {
        "is_followed_up": False,
        "followed_up_on": date(2026, 1, 5),
        "result": "deviation",
        "comment": "Konton fanns kvar.",
    }
    assert table(read(world), "control-plan", "Kontrollpunkter")[0][2:] == ["Inte uppföljd", "Okänt", ""]


def test_own_targets_are_shown_in_the_units_of_their_metrics(normal: Review) -> None:
    assert table(normal, "appendix-metrics", "själv") == [
        ["INFOSAK", "Informationssäkerhet, alla medarbetare, 12 månader", "Informationssäkerhet, chefer, 24 månader"],
        ["Utbildning", "95\u00a0%", "90\u00a0%"],
    ]


def test_a_figure_reads_the_same_wherever_it_stands(read: Read) -> None:
    world = worlds.normal()
    world.figures["S2"] = (188, 209, 0.9)
    review = read(world)
    told = " ".join(lines(review))
    assert "188 av 209 system, eller 89,95\u00a0% (S2)" in told
    assert not re.search(r"(188|209)\D{0,25}\b90\u00a0%", told)
    listed = {row[0]: row for row in table(review, "appendix-metrics", "Alla mått")}["Aktuell klassning (S2)"]
    assert listed[2:6] == ["188 av 209", "89,95\u00a0%", "90\u00a0%", "90\u00a0%"]
    changed = {row[0]: row for row in table(review, "improvement", "ändrats")}["Aktuell klassning (S2)"]
    assert changed[1:] == ["89,95\u00a0%", "90\u00a0%", "Sämre"]


def test_a_figure_is_traced_to_file_and_row(normal: Review) -> None:
    traced = {row[0]: row for row in table(normal, "appendix-trace", "rad")}
    assert traced["S1"][1] == "12 av 14"
    assert traced["S1"][2] == "System 1 (systemregister.xlsx, rad 4); System 2 (systemregister.xlsx, rad 5)"
    assert traced["T1"][2] == "Scenteknik (20 personer)"


OUTRUN = {"is_stale": True, "refused_reason": "Filen är tom."}
TOO_OLD = {"is_stale": True, "is_too_old": True}


def test_a_source_whose_latest_file_was_refused_is_not_called_old(read: Read) -> None:
    world = World(sources={"systems": OUTRUN, "incidents": TOO_OLD, "actions": OUTRUN | TOO_OLD})
    world.received -= {"projects", "documents"}
    world.sources["projects"] = {"refused_reason": "Filen är tom."}
    review = read(world)
    told = " ".join(lines(review, "introduction"))
    assert "Källorna Incidenter och Åtgärdsplan är äldre än de borde vara." in told
    outrun = "De senaste filerna från källorna Systemregister och Åtgärdsplan kunde inte läsas in"
    assert f"{outrun}, så tidigare filer används." in told
    for key in ("introduction", "summary"):
        missing = (
            "Källan Styrande dokument har inte kommit in. Det som har kommit in från källan Utvecklingsprojekt kunde"
        )
        assert f"{missing} inte läsas in." in " ".join(lines(review, key))
    fresh = {row[0]: row[-1] for row in table(review, "introduction", "Källorna")}
    assert fresh["Systemregister"] == "Senaste filen kunde inte läsas in"
    assert fresh["Incidenter"] == "Äldre än 45 dagar"
    assert fresh["Åtgärdsplan"] == "Äldre än 45 dagar; senaste filen kunde inte läsas in"
    assert fresh["Utvecklingsprojekt"] == "Filen kunde inte läsas in"
    state = {row[2]: row[-1] for row in table(review, "appendix-files", "Filer")}
    assert state["Systemregister"] == "Gäller; en senare fil kunde inte läsas in"
    assert state["Incidenter"] == "Gäller, men är gammal"
    assert state["Upphandlingar"] == "Gäller"


def test_a_subject_with_rows_in_two_files_is_one_subject(read: Read) -> None:
    world = worlds.normal()
    plan = {**world.tables["review_trace"][0], "source": "continuity_plans", "file_name": "planer.csv", "line": 7}
    world.tables["review_trace"].append(plan)
    traced = {row[0]: row for row in table(read(world), "appendix-trace", "rad")}
    assert traced["S1"][2].count("System 1 ") == 1
    assert "System 1 (planer.csv, rad 7; systemregister.xlsx, rad 4)" in traced["S1"][2]


def test_what_people_wrote_is_woven_in_with_current_figures(read: Read) -> None:
    review = read(worlds.normal(), texts={"rsa": "Vi övar. Nu har {{ T1 }} gått kursen; {{ Q7 }} finns inte."})
    told = [words(block.runs) for block in part(review, "rsa").blocks if isinstance(block, Paragraph)]
    assert told[-1] == "Vi övar. Nu har 95,2\u00a0% (T1) gått kursen; [det finns inget mått Q7] finns inte."


def test_a_signed_review_says_what_was_decided_and_is_no_draft(read: Read, tmp_path: Any) -> None:
    from pipelines.review.decision import DecidedAction, Decision
    from pipelines.review.model import read_review

    decision = Decision(
        judgement="partly",
        effect="partly",
        decisions=(DecidedAction(title="Klassa alla system", owner_role="IT-chef", due_on=date(2026, 6, 30)),),
        name="Bo Chef",
        role="VD",
        signed_on=date(2026, 2, 1),
    )
    world = worlds.normal()
    world.tables["review_narrative"] = [{"section_key": "judgement", "section": "Bedömning", "is_written": False}]
    database = world.publish(tmp_path / "signed" / "marts.duckdb")
    assert any("Text saknas" in line for line in lines(read_review(database, tmp_path, "sv"), "judgement"))
    review = read_review(database, tmp_path, "sv", decision)
    assert not review.is_draft
    # The executive has spoken: nobody is asked for a text any more.
    assert not any("Text saknas" in line for line in lines(review, "judgement"))
    assert not any("är inte skriven" in line for line in lines(review, "summary"))
    assert lines(review, "summary")[2:5] == [
        "Beslutat, enligt avsnittet Bedömning",
        "Informationssäkerhetsarbetet och dataskyddsarbetet bedöms vara delvis tillräckligt. Arbetet har delvis haft"
        " önskad verkan.",
        "Beslut: Klassa alla system (IT-chef, klart senast 2026-06-30).",
    ]
    told = lines(review, "judgement")
    assert "Informationssäkerhetsarbetet och dataskyddsarbetet bedöms vara delvis tillräckligt." in told
    assert "Undertecknad 2026-02-01 av Bo Chef, VD." in told
    assert "Klassa alla system" in told


def test_changing_one_figure_changes_only_what_rests_on_it(read: Read) -> None:
    before = read(worlds.normal())
    world = worlds.normal()
    world.figures["P1"] = (8, 9, 0.5)
    after = read(world)
    changed = {a.key for a, b in zip(before.sections, after.sections, strict=True) if a != b}
    # Where it is told, where it is listed, and where changes are compared with last year.
    assert changed == {"procurement", "appendix-metrics", "improvement"}
    moved = set(lines(after)) - set(lines(before))
    assert all("P1" in line or "88,9" in line or line == "8 av 9" for line in moved)


def test_the_json_follows_its_published_schema(normal: Review) -> None:
    import jsonschema

    from pipelines.home import REPO
    from pipelines.review.schema import json_schema

    published = (REPO / "docs" / "review.schema.json").read_text(encoding="utf-8")
    assert published == json_schema(), "python -m pipelines.review.schema > docs/review.schema.json"
    validator = jsonschema.Draft202012Validator(json.loads(published))
    validator.validate(json.loads(normal.model_dump_json()))
    assert not validator.is_valid({"title": "inget annat"})
