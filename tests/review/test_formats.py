"""The four files: the same words in each, the same bytes each time, and sound whatever things are called."""

from __future__ import annotations

import io
import json
from pathlib import Path
from time import perf_counter
from typing import Any

import docx as word
import pytest
import worlds
from lxml import html as markup
from marts import World
from pypdf import PdfReader
from saying import everywhere, flat, in_pdf
from worlds import Read

from pipelines.review import docx, html, pdf, write
from pipelines.review.model import Review

PATIENCE = 15.0
WORLDS = [worlds.normal, worlds.empty, worlds.many_gaps, worlds.hostile]


def test_four_files_are_written_for_their_owner_only_and_nothing_is_left_behind(normal: Review, tmp_path: Path) -> None:
    folder = tmp_path / "reports" / "2025"
    written = write.write_report(normal, folder)
    assert [path.name for path in written] == [
        f"ledningens-genomgang-2025.{kind}" for kind in ("pdf", "docx", "html", "json")
    ]
    assert sorted(folder.iterdir()) == sorted(written)
    assert {path.stat().st_mode & 0o777 for path in written} == {0o600}
    assert folder.stat().st_mode & 0o077 == 0
    assert write.write_report(normal, folder) == written


def test_a_format_that_fails_leaves_the_earlier_report_whole(
    normal: Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = write.write_report(normal, tmp_path)
    before = [path.read_bytes() for path in written]

    def broken(review: Review) -> str:
        raise RuntimeError("a template is broken")

    monkeypatch.setattr(html, "render", broken)
    with pytest.raises(RuntimeError):
        write.write_report(normal.model_copy(update={"organisation": "Annat AB"}), tmp_path)
    assert [path.read_bytes() for path in written] == before


@pytest.mark.parametrize("world", [worlds.normal, worlds.hostile])
def test_the_same_inputs_give_the_same_bytes(read: Read, tmp_path: Path, world: Any) -> None:
    made = []
    for folder in (tmp_path / "first", tmp_path / "second"):
        made.append([path.read_bytes() for path in write.write_report(read(world()), folder)])
    assert made[0] == made[1]


def test_the_four_formats_say_the_same(normal: Review) -> None:
    sentence = flat("12 av 14 system i drift (85,7 %) är klassade i fråga om konfidentialitet")
    for kind, said in everywhere(normal).items():
        for expected in (sentence, flat("Systemet Molnet för uppgifter till USA utan överföringsmekanism."), "Bilaga"):
            assert expected in flat(said), kind


def test_a_table_that_somebody_wrote_is_in_all_four(read: Read) -> None:
    written = "| | Andel |\n|---|--:|\n| Egen rubrik | {{ S1 }} |\n| Utan värde |\n"
    said = everywhere(read(worlds.normal(), texts={"isms": written}))
    for kind, told in said.items():
        for cell in ("Egen rubrik", "Utan värde", "Andel"):
            assert flat(cell) in flat(told), kind
        assert "|" not in told, kind


def test_one_changed_figure_changes_the_same_sentence_in_all_four(read: Read, normal: Review) -> None:
    before, world = {kind: flat(said) for kind, said in everywhere(normal).items()}, worlds.normal()
    world.figures["P1"] = (8, 9, 0.5)
    after = {kind: flat(said) for kind, said in everywhere(read(world)).items()}
    old, new = (flat(f"I {n} av nio upphandlingar som hanterar information") for n in ("sju", "åtta"))
    for kind in before:
        assert old in before[kind] and new not in before[kind], kind
        assert new in after[kind] and old not in after[kind], kind
        untouched = flat("Samtliga tre utvecklingsprojekt som pågått under perioden är riskbedömda")
        assert untouched in before[kind] and untouched in after[kind], kind


@pytest.mark.parametrize("world", WORLDS)
def test_every_format_can_be_opened_whatever_it_is_about(read: Read, world: Any) -> None:
    review = read(world())
    assert 5 < len(PdfReader(io.BytesIO(pdf.render(review))).pages) < 30
    assert word.Document(io.BytesIO(docx.render(review))).tables
    assert markup.fromstring(html.render(review)).xpath("//main")
    assert json.loads(write.to_json(review))["review_year"] == 2025


def test_thousands_of_gaps_are_written_in_seconds(read: Read, tmp_path: Path) -> None:
    review = read(worlds.many_gaps())
    assert len(review.gaps) == 5_000
    began = perf_counter()
    write.write_report(review, tmp_path)
    assert perf_counter() - began < PATIENCE


def test_what_the_sentences_have_said_is_not_said_again_in_a_table(read: Read, normal: Review) -> None:
    """A table of figures where there are three or more, one of them known; last year only where it is known."""
    headed = flat("Mått Utfall Antal Mål Föregående år Bedömning"), flat("Mått Utfall Antal Mål Bedömning")
    with_years, without = (in_pdf(pdf.render(normal)), in_pdf(pdf.render(read(worlds.empty()))))
    assert headed[0] in flat(with_years) and headed[1] not in flat(with_years)
    assert headed[0] not in flat(without) and headed[1] not in flat(without)


def test_names_are_only_ever_names(read: Read) -> None:
    review = read(worlds.hostile())
    page = markup.fromstring(html.render(review))
    assert page.xpath("//script") == [] and page.xpath("//main//b") == []
    said = {kind: flat(text) for kind, text in everywhere(review).items()}
    for kind, text in said.items():
        assert flat("<script>alert('hej')</script>") in text, kind
        assert flat("{{ T1 }} \\{{ T2 }} {% raw %}") in text, kind
        assert flat('#set page(fill: red) $x^2$ @ref "citat" \\ `kod`') in text, kind
        assert "S" * 300 in text, kind
        assert "Bolaget<b>&</b>#Söner\\{{" in text, kind
    assert "\u202e" not in html.render(review)


def test_what_the_typefaces_lack_is_said_and_right_elsewhere(read: Read) -> None:
    review = read(worlds.hostile())
    said = {kind: flat(text) for kind, text in everywhere(review).items()}
    assert "漢字" not in said["pdf"] and "▯" in said["pdf"]
    assert flat("Tecken som inte kan visas här är utbytta mot ▯.") in said["pdf"]
    assert "漢字" in said["html"] and "漢字" in said["json"] and "漢字" in said["docx"]


def test_an_ordinary_report_has_the_length_people_read(normal: Review) -> None:
    assert 10 <= len(PdfReader(io.BytesIO(pdf.render(normal))).pages) <= 16


def test_a_world_without_a_single_metric_told_of_still_makes_a_report(read: Read) -> None:
    assert PdfReader(io.BytesIO(pdf.render(read(World(figures={}, median=None))))).pages
