"""The review of the samples, after a real night: its length, its pages, and what one changed row moves."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from nights import SAMPLES, copied
from pypdf import PageObject, PdfReader
from saying import everywhere, flat, lines
from warehouse_of import Models, compiled_models

from pipelines import warehouse
from pipelines.home import REPO, Home
from pipelines.review import pdf
from pipelines.review.blocks import Table
from pipelines.review.model import Review, read_review
from pipelines.review.narrative import written_sections

SMALLEST = 8
WORD = re.compile(r"[^\W\d_]{2,}")

#: What the review no longer says, and says instead, once requirements are set in the one procurement that lacked them.
GONE = """
Den 31 december 2025 nådde Mälarscenen AB 11 av 36 mål för informationssäkerhet och dataskydd, 25 mål nåddes inte.
I nio av tio upphandlingar som hanterar information (90 %) har krav ställts på informationssäkerhet (P1), vilket inte
171 brister är öppna: 3 kritiska, 27 med hög, 111 med medelhög och 30 med låg allvarlighetsgrad.
Upphandlingen UPH 2025/023 Städtjänster publika lokaler hanterar information men saknar säkerhetskrav.
Städtjänster publika lokaler (upphandlingar.xlsx, rad 26)
"""
NEW = """
Den 31 december 2025 nådde Mälarscenen AB 12 av 36 mål för informationssäkerhet och dataskydd, 24 mål nåddes inte.
I samtliga tio upphandlingar som hanterar information har krav ställts på informationssäkerhet (P1), vilket når målet
170 brister är öppna: 3 kritiska, 26 med hög, 111 med medelhög och 30 med låg allvarlighetsgrad.
Kommunikation: 3 medarbetare saknar giltig utbildning i dataskydd.
"""
#: What opens behind a figure, in HTML only: the subject's answer, and that no gap is left.
BEHIND = {"Ja", "Nej", "Inga"}
MOVED = {"summary", "procurement", "budget", "improvement", "appendix-metrics", "appendix-trace", "appendix-gaps"}


@dataclass(frozen=True)
class Sample:
    """A copy of the first night's home with the sample texts in it, and its models to build anew."""

    home: Home
    models: Models

    def read(self, place: Path, *, change: str | None = None) -> tuple[Review, int]:
        """Every model built anew from the raw rows, one of them changed; gives the review and how many were changed."""
        with warehouse.connect(self.home) as con:
            con.execute("delete from raw.narrative")
            con.executemany(
                "insert into raw.narrative values (?, ?)", [*written_sections(self.home.texts, 2025).items()]
            )
            changed = con.execute(change).fetchone() if change else None
            self.models.build(con)
            database, *_ = warehouse.publish_marts(con, place)
        return read_review(database, self.home.texts, "sv"), changed[0] if changed else 0


@pytest.fixture(scope="module")
def sample(first: Home, tmp_path_factory: pytest.TempPathFactory) -> Sample:
    home = copied(first, tmp_path_factory.mktemp("sample") / "home")
    shutil.copytree(SAMPLES / "texts" / "2025", home.texts / "2025", dirs_exist_ok=True)
    built = home.dbt_target / "build"
    return Sample(home, compiled_models(built / "manifest.json", built / "compiled" / "genomgang", home.warehouse))


@pytest.fixture(scope="module")
def review(sample: Sample, tmp_path_factory: pytest.TempPathFactory) -> Review:
    return sample.read(tmp_path_factory.mktemp("before"))[0]


@pytest.fixture(scope="module")
def reader(review: Review) -> PdfReader:
    return PdfReader(io.BytesIO(pdf.render(review)))


def page_with(reader: PdfReader, words: str) -> int:
    """The number, from 0, of the last page that says the words: the table of contents may say them earlier."""
    return max(place for place, page in enumerate(reader.pages) if words in " ".join(page.extract_text().split()))


def written_on(page: PageObject) -> list[str]:
    """The page's lines, without header and footer."""
    found = [line.strip() for line in page.extract_text().splitlines() if line.strip()]
    return [line for line in found if line != "UTKAST" and "· Ledningens genomgång" not in line and "Sida " not in line]


def test_it_is_as_long_as_an_executive_reads(reader: PdfReader) -> None:
    assert 9 <= page_with(reader, "Bilagan visar hur varje mått räknas") <= 12
    # The rest is looked things up in: a sheet to sign, and in the appendix every kind of gap with who answers for it.
    assert len(reader.pages) <= 19


def test_nothing_is_written_too_small_to_read(reader: PdfReader) -> None:
    sizes: Counter[float] = Counter()
    for page in reader.pages:

        def visit(text: str, _: object, matrix: list[float], __: object, size: float) -> None:
            if text.strip():
                sizes[round(abs(size * matrix[3]) or size, 1)] += len(text)

        page.extract_text(visitor_text=visit)
    assert sizes and sizes.most_common(1)[0][0] >= SMALLEST
    # The pictures' own words are drawn to scale with them.
    assert min(sizes) >= SMALLEST - 1


def test_no_page_ends_with_a_heading_or_the_head_of_a_table(reader: PdfReader, review: Review) -> None:
    tables = [block for section in review.sections for block in section.blocks if isinstance(block, Table)]
    unfit = {flat(section.heading) for section in review.sections} | {flat(table.caption) for table in tables}
    heads = {flat("".join(column.heading for column in table.columns)) for table in tables}
    for page in reader.pages:
        on_page = written_on(page)
        assert flat(on_page[-1]) not in unfit, on_page[-1]
        ends = [flat("".join(on_page[-count:])) for count in range(1, 15)]
        assert not heads & set(ends), on_page[-3:]


def test_long_words_are_hyphenated_and_can_be_searched_for(reader: PdfReader) -> None:
    text = "".join(page.extract_text() for page in reader.pages)
    assert "\u200b" not in text
    assert text.count("informationssäkerhetssamordnare") + text.count("Informationssäkerhetssamordnare") >= 5


def test_one_changed_source_row_changes_what_rests_on_it_and_nothing_else(
    sample: Sample, review: Review, tmp_path: Path
) -> None:
    """In the four formats: the sentences that tell of it go and come, and no word moves that does not rest on it."""
    before = review
    after, changed = sample.read(
        tmp_path / "after",
        change="update raw.procurements set has_security_requirements = 'true' where procurement_id = 'UPH 2025/023'",
    )
    assert changed == 1
    assert {a.key for a, b in zip(before.sections, after.sections, strict=True) if a != b} == MOVED
    old, new = Counter(lines(before)), Counter(lines(after))
    moving = " ".join([*(old - new), *(new - old)])
    # What is taken out of a PDF has "HR-chef" in one piece.
    may_move = set(WORD.findall(moving)) | set(WORD.findall(moving.replace("-", "")))
    said, says = everywhere(before), everywhere(after)
    for kind in said:
        had_said, now_says = flat(said[kind]), flat(says[kind])
        for sentence in map(flat, GONE.strip().splitlines()):
            assert had_said.count(sentence) > now_says.count(sentence), (kind, sentence)
        for sentence in map(flat, NEW.strip().splitlines()):
            assert now_says.count(sentence) > had_said.count(sentence), (kind, sentence)
        had, has = Counter(WORD.findall(said[kind])), Counter(WORD.findall(says[kind]))
        moved = set(had - has) | set(has - had)
        assert moved <= may_move | (BEHIND if kind == "html" else set()), (kind, moved - may_move)


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="Debian's poppler-utils are not installed")
@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("review-1.png", "De allvarligaste bristerna just nu"),
        ("review-2.png", "Incidenter 2025 per månad och allvarlighetsgrad"),
        ("review-3.png", "Öppna brister, de allvarligaste först"),
    ],
)
def test_its_pages_can_be_shown(review: Review, reader: PdfReader, tmp_path: Path, name: str, says: str) -> None:
    """The pictures that docs/ shows; they are put there only when GENOMGANG_PICTURES is set."""
    folder = REPO / "docs" / "images" if os.environ.get("GENOMGANG_PICTURES") else tmp_path
    document = tmp_path / "review.pdf"
    document.write_bytes(pdf.render(review))
    number = str(page_with(reader, says) + 1)
    command = ["pdftoppm", "-png", "-r", "90", "-f", number, "-l", number, "-singlefile"]
    subprocess.run([*command, str(document), str(folder / name.removesuffix(".png"))], check=True, capture_output=True)
    assert (folder / name).stat().st_size > 20_000
