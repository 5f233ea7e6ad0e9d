"""The corpus: exports as they really are, each with the rows, rejections or refusal that must come of it.

Everything is made here from a few lines, so that a reader sees what a file holds. The forms files come in are in
this module, what stands in their cells in `corpus_values`, and what must be refused in `corpus_refused`.
"""

from __future__ import annotations

import codecs
import datetime
from collections.abc import Iterator
from dataclasses import dataclass

import writers
from writers import Cell, delimited

REVIEWS = ("review_id", "system_id", "reviewed_on", "accounts_total", "accounts_removed")
HEAD: list[Cell] = ["Genomgång-id", "System-id", "Granskad", "Konton", "Borttagna"]
BODY: list[list[Cell]] = [
    ["G1", "SYS-Å1", "2025-03-01", "10", "2"],
    ["G2", "SYS-ÄÖ", "2025-03-02", "7", "0"],
    ["G3", "åäö-3", "2025-12-31", "1200", "35"],
]
GRID = [HEAD, *BODY]
ROWS = tuple(tuple(row) for row in BODY)
TYPED: list[list[Cell]] = [
    HEAD,
    *([a, b, datetime.date.fromisoformat(str(c)), int(str(d)), int(str(e))] for a, b, c, d, e in BODY),
]


@dataclass(frozen=True)
class Case:
    """A file, and what must come of it.

    ``rows`` are the loaded rows in ``columns``, in the file's order; ``rejected`` the lines of rejected rows;
    ``missing`` the line and column of values set to missing; ``refused`` part of the reason the file is refused.
    ``mapping`` is what ``config/contracts/`` says of the source.
    """

    name: str
    content: bytes
    file: str = "export.csv"
    rows: tuple[tuple[Cell, ...], ...] = ROWS
    rejected: tuple[int, ...] = ()
    missing: tuple[tuple[int, str], ...] = ()
    refused: str = ""
    source: str = "access_reviews"
    columns: tuple[str, ...] = REVIEWS
    mapping: str = ""
    said: str = ""


def forms() -> Iterator[Case]:
    """Every form a table may come in, and the three rows it holds."""
    yield from encodings()
    yield from line_breaks()
    yield from workbooks()
    yield from sheets()
    yield from json_forms()
    yield from archives()
    yield from headings()


def encodings() -> Iterator[Case]:
    of_unicode = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le")
    for encoding in (*of_unicode, "cp1252", "iso-8859-1", "cp850", "cp865", "mac_roman"):
        for name, delimiter in (("semicolon", ";"), ("comma", ","), ("tab", "\t"), ("pipe", "|")):
            yield Case(f"{encoding} {name}", delimited(GRID, delimiter, encoding))
    big = codecs.BOM_UTF16_BE + delimited(GRID, ";", "utf-16-be")
    yield Case("utf-16 big end first", big)
    for name, wrong in (("cp1252", "cp1252"), ("latin-1", "iso-8859-1")):
        twice = delimited(GRID, ";").decode(wrong).encode()
        yield Case(f"utf-8 that was read as {name} on its way", twice, said="har rättats")
    grid = [[str(cell).encode().decode("cp1252") for cell in row] for row in GRID]
    for name, content in (("workbook", writers.xlsx(("Blad1", grid))), ("json", writers.as_json(grid))):
        yield Case(f"a {name} of what was read wrongly on its way", content, said="har rättats")
    mixed = delimited([HEAD, BODY[0], *grid[2:]])
    yield Case("some rows read wrongly on their way, and some not", mixed, said="har rättats")
    plain = delimited([HEAD, ["G1", "SYS-1", "2025-03-01", "10", "2"]], ";", "utf-16-be")
    yield Case("utf-16-be without a mark", plain, rows=(("G1", "SYS-1", "2025-03-01", "10", "2"),))


def line_breaks() -> Iterator[Case]:
    for name, newline in (("lf", "\n"), ("crlf", "\r\n"), ("cr", "\r")):
        for encoding in ("utf-8", "cp1252"):
            yield Case(f"lines end in {name}, {encoding}", delimited(GRID, ";", encoding, newline))
    yield Case("everything quoted", delimited(GRID, ",", quote_all=True))
    commas = [["Not, om någon", *HEAD], *(["a, b", *row] for row in BODY)]
    yield Case("everything quoted, and other delimiters in the first cells", delimited(commas, ";", quote_all=True))
    yield Case("no line break at the end", delimited(GRID).rstrip(b"\r\n"))
    yield Case("blank lines between", delimited([HEAD, BODY[0], [], [], BODY[1], BODY[2], []]))
    yield Case(
        "lines of delimiters between", delimited([HEAD, BODY[0], [""] * 5, BODY[1], ["  ", "", "", "", ""], BODY[2]])
    )
    yield Case("a delimiter too many on each line", delimited(GRID).replace(b"\r\n", b";\r\n"))
    breaks = [[*row[:1], f"{row[1]}", *row[2:], 'en rad\nen till; med "citat"'] for row in BODY]
    yield Case("line breaks in quotes", delimited([[*HEAD, "Not"], *breaks]))
    yield Case(
        "quoted line breaks before a fault",
        delimited([[*HEAD, "Not"], *breaks, ["", "SYS", "2025-01-01", "1", "1", ""]]),
        rejected=(8,),
    )
    inch = [HEAD, *BODY, ["G4", 'SYS-5" disk', "2025-03-01", "1", "1"]]
    written = delimited(inch).replace(b'"SYS-5"" disk"', b'SYS-5" disk')
    yield Case("a lone quote in a cell", written, rows=(*ROWS, ("G4", 'SYS-5" disk', "2025-03-01", "1", "1")))
    short = delimited(GRID) + b"G4;SYS-4;2025-03-01\r\n"
    yield Case("a row cut short", short, rejected=(5,))
    trimmed = "\r\n".join([";".join(HEAD), "G1;SYS-1;2025-03-01;1;1", "G2;SYS-2;2025-03-01", "G3;SYS-3"]).encode()
    kept = [("G1", "SYS-1", "2025-03-01", "1", "1"), ("G2", "SYS-2", "2025-03-01", None, None)]
    yield Case("rows that are short by habit", trimmed, rows=(*kept, ("G3", "SYS-3", None, None, None)))
    wide = delimited(GRID) + b"G4;SYS-4;2025-03-01;1;1;2\r\n"
    yield Case("a cell too many", wide, rejected=(5,))
    yield Case("title lines above", b"Rapport;;;;\r\nUttag 2025;;;;\r\n\r\n" + delimited(GRID))
    yield Case("a title without delimiters", "Behörighetsgranskningar 2025\r\n\r\n".encode() + delimited(GRID))
    yield Case("spaces around", delimited([[f"  {cell} " for cell in row] for row in GRID]))


def workbooks() -> Iterator[Case]:
    made = {
        "xlsx": writers.xlsx(("Blad1", TYPED)),
        "xls": writers.xls("Blad1", TYPED),
        "ods": writers.ods("Blad1", TYPED),
        "xlsb": writers.xlsb("Blad1", GRID),
    }
    for kind, content in made.items():
        yield Case(f"{kind}", content, f"export.{kind}")
        yield Case(f"{kind} named csv", content, "export.csv")
    yield Case("csv named xlsx", delimited(GRID, ";", "cp1252"), "export.xlsx")
    yield Case("xlsm", made["xlsx"], "export.xlsm")
    yield Case("xlsx of texts", writers.xlsx(("Blad1", GRID)), "a.xlsx")
    yield Case("ods of texts", writers.ods("Blad1", GRID), "a.ods")
    yield Case("xls of texts", writers.xls("Blad1", GRID), "a.xls")
    yield Case("xlsx counting days from 1904", writers.xlsx(("Blad1", TYPED), date_1904=True), "a.xlsx")
    fractions = [
        HEAD,
        ["G1", "SYS-Å1", 45717.0, 10.0, 2.0],
        ["G2", "SYS-ÄÖ", 45718.25, 7, 0],
        ["G3", "åäö-3", 46022, 1200, 35],
    ]
    yield Case("xlsx with days as bare numbers", writers.xlsx(("Blad1", fractions)), "a.xlsx")
    titles: list[list[Cell]] = [["Granskningar av behörigheter"], ["Uttag", datetime.date(2026, 1, 7)], [None]]
    for kind, content in {
        "xlsx": writers.xlsx(("Blad1", [*titles, *TYPED])),
        "xls": writers.xls("Blad1", [*titles, *TYPED]),
        "ods": writers.ods("Blad1", [*titles, *TYPED]),
    }.items():
        yield Case(f"{kind} with titles above", content, f"a.{kind}")


def sheets() -> Iterator[Case]:
    other: list[list[Cell]] = [["Läs mig"], ["Det här är en beskrivning av registret."]]
    yield Case(
        "the second of three sheets",
        writers.xlsx(("Info", other), ("Data", TYPED), ("Lista", [["a"], ["b"]])),
        "a.xlsx",
    )
    hidden = writers.xlsx(("Info", other), ("Data", TYPED), hide="Data")
    yield Case("a hidden sheet is read, and said", hidden, "a.xlsx", said="Bladet ”Data” är dolt i arbetsboken")
    copy = writers.xlsx(("Data", TYPED), ("Gammal", [HEAD, ["G0", "SYS-0", "2024-01-01", "1", "1"]]), hide="Gammal")
    yield Case(
        "a hidden sheet beside one that is not", copy, "a.xlsx", said="Bladet ”Gammal” är dolt i arbetsboken och"
    )
    filtered = writers.xlsx(("Data", TYPED), hide_rows=(1, 2))
    yield Case("rows that a filter hides are read, and said", filtered, "a.xlsx", said="2 rader är dolda i arbetsboken")
    errors: list[list[Cell]] = [TYPED[0], [*TYPED[1][:3], writers.ERROR, writers.ERROR], *TYPED[2:]]
    yield Case(
        "errors of formulas are no values, and said",
        writers.xlsx(("Data", errors)),
        "a.xlsx",
        rows=((*ROWS[0][:3], None, None), *ROWS[1:]),
        said="2 celler är formelfel",
    )
    systems: list[list[Cell]] = [
        ["System-id", "Systemnamn", "Status", "Personuppgifter", "Kritiskt"],
        ["S1", "Lön", "I drift", "ja", writers.ERROR],
    ]
    yield Case(
        "an error of a formula is no no",
        writers.xlsx(("Info", other), ("Register & mer", systems)),
        "a.xlsx",
        rows=(("S1", "true", None),),
        missing=((2, "is_critical"),),
        source="systems",
        columns=("system_id", "contains_personal_data", "is_critical"),
    )
    shifted: list[list[Cell]] = [[None], [None, None, *TYPED[0]], *([None, None, *row] for row in TYPED[1:])]
    yield Case("a table that begins in C2", writers.xlsx(("Blad1", shifted)), "a.xlsx")
    spread: list[list[Cell]] = [[row[0], None, row[1], None, None, *row[2:]] for row in TYPED]
    yield Case("blank columns between", writers.xlsx(("Blad1", spread)), "a.xlsx")
    gaps: list[list[Cell]] = [TYPED[0], [None], TYPED[1], [None], [None], *TYPED[2:]]
    yield Case("blank rows between", writers.xlsx(("Blad1", gaps)), "a.xlsx")
    again: list[list[Cell]] = [TYPED[0], TYPED[1], TYPED[0], *TYPED[2:]]
    yield Case("the headings again in the middle", writers.xlsx(("Blad1", again)), "a.xlsx", rejected=(3,))
    yield Case("the headings again in a text", delimited([HEAD, BODY[0], HEAD, *BODY[1:]]), rejected=(3,))
    total: list[list[Cell]] = [*TYPED, ["Summa", None, None, 1217, 37]]
    yield Case("a total at the end", writers.xlsx(("Blad1", total)), "a.xlsx", rejected=(5,))
    yield Case("a total in a text", delimited([*GRID, ["Totalt:", "", "", "1217", "37"]]), rejected=(5,))
    note: list[list[Cell]] = [TYPED[0], [*TYPED[1], None, "kolla med Enheten"], *TYPED[2:]]
    yield Case("a note beside the table", writers.xlsx(("Blad1", note)), "a.xlsx")
    merged: list[list[Cell]] = [TYPED[0], TYPED[1], [TYPED[2][0], None, *TYPED[2][2:]], TYPED[3]]
    same = (ROWS[0], (ROWS[1][0], ROWS[0][1], *ROWS[1][2:]), ROWS[2])
    yield Case("a cell merged over two rows", writers.xlsx(("Blad1", merged), merge=["B2:B3"]), "a.xlsx", rows=same)
    sections: list[list[Cell]] = [TYPED[0], ["Enhet 1 Kultur"], TYPED[1], ["Enhet 2 Fritid"], *TYPED[2:]]
    yield Case(
        "merged section rows", writers.xlsx(("Blad1", sections), merge=["A2:E2", "A4:E4"]), "a.xlsx", rejected=(2, 4)
    )
    two: list[list[Cell]] = [["Genomgång-", "System-", "", "Konton", ""], ["id", "id", "Granskad", "", "Borttagna"]]
    yield Case("headings over two lines", writers.xlsx(("Blad1", [*two, *TYPED[1:]])), "a.xlsx")
    yield Case("headings over two lines in a text", delimited([*two, *BODY]))
    two = [["Genomgång-id", "System-id", "Granskad", "Konton", None], [None, None, None, "Antal", "Borttagna"]]
    yield Case("a group over two headings", writers.xlsx(("Blad1", [*two, *TYPED[1:]]), merge=["D1:E1"]), "a.xlsx")
    merged = ["A1:A2", "B1:B2", "C1:C2", "D1:E1"]
    yield Case(
        "a group over two headings, the others merged",
        writers.xlsx(("Blad1", [*two, *TYPED[1:]]), merge=merged),
        "a.xlsx",
    )
    group: list[list[Cell]] = [["Granskning", None, None, "Antal konton", None], *TYPED]
    yield Case(
        "a line of groups above the headings", writers.xlsx(("Blad1", group), merge=["A1:C1", "D1:E1"]), "a.xlsx"
    )


def json_forms() -> Iterator[Case]:
    yield Case("json", writers.as_json(GRID), "a.json")
    yield Case("json on one line", writers.as_json(GRID, indent=None), "a.json")
    yield Case("json under a name", writers.as_json(GRID, under="result"), "a.json")
    yield Case("json in utf-16", writers.as_json(GRID, "utf-16"), "a.json")
    yield Case("json with a mark first", writers.as_json(GRID, "utf-8-sig"), "a.txt")
    yield Case("json with numbers", writers.as_json(TYPED), "a.json")
    yield Case("a record on each line", writers.ndjson(GRID), "a.ndjson")
    gaps = writers.ndjson(GRID).replace(b"\n", b"\n\n", 1) + '{"Genomgång-id": null, "Konton": 3}\n'.encode()
    yield Case("a record on each line, blank lines and a fault", gaps, "a.jsonl", rejected=(5,))
    for name, mark in (("line", "\u2028"), ("paragraph", "\u2029"), ("next line", "\u0085")):
        said = [[*HEAD, "Kommentar"], *([*row, f"en rad{mark}en till"] for row in BODY)]
        yield Case(
            f"a record on each line, and the Unicode end of a {name} in a text", writers.ndjson(said), "a.ndjson"
        )
    rows = writers.as_json(GRID).decode()
    one = f'{{"Taggar": ["a", "b"], "Länkar": [{{"href": "x"}}], {writers.ndjson(GRID[:2]).decode().strip()[1:]}'
    yield Case("a single record with lists", one.encode(), "a.json", rows=ROWS[:1])
    yield Case("json under two names", f'{{"d": {{"results": {rows}, "__count": "3"}}}}'.encode(), "a.json")
    columns = ", ".join(f'{{"name": "{name}", "type": "string"}}' for name in (*HEAD, "Kommentar"))
    yield Case("json with a longer list of columns", f'{{"columns": [{columns}], "rows": {rows}}}'.encode(), "a.json")
    for name, system in (("an id", '[{"id": "SYS-Å1", "länk": 7}]'), ("a name", '[{"self": "x", "name": "SYS-Å1"}]')):
        lists = writers.ndjson(GRID[:2]).decode().replace('"SYS-Å1"', system)
        yield Case(f"json with a list of records that have {name}", lists.encode(), "a.json", rows=ROWS[:1])
    nested = (
        '{"issues": [{"key": "G1", "fields": {"System-id": {"value": "SYS-Å1"}, "Granskad": "2025-03-01",'
        ' "Konton": 10, "Borttagna": 2, "etiketter": ["a", "b"], "tom": {}}}]}'
    )
    yield Case("nested records", nested.replace('"key"', '"review_id"').encode(), "a.json", rows=ROWS[:1])

    dotted = [
        ["Genomgång-id", "System id.", "Granskad.", "Konton", "Borttagna", "Not m.m."],
        *([*row, ""] for row in BODY),
    ]
    yield Case("names with full stops", writers.as_json(dotted), "a.json")


def archives() -> Iterator[Case]:
    text = delimited(GRID, ";", "cp1252")
    yield Case("zip of a csv", writers.zipped({"rapport/granskningar.csv": text}), "a.zip")
    yield Case("zip of a workbook", writers.zipped({"g.xlsx": writers.xlsx(("Blad1", TYPED))}), "a.zip")
    yield Case("zip of json", writers.zipped({"g.json": writers.as_json(GRID)}), "a.zip")
    yield Case("gz of a csv", writers.gzipped(text), "a.csv.gz")
    yield Case("gz of a workbook", writers.gzipped(writers.xlsx(("Blad1", TYPED))), "a.xlsx.gz")
    yield Case("gz of records on lines", writers.gzipped(writers.ndjson(GRID)), "a.gz")
    litter = {"__MACOSX/._g.csv": b"\0\5", "g.csv": text, ".DS_Store": b"\0\0\0\1"}
    yield Case("zip with what a Mac adds", writers.zipped(litter), "a.zip")
    yield Case("zip whose names climb out", writers.zipped({"../../../etc/granskningar.csv": text}), "a.zip")
    litter = {"._g.csv": b"\0\5\x16\7", "g.csv": text, "mapp/~$g.xlsx": b"\5Anna"}
    yield Case("zip with what a Mac and Office leave beside files", writers.zipped(litter), "a.zip")
    for name, beside, why in (
        ("a PDF", b"%PDF-1.7\n", "Filen är en PDF"),
        ("an empty file", b"", "Filen är tom"),
        ("a picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "Filen är varken"),
        ("half a workbook", writers.xlsx(("Blad1", TYPED))[:900], "Filen är varken"),
    ):
        content = writers.zipped({"bilaga": beside, "g.csv": text})
        yield Case(f"zip with {name} beside", content, "a.zip", said=f"”bilaga” i filen lästes inte. {why}")
    plain = writers.zipped({"g.csv": text, "läs mig.txt": b"En beskrivning\nav exporten\n"})
    yield Case("zip with a note beside", plain, "a.zip", said="”läs mig.txt” i filen känns inte igen")


def headings() -> Iterator[Case]:
    def under(*heads: str) -> bytes:
        return delimited([list(heads), *BODY])

    yield Case("canonical headings", under(*REVIEWS))
    yield Case("shouted headings", under("GENOMGÅNG-ID", "SYSTEM-ID", "GRANSKAD", "KONTON", "BORTTAGNA"))
    yield Case(
        "headings with blanks and marks", under(" Genomgång id:", "System  ID", "Granskad.", "Konton*", "(Borttagna)")
    )
    yield Case("headings that lost their dots", under("Genomgang-id", "System-id", "Granskad", "Konton", "Borttagna"))
    yield Case("headings with a lost letter", under("Genomg?ng-id", "System-id", "Granskad", "Konton", "Borttagna"))
    yield Case(
        "headings read in the wrong encoding", under("GenomgÃ¥ng-id", "System-id", "Granskad", "Konton", "Borttagna")
    )
    yield Case(
        "headings in two code points", under("Genomga\u030ang-id", "System-id", "Granskad", "Konton", "Borttagna")
    )
    yield Case("English headings", under("Review ID", "System ID", "Reviewed on", "Accounts total", "Accounts removed"))
    own = dict(zip(REVIEWS, ("Löpnr", "Objekt", "När", "Antal", "Bort"), strict=True))
    mapping = "headings:\n" + "".join(f"  {column}: [{heading}]\n" for column, heading in own.items())
    yield Case("own headings", under(*own.values()), mapping=mapping)
    sql = under("Genomgång-id", "System-id", "Granskad", "Konton", "Borttagna", "'); drop table raw.deliveries; --")
    yield Case("SQL in a heading", sql)
    order = [[row[3], row[0], row[4], row[2], row[1]] for row in GRID]
    yield Case("another order", delimited(order))
