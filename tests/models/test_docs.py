"""What is written of the models is whole and true: descriptions, exposures, tests, the catalogue and the gap rules."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest
from warehouse_of import CONTRACTS, Models, set_night

from pipelines import review
from pipelines.assets.dbt_process import PROJECT
from pipelines.home import Home
from pipelines.warehouse import NOT_PUBLISHED, PUBLISHED

GRAIN = re.compile(r"\bEn (enda )?rad( per \w|\.)")
# A list of faults has as many rows as there were faults, and the night is one row.
WITHOUT_A_KEY = {"rejected_rows", "rejected_values", "review_night"}
# How many controls each theme of ISO/IEC 27001:2022 Annex A has.
ANNEX_A = {"5": 37, "6": 8, "7": 14, "8": 34}
# The fields that ISO/IEC 27004:2016 gives a measure; target apart, since none may be decided.
FIELDS_27004 = [
    "metric_id", "name", "information_need", "kind", "unit", "formula", "evidence", "frequency", "responsible",
    "sources", "reporting_format", "iso_clause", "annex_a",
]  # fmt: skip
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def seed(name: str) -> list[dict[str, str]]:
    with (PROJECT / "seeds" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CATALOGUE = seed("metric_catalogue")
GAP_RULES = seed("gap_rules")


@pytest.fixture(scope="module")
def manifest(seeded: Home, models: Models) -> dict[str, Any]:
    """What dbt made of the project; the models are asked for first, so that it has read all of it."""
    content: dict[str, Any] = json.loads((seeded.dbt_target / "manifest.json").read_text(encoding="utf-8"))
    return content


@pytest.fixture(scope="module")
def nodes(manifest: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The models by name."""
    return {node["name"]: node for node in manifest["nodes"].values() if node["resource_type"] == "model"}


def published(names: Any) -> set[str]:
    return {name for name in names if re.search(PUBLISHED, name) and name != NOT_PUBLISHED}


def test_every_model_and_seed_says_what_one_row_is(manifest: dict[str, Any]) -> None:
    described = [node for node in manifest["nodes"].values() if node["resource_type"] in ("model", "seed")]
    assert len(described) > 80
    assert [node["name"] for node in described if not GRAIN.search(node["description"])] == []


def test_every_model_has_its_description_beside_it(nodes: dict[str, dict[str, Any]]) -> None:
    for node in nodes.values():
        beside = Path(node["original_file_path"]).with_suffix(".yml")
        assert node["patch_path"] == f"genomgang://{beside}"


def test_the_columns_described_are_the_columns_there_are(
    con: duckdb.DuckDBPyConnection, models: Models, nodes: dict[str, dict[str, Any]]
) -> None:
    set_night(con, 2025, date(2025, 12, 31))
    models.build(con)
    for name, node in nodes.items():
        there = con.execute(f'describe "{node["schema"]}"."{name}"').fetchall()
        assert [column for column, *_ in there] == list(node["columns"]), name
        assert [column for column, about in node["columns"].items() if not about["description"].strip()] == [], name


def test_every_published_table_has_a_contract_and_a_key_that_is_tested(
    manifest: dict[str, Any], nodes: dict[str, dict[str, Any]]
) -> None:
    keyed = {
        manifest["nodes"][node["attached_node"]]["name"]
        for node in manifest["nodes"].values()
        if node["resource_type"] == "test" and node["test_metadata"]["name"] in ("unique", "unique_combination")
    }
    for name in published(nodes):
        assert nodes[name]["config"]["contract"]["enforced"], name
        assert name in keyed or name in WITHOUT_A_KEY, name


def test_every_test_stops_the_night_at_its_first_broken_row(manifest: dict[str, Any]) -> None:
    tests = [node["config"] for node in manifest["nodes"].values() if node["resource_type"] == "test"]
    assert len(tests) > 100
    stopping = {
        "severity": "ERROR",
        "error_if": "!= 0",
        "warn_if": "!= 0",
        "enabled": True,
        "where": None,
        "limit": None,
    }
    for config in tests:
        assert {name: config[name] for name in stopping} | {"severity": config["severity"].upper()} == stopping


def test_the_exposures_name_all_that_is_published_and_the_review_all_that_it_reads(
    manifest: dict[str, Any], nodes: dict[str, dict[str, Any]]
) -> None:
    named = {
        exposure["name"]: {key.rpartition(".")[2] for key in exposure["depends_on"]["nodes"]}
        for exposure in manifest["exposures"].values()
    }
    assert named["marts"] == published(nodes)
    code = "\n".join(path.read_text(encoding="utf-8") for path in Path(review.__file__).parent.rglob("*.py"))
    read = {name for name in nodes if re.search(rf"\b(from|join)\s+(main\.)?{name}\b", code)}
    assert read and read <= named["ledningens_genomgang"]


@pytest.mark.parametrize("metric", CATALOGUE, ids=lambda metric: metric["metric_id"])
def test_the_catalogue_says_of_each_metric_what_iso_27004_asks(metric: dict[str, str]) -> None:
    for field in FIELDS_27004:
        for column in [field] if field in metric else [f"{field}_sv", f"{field}_en"]:
            assert metric[column].strip() == metric[column] != "", column
    assert metric["name_sv"] != metric["name_en"] and metric["formula_sv"] != metric["formula_en"]
    assert (metric["target"] == "") == (metric["direction"] == ""), "a target without a direction judges nothing"
    assert metric["direction"] in ("", "up", "down")
    assert set(metric["sources"].split(", ")) <= CONTRACTS.keys()
    assert (metric["unit"], metric["kind"]) in [
        ("share", "share"), ("count", "count"), ("count", "count_no"), ("days", "median")
    ]  # fmt: skip


@pytest.mark.parametrize("metric", CATALOGUE, ids=lambda metric: metric["metric_id"])
def test_the_catalogue_points_to_controls_clauses_and_thresholds_that_there_are(metric: dict[str, str]) -> None:
    for control in metric["annex_a"].split(", "):
        found = re.fullmatch(r"A\.([5-8])\.(\d+)", control)
        assert found and 1 <= int(found[2]) <= ANNEX_A[found[1]], control
    inputs = re.search(r"9\.3\.2 ([a-g]\d?(, [a-g]\d?)*)$", metric["iso_clause"])
    assert inputs, metric["iso_clause"]
    assert set(inputs[1].split(", ")) <= {row["input"] for row in seed("iso_inputs")}
    thresholds = {row["key"] for row in seed("threshold_defaults")}
    assert set(PLACEHOLDER.findall(metric["formula_sv"])) <= thresholds
    assert PLACEHOLDER.findall(metric["formula_sv"]) == PLACEHOLDER.findall(metric["formula_en"])


def test_the_models_know_every_threshold_of_the_seed_and_no_other() -> None:
    """They need the names before there are rows to read them from."""
    written = (PROJECT / "macros" / "threshold_keys.sql").read_text(encoding="utf-8")
    assert re.findall(r"'(\w+)'", written) == [row["key"] for row in seed("threshold_defaults")]


def test_every_metric_is_in_the_catalogue_once_in_the_order_it_is_shown() -> None:
    for column in ("metric_id", "metric_name", "name_sv", "name_en"):
        assert len({metric[column] for metric in CATALOGUE}) == len(CATALOGUE) == 39, column
    assert [int(metric["sort"]) for metric in CATALOGUE] == list(range(1, 40))


def test_what_answers_the_standard_is_there_to_answer() -> None:
    metrics = {metric["metric_id"] for metric in CATALOGUE}
    texts = {text["section_key"] for text in seed("narrative_sections")}
    for row in seed("iso_inputs"):
        answers = [one for one in (row["metrics"] + ", " + row["narrative"]).split(", ") if one]
        assert answers and set(answers) <= metrics | texts, row["input"]


def test_the_models_name_every_gap_rule_there_is_and_no_other(seeded: Home, models: Models) -> None:
    named: set[str] = set()
    for statement in models.statements.values():
        # A judgement's rule is one word, or a case of several.
        for rule in re.findall(r"boolean then ((?:(?!boolean then).)*?) end::varchar as rule\b", statement, re.DOTALL):
            named |= set(re.findall(r"'([a-z_]+)'", rule))
        named |= set(re.findall(r"'([a-z_]+)' as rule\b", statement))
    assert named == {rule["rule"] for rule in GAP_RULES}


@pytest.mark.parametrize("rule", GAP_RULES, ids=lambda rule: rule["rule"])
def test_a_gap_says_the_same_in_both_languages_and_ends_with_what_to_do(rule: dict[str, str]) -> None:
    said = [rule["text_sv"], rule["text_en"], *filter(None, (rule["one_sv"], rule["one_en"]))]
    for text in said:
        assert set(PLACEHOLDER.findall(text)) <= {"name", "id", "count", "detail"}
        assert text.endswith((".", "{detail}"))
    assert set(PLACEHOLDER.findall(rule["text_sv"])) == set(PLACEHOLDER.findall(rule["text_en"]))
    # What is counted is also said of one alone, in the singular.
    assert ("{count}" in rule["text_sv"]) == bool(rule["one_sv"]) == bool(rule["one_en"])
    assert rule["severity"] in ("critical", "high", "medium", "low")
    assert rule["owner_role"] or rule["rule"] == "narrative_missing"
