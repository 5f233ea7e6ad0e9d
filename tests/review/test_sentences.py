"""From a figure to what a person would write: number agreement, unknown, better and worse, target missing."""

from __future__ import annotations

import re
from itertools import product
from typing import Any

import pytest
import worlds
from marts import FIGURES, World, default_settings
from saying import lines
from worlds import Read

from pipelines.review.blocks import words
from pipelines.review.facts import ControlPoint, Facts, Metric, Setting
from pipelines.review.model import Review
from pipelines.review.sentences import paragraph, runs_of, sentence

#: Shares of a number that the city has set: two documents, five working methods.
OF_A_FIXED_NUMBER = ("D2", "C3")
SHARE: dict[str, Any] = {
    "metric_id": "S1",
    "metric_name": "systems_classified",
    "section": "1",
    "name": "Klassade system",
    "formula": "…",
    "kind": "share",
    "unit": "share",
    "numerator": 12,
    "denominator": 14,
    "value": 12 / 14,
    "target": 1.0,
    "direction": "up",
    "status": "missed",
    "previous_value": 0.8,
    "trend": "better",
    "iso_clause": None,
    "annex_a": None,
    "sources": ("systems",),
    "missing_columns": (),
    "is_overridden": False,
}


def around(lang: str = "sv", **known: Any) -> Facts:
    """What is known beside the figure, as on an ordinary night."""
    settings = tuple(Setting(name=row.pop("name_sv"), **row) for row in map(_in_swedish, default_settings()))
    return Facts.model_construct(language=lang, **{"settings": settings, "control_points": (), "sources": ()} | known)


def _in_swedish(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "name_en"}


def said(variant: int = 0, facts: Facts | None = None, **changes: Any) -> str:
    metric = Metric.model_validate(SHARE | changes)
    return words(runs_of(sentence(metric, facts or around(), variant))).replace("\u00a0", " ")


def test_some_of_them_with_last_year_and_target() -> None:
    assert said() == (
        "12 av 14 system i drift (85,7 %) är klassade i fråga om konfidentialitet, riktighet och tillgänglighet (S1),"
        " vilket är bättre än året före (80 %) men inte når målet 100 %."
    )


def test_the_comparison_takes_turns_being_a_sentence_of_its_own() -> None:
    assert said(1).endswith("(S1). Det är en förbättring från 80 %, men målet 100 % är inte nått.")


@pytest.mark.parametrize(
    ("numerator", "denominator", "beginning"),
    [
        (14, 14, "Samtliga 14 system i drift är klassade"),
        (0, 14, "Inget av 14 system i drift är klassat"),
        (1, 1, "Det enda systemet i drift är klassat"),
        (1, 14, "Ett av 14 system i drift (7,1 %) är klassat"),
        (0, 1, "Det enda systemet i drift är inte klassat"),
    ],
)
def test_all_none_and_the_only_one(numerator: int, denominator: int, beginning: str) -> None:
    written = said(numerator=numerator, denominator=denominator, value=numerator / denominator)
    assert written.startswith(beginning)


def test_small_numbers_are_words_unless_one_they_are_compared_with_is_large() -> None:
    """Up to twelve is a word; what belongs together is written alike, and per cent is always a figure."""
    assert said(numerator=7, denominator=9, value=7 / 9).startswith("Sju av nio system i drift (77,8 %) är klassade")
    assert said(numerator=12, denominator=12, value=1.0).startswith("Samtliga tolv system i drift är klassade")
    assert said(numerator=7, denominator=13, value=7 / 13).startswith("7 av 13 system i drift (53,8 %)")


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_only_one_is_never_counted_among_itself(normal: Review, lang: str) -> None:
    """ "One of one employee (100 per cent)" is how a machine counts; people say the only one, or speak of it alone."""
    for metric, numerator in product(normal.metrics, (0, 1)):
        alone = {"numerator": numerator, "denominator": 1, "value": float(numerator), "target": None, "trend": None}
        if metric.kind == "share" and metric.metric_id not in OF_A_FIXED_NUMBER:
            written = words(runs_of(sentence(metric.model_copy(update=alone), around(lang))))
            assert "%" not in written and not re.search(r"\b(1|ett?|one) (av|of)\b|\b(av|of) (1|ett?|one)\b", written)
            assert not re.search(r"\b(ingen|inget|none|samtliga|alla|all) (av|of|en|ett|1|one)\b", written.lower())


@pytest.mark.parametrize(
    ("metric_id", "yes", "no"),
    [
        ("T1", "Den enda medarbetaren har en giltig utbildning", "Den enda medarbetaren saknar giltig utbildning"),
        ("S3", "Systemet har en utsedd ägare", "Systemet saknar en utsedd ägare"),
        ("R1", "Alla obligatoriska uppgifter är ifyllda för den enda", "För den enda behandlingen i"),
    ],
)
def test_the_only_one_is_spoken_of_alone(metric_id: str, yes: str, no: str) -> None:
    assert said(metric_id=metric_id, numerator=1, denominator=1, value=1.0).startswith(yes)
    assert said(metric_id=metric_id, numerator=0, denominator=1, value=0.0).startswith(no)


@pytest.mark.parametrize(
    ("metric_id", "written"),
    [
        ("S5", "Ingen plan har övats under de senaste tolv månaderna (S5)"),
        ("S6", "Behörigheterna har inte granskats under de senaste tolv månaderna i något av nio system i drift (S6)"),
        ("R2", "Ingen behandling har granskats under de senaste tolv månaderna (R2)"),
    ],
)
def test_what_was_done_too_long_ago_is_not_said_never_to_have_been_done(metric_id: str, written: str) -> None:
    assert said(metric_id=metric_id, numerator=0, denominator=9, value=0.0).startswith(written)


@pytest.mark.parametrize(
    ("months", "written"), [("1", "under den senaste månaden"), ("18", "under de senaste 18 månaderna")]
)
def test_the_time_is_the_one_the_organisation_has_decided(months: str, written: str) -> None:
    decided = Setting(
        kind="threshold",
        key="exercise_months",
        name="Månader en övning räknas",
        default_value="12",
        value=months,
        is_override=True,
    )
    known = around(settings=(decided,))
    assert f"har övats {written} (S5)" in said(metric_id="S5", numerator=9, denominator=9, value=1.0, facts=known)


@pytest.mark.parametrize(
    ("metric_id", "written"),
    [
        ("T1", "Ingen kurs i informationssäkerhet är obligatorisk för alla medarbetare"),
        ("T2", "Ingen kurs i dataskydd är obligatorisk för alla medarbetare"),
        ("T3", "Ingen kurs är obligatorisk för alla medarbetare"),
        ("T4", "Ingen kurs är obligatorisk för chefer"),
        ("T5", "Ingen kurs är obligatorisk för systemansvariga"),
    ],
)
def test_a_course_that_is_not_asked_for_is_told_from_people_who_are_not_there(metric_id: str, written: str) -> None:
    nobody = {"metric_id": metric_id, "numerator": 0, "denominator": 0, "value": None, "status": "unknown"}
    assert said(**nobody, facts=around(settings=())).startswith(written)
    assert "obligatorisk för" not in said(**nobody)


DEVIATIONS: dict[str, Any] = {
    "metric_id": "C2",
    "kind": "count_no",
    "unit": "count",
    "denominator": None,
    "target": 0,
    "direction": "down",
    "previous_value": None,
    "trend": None,
}


def followed_up(*results: str | None) -> Facts:
    """Control points of the plan: followed up with these results, and another that nobody has followed up."""
    point = {"working_method": "access_management", "likelihood": 3, "consequence": 4, "in_plan": True, "comment": None}
    points = [
        ControlPoint(control_id=f"K{n}", is_followed_up=True, followed_up_on=None, result=result, **point)
        for n, result in enumerate(results)
    ]
    points.append(ControlPoint(control_id="K", is_followed_up=False, followed_up_on=None, result=None, **point))
    return around(control_points=tuple(points))


@pytest.mark.parametrize(("found", "value", "status"), [(0, 0, "met"), (None, None, "unknown")])
def test_no_deviation_is_found_where_nothing_was_followed_up(found: int, value: int, status: str) -> None:
    told = said(**DEVIATIONS, numerator=found, value=value, status=status, facts=followed_up())
    assert told == "Ingen kontrollpunkt är uppföljd, så det är inte känt om det finns avvikelser (C2)."


def test_deviations_that_are_unknown_are_told_of_with_the_reason(read: Read) -> None:
    world = World()
    del world.figures["C2"]
    assert "Ingen kontrollpunkt är uppföljd" in " ".join(lines(read(world), "control-plan"))


def test_control_points_without_a_result_are_not_without_deviation() -> None:
    none = {**DEVIATIONS, "numerator": 0, "value": 0, "status": "met"}
    assert said(**none, facts=followed_up("no_deviation", None)) == (
        "Vid uppföljningen har inga avvikelser noterats, men resultat saknas för en kontrollpunkt (C2)."
    )
    assert said(1, **none, facts=followed_up("no_deviation", "no_deviation")) == (
        "Vid uppföljningen har inga avvikelser noterats (C2); målet, noll, är uppfyllt."
    )
    one = {**DEVIATIONS, "numerator": 1, "value": 1, "status": "missed"}
    assert said(1, **one, facts=followed_up("deviation", None, None)) == (
        "Vid uppföljningen har en avvikelse noterats, men resultat saknas för två kontrollpunkter (C2); målet, noll, är"
        " inte uppfyllt."
    )


@pytest.mark.parametrize(
    ("metric_id", "written"),
    [
        ("S3", "En utsedd ägare finns för ett av nio system"),
        ("R2", "En av nio behandlingar (11,1 %) har granskats under de senaste tolv månaderna"),
    ],
)
def test_one_takes_the_gender_of_what_is_counted(metric_id: str, written: str) -> None:
    assert said(metric_id=metric_id, numerator=1, denominator=9, value=1 / 9).startswith(written)


@pytest.mark.parametrize(
    ("metric_id", "previous", "written"),
    [("I2", 0, "från noll"), ("I2", 1, "från en"), ("S8", 1, "från ett"), ("S8", 3, "från tre"), ("S8", 30, "från 30")],
)
def test_last_years_count_is_a_word_when_it_is_small(metric_id: str, previous: int, written: str) -> None:
    count = {"kind": "count_no", "unit": "count", "denominator": None, "target": 0, "direction": "down"}
    told = said(1, metric_id=metric_id, **count, numerator=2, value=2, previous_value=previous, trend="worse")
    assert f"Det är en försämring {written}, och målet" in told


def test_nothing_to_measure_is_unknown_and_compared_with_nothing() -> None:
    assert said(numerator=0, denominator=0, value=None, status="unknown", trend=None) == (
        "Det finns inga system i drift att klassa, så andelen klassade system är okänd (S1)."
    )


def test_a_rise_is_not_always_better() -> None:
    """Of the two, the one who reads must be told which way is good."""
    serious = {
        "metric_id": "I2",
        "kind": "count_no",
        "unit": "count",
        "denominator": None,
        "target": 0,
        "direction": "down",
    }
    more = said(**serious, numerator=2, value=2, previous_value=1, trend="worse", status="missed")
    assert more.startswith("Två incidenter har bedömts som allvarliga")
    assert more.endswith("(I2), vilket är sämre än året före (en) och överskrider målet, noll.")
    fewer = said(**serious, numerator=0, value=0, previous_value=1, trend="better", status="met")
    assert fewer.startswith("Ingen incident har bedömts som allvarlig")
    assert fewer.endswith("vilket är bättre än året före (en) och ligger inom målet, noll.")


def test_a_single_one_is_singular() -> None:
    one = {"metric_id": "I1", "kind": "count", "unit": "count", "denominator": None, "target": None, "direction": None}
    assert said(**one, numerator=1, value=1, previous_value=None, trend=None, status=None) == (
        "En incident har rapporterats under perioden (I1)."
    )


def test_a_figure_is_never_rounded_to_what_it_is_compared_with() -> None:
    """ "95 per cent, which does not meet the target of 95 per cent" would be neither true nor false to a reader."""
    short = {"numerator": 113, "denominator": 119, "value": 113 / 119, "target": 0.95}
    missed = said(**short, status="missed", previous_value=None, trend=None)
    assert "(94,96 %)" in missed and missed.endswith("vilket inte når målet 95 %.")
    just = said(numerator=114, denominator=120, value=0.95, target=0.9, status="met", previous_value=113 / 119)
    assert "(95 %)" in just and "bättre än året före (94,96 %)" in just


def test_a_target_is_told_as_it_was_decided() -> None:
    assert said(target=0.9525, previous_value=None, trend=None).endswith("vilket inte når målet 95,25 %.")


def test_a_target_nobody_decided_is_said_to_be_missing() -> None:
    assert said(target=None, status=None, previous_value=None, trend=None).endswith("(S1); mål saknas.")


def test_a_metric_added_to_the_catalogue_gets_a_sentence_without_new_text() -> None:
    new = said(metric_id="X1", name="Ny sorts mått", previous_value=None, trend=None)
    assert new == "Ny sorts mått (X1): 85,7 %, vilket inte når målet 100 %."


def test_what_never_came_is_told_once_with_its_source(read: Read) -> None:
    review = read(World(figures={}, median=None, received={"employees"}))
    told = words(paragraph([metric for metric in review.metrics if metric.metric_id in ("S4", "S5")], review))
    assert told == (
        "Uppgift saknas om kontinuitetsplaner (S4) och övade kontinuitetsplaner (S5), eftersom källorna Systemregister"
        " och Kontinuitetsplaner inte har kommit in."
    )


def test_what_came_without_its_column_is_told_with_the_column_and_not_the_source(read: Read) -> None:
    review = read(World(lacking={"S7": "Tredjeland", "S8": "Tredjeland", "S1": "K, T"}))
    told = words(paragraph([metric for metric in review.metrics if metric.metric_id in ("S1", "S7", "S8")], review))
    assert told == (
        "Uppgift saknas om klassade system (S1), eftersom kolumnerna K och T saknas i exporten. Uppgift saknas om"
        " system med tredjelandsöverföring (S7) och överföringar utan mekanism (S8), eftersom kolumnen Tredjeland"
        " saknas i exporten."
    )


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_metric_has_a_sentence_for_every_case(read: Read, lang: str) -> None:
    """Nothing is left half-filled, whichever case holds and whichever way the figure went."""
    review = read(worlds.normal(), lang)
    assert {metric.metric_id for metric in review.metrics} == set(FIGURES) | {"I4"}
    cases = [(0, 0, None), (0, 1, 0.0), (1, 1, 1.0), (0, 9, 0.0), (9, 9, 1.0), (1, 9, 1 / 9), (4, 9, 4 / 9)]
    outcomes = product(("met", "missed"), ("better", "worse", "same", None))
    for metric, (n, d, value), (status, trend) in product(review.metrics, cases, list(outcomes)):
        changed = metric.model_copy(
            update={"numerator": n, "denominator": d, "value": value, "status": status, "trend": trend}
        )
        for variant in (0, 1):
            written = words(runs_of(sentence(changed, review, variant)))
            assert f"({metric.metric_id})" in written
            assert written.endswith(".") and ".." not in written and "  " not in written
            assert "{" not in written and (lang == "en" or "None" not in written)
