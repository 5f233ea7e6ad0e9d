"""The corpus, part three: files that must be refused whole, and what is said of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import writers
from corpus import BODY, GRID, HEAD, TYPED, Case
from writers import Cell, delimited

WORKSHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
CELL = "<c><v>1</v></c>"
JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffdb004300") + bytes(range(256)) * 20
NOTHING: Any = {"rows": ()}


def refused() -> Iterator[Case]:
    """Everything that is no export, or none that can be trusted."""
    yield from no_exports()
    yield from untrue()
    yield from archives()
    yield from hostile()


def no(name: str, content: bytes, reason: str, file: str = "export.csv") -> Case:
    return Case(name, content, file, rows=(), refused=reason)


def no_exports() -> Iterator[Case]:
    yield no("nothing", b"", "Filen är tom")
    yield no("blanks", b"\xef\xbb\xbf \r\n\t\r\n", "Filen är tom")
    yield no("zeros", b"\0" * 500, "Filen är tom")
    yield no("an empty list", b"[]\n", "Filen är tom", "a.json")
    yield no("an empty record", b"{}", "Filen är tom", "a.json")
    yield no("nothing but delimiters", b"\r\n;;;;\r\n;;;;\r\n", "Filen är tom")
    for name, mark in (
        ("RAR", b"Rar!\x1a\x07\x01\0"),
        ("7z", b"7z\xbc\xaf\x27\x1c"),
        ("tar", b"g.csv".ljust(257, b"\0") + b"ustar"),
    ):
        yield no(f"an archive of the kind {name}", mark + bytes(range(256)), "Packa upp det", f"a.{name}")
    yield no("a picture", JPEG, "varken ett kalkylblad eller en textfil", "bild.xlsx")
    yield no("a PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 8, "Filen är en PDF", "rapport.pdf")
    page = "<html><body><table><tr><td>Granskning</td><td>System-id</td></tr></table></body></html>"
    yield no("a page called a workbook", page.encode(), "webbsida", "export.xls")
    for start in (
        "<meta charset='utf-8'>",
        "\ufeff<style>td{}</style>",
        "<!-- rapport -->",
        "MIME-Version: 1.0\r\n\r\n",
    ):
        yield no(f"a page that begins with {start[:6]}", (start + page).encode(), "webbsida", "export.xls")
    yield no("a page in UTF-16", page.encode("utf-16"), "webbsida", "export.xls")
    yield no("XML for a spreadsheet", b'<?xml version="1.0"?>\n<Workbook/>', "webbsida eller XML", "export.xls")
    yield no("half a workbook", writers.xlsx(("Blad1", TYPED))[:900], "varken ett kalkylblad", "a.xlsx")
    yield no("half an old workbook", writers.xls("Blad1", TYPED)[:700], "varken ett kalkylblad", "a.xls")
    document = writers.zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"})
    yield no("a document, not a workbook", document, "varken ett kalkylblad", "a.docx")
    yield no("a lunch menu", "Dag;Rätt\nmåndag;ärtsoppa\n".encode(), "Inga rubriker känns igen")
    courses = (
        "ID number,Email,Brand,Brand - Completion date,Sekretess,Sekretess - Completion date\n1,a@b.se,Done,,Done,\n"
    )
    yield no("courses beside each other", courses.encode(), "en rad för varje person och kurs")
    yield no("a letter", "Hej!\n\nHär kommer exporten.\n".encode(), "Inga rubriker känns igen", "brev.txt")
    yield no("JSON that is no list", b'{"status": "ok", "count": 3}', "Inga rubriker känns igen", "a.json")
    yield no("a list that is no records", b"[[1, 2], [3, 4]]", "ingen lista av poster", "a.json")
    yield no("JSON cut short", writers.as_json(GRID)[:150], "JSON-texten är skadad på rad", "a.json")
    yield no("a line that is no JSON", writers.ndjson(GRID) + b"{oops}\n", "skadad på rad 4", "a.ndjson")


def untrue() -> Iterator[Case]:
    yield no("a heading missing", delimited([row[:4] for row in GRID]), "Rubriken ”Borttagna” saknas")
    said = [["Genomgång-id", "System-id", "Granskad", "Konton", "Not"], [*BODY[0][:4], "Borttagna"], *BODY[1:]]
    yield no("a heading missing, and a first row that says it", delimited(said), "Rubriken ”Borttagna” saknas")
    many = delimited([[*row[:4], *(f"En okänd och lång rubrik nummer {n}" for n in range(90))] for row in GRID])
    yield no("a heading missing among ninety others", many, "Rubriken ”Borttagna” saknas")
    yield no("headings only", delimited([HEAD]), "inga rader")
    yield no("no row readable", delimited([HEAD, *(["", *row[1:]] for row in BODY)]), "Ingen av de 3 raderna")
    yield no(
        "a quote never closed", delimited(GRID) + b'G9;"SYS;2025-01-01;1;1\r\n', "Citattecknet som börjar på rad 5"
    )
    yield no("two encodings", delimited(GRID) * 3 + "G9;ö;2025-01-01;1;1\r\n".encode("cp1252"), "två teckenkodningar")
    other = "G9;Växjö åkeri;2025-01-01;1;1\r\n".encode("cp1252")
    yield no("more of the second encoding than of the first", delimited(GRID) + other * 9, "i UTF-8, men inte på rad 5")
    dashes = delimited([["Granskningar – 2025"], HEAD]).replace("å".encode(), b"\xe5") + other
    yield no("two encodings, with no letter in the first", dashes, "i UTF-8, men inte på rad 2")
    yield no("cut off within a letter", delimited(GRID) + "G9;å".encode()[:-1], "Filen är avhuggen")
    lines = b"".join(b'"' + line + b'"\r\n' for line in delimited(GRID).splitlines())
    yield no("every line in quotes", lines, "Varje rad står inom citattecken")
    single = delimited([[f"'{cell}'" for cell in HEAD], *BODY])
    yield no("single quotes", single, "enkla citattecken")
    yield no("a heading twice", delimited([[*row, row[3]] for row in GRID]), "Rubriken ”Konton” finns flera gånger")
    both = writers.xlsx(("Vår", TYPED), ("Höst", TYPED))
    yield no("two sheets for one source", both, "Flera blad ser ut som samma källa: ”Vår”, ”Höst”", "a.xlsx")
    hidden = writers.xlsx(("Vår", TYPED), ("Höst", TYPED), ("Gammal", TYPED), hide="Gammal")
    yield no("two sheets for one source, and a hidden one", hidden, "”Gammal”, varav ett är dolt", "a.xlsx")
    years = writers.zipped({"2024.csv": delimited(GRID), "2025.csv": delimited(GRID)})
    yield no("two files for one source", years, "Flera filer i arkivet ser ut som samma källa: ”2024.csv”", "a.zip")
    lists = f'{{"2024": {writers.as_json(GRID).decode()}, "2025": {writers.as_json(GRID).decode()}}}'
    yield no("two lists for one source", lists.encode(), "Flera listor i JSON-texten", "a.json")
    bare: list[list[Cell]] = [HEAD, ["G1", "SYS-1", 44255, 10, 2]]
    since_1904 = writers.xlsx(("Blad1", bare), date_1904=True)
    yield no("days since 1904 as bare numbers", since_1904, "räknar dagar från 1904, och i ”Granskad”", "a.xlsx")
    mixed = delimited(GRID, newline="\r\n").replace(b"\r\nG3", b"\rG3")
    yield no("two kinds of line break", mixed, "blandar olika slags radbrytningar")


def archives() -> Iterator[Case]:
    text = delimited(GRID)
    yield no("an empty zip", writers.zipped({"mapp/": b""}), "Filen är tom", "a.zip")
    yield no(
        "a zip in a zip",
        writers.zipped({"b.zip": writers.zipped({"g.csv": text})}),
        "ett arkiv som innehåller ett arkiv",
        "a.zip",
    )
    yield no("a gz in a gz", writers.gzipped(writers.gzipped(text)), "ett arkiv som innehåller ett arkiv", "a.gz")
    yield no("half a gz", writers.gzipped(text * 50)[:60], "Arkivet är skadat", "a.gz")
    broken = bytearray(writers.zipped({"g.csv": text * 50}))
    broken[45] ^= 0xFF
    yield no("a zip with a fault inside", bytes(broken), "Arkivet är skadat", "a.zip")
    many = writers.zipped({f"{n}.csv": b"x" for n in range(101)})
    yield no("a zip of too many files", many, "fler än 100 filer", "a.zip")
    locked = bytearray(writers.zipped({"g.csv": text}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(mark) + place] |= 1
    yield no("a zip with a password", bytes(locked), "skyddad med lösenord", "a.zip")


def hostile() -> Iterator[Case]:
    yield no("a million columns", b";".join([b"Konton"] * 1_000_000) + b"\n1;2\n", "Inga rubriker känns igen")
    wide = delimited([[*HEAD, *(f"k{n}" for n in range(1100))], *BODY])
    yield no("more columns than an export has", wide, "fler än 1000 kolumner")
    yield no(
        "one cell of 17 MB", delimited(GRID) + b'G9;"' + b"x" * (17 << 20) + b'";2025-01-01;1;1\r\n', "större än 16 MB"
    )
    yield no(
        "JSON two thousand levels deep", b'[{"a":' + b"[" * 2000 + b"]" * 2000 + b"}]", "för många nivåer", "a.json"
    )
    yield no(
        "a gz that grows beyond all bounds", writers.gzipped(bytes(1 << 20)) * 1100, "blir större än 1024 MB", "a.gz"
    )
    many = sheet_xml(f"{WORKSHEET}<sheetData>{f'<row>{CELL * 1000}</row>' * 200}</sheetData></worksheet>")
    yield no("a workbook that says it grows too large", stating(many, 600 << 20), "blir större än 512 MB", "a.xlsx")
    yield no("a workbook that grows more than it says", stating(many, 1000), "varken ett kalkylblad", "a.xlsx")
    yield no("two cells as far apart as a sheet is wide", sheet_xml(far_apart()), "mer minne eller tid", "a.xlsx")
    yield no("an entity that multiplies", sheet_xml(entities()), "Bladet ”Blad1” är skadat", "a.xlsx")


def stating(book: bytes, size: int) -> bytes:
    """The same archive, saying of its sheet that it is as large as this."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        true = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    return book.replace(true.to_bytes(4, "little"), size.to_bytes(4, "little"))


def far_apart() -> str:
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    return f"{WORKSHEET}<sheetData>{cells}</sheetData></worksheet>"


def entities() -> str:
    definitions = '<!ENTITY a "lol">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    cell = '<c r="A1" t="inlineStr"><is><t>&j;</t></is></c>'
    return (
        f'<?xml version="1.0"?><!DOCTYPE worksheet [{definitions}]>'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f'<sheetData><row r="1">{cell}</row></sheetData></worksheet>'
    )


def sheet_xml(xml: str) -> bytes:
    """A sound workbook whose only sheet is replaced."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(writers.xlsx(("Blad1", TYPED)))) as book,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as changed,
    ):
        for item in book.infolist():
            changed.writestr(item, xml if item.filename == "xl/worksheets/sheet1.xml" else book.read(item))
    return buffer.getvalue()
