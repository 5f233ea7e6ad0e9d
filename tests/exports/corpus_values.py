"""The corpus, part two: what stands in the cells."""

from __future__ import annotations

from collections.abc import Iterator

import writers
from corpus import HEAD, Case
from writers import Cell, delimited

DATES_READ = {
    "2025-03-01": "2025-03-01", "2025-3-1": "2025-03-01", "2025/03/01": "2025-03-01", "2025.03.01": "2025-03-01",
    "20250301": "2025-03-01", "01.03.2025": "2025-03-01", "1.3.2025": "2025-03-01", "1 mars 2025": "2025-03-01",
    "1 Mars 2025": "2025-03-01", "den 1 mars 2025": "2025-03-01", "lördag 1 mars 2025": "2025-03-01",
    "1 mar. 2025": "2025-03-01", "1-mar-2025": "2025-03-01", "01/Mar/25": "2025-03-01", "01/mar/2025": "2025-03-01",
    "March 1, 2025": "2025-03-01", "Saturday, 1 March 2025, 2:30 PM": "2025-03-01", "2025-03-01 23:59": "2025-03-01",
    "2025-03-01T00:30:00+01:00": "2025-03-01", "2025-02-28T23:30:00Z": "2025-03-01", "45717": "2025-03-01",
    "45717,5": "2025-03-01", "2024-02-29": "2024-02-29", "1 maj 2025 kl. 12.30": "2025-05-01",
}  # fmt: skip
DATES_NOT_READ = (
    "2025-02-30", "2025-13-01", "våren 2025", "i går", "3/1/25", "03/01/2025", "01-03-2025", "1.3.25", "25-03-01",
    "2025", "2025-03", "Q1 2025", "1 marsch 2025", "99999", "0001-01-01", "2025-03-01 - 2025-03-31",
)  # fmt: skip
MOMENTS_READ = {
    "2025-03-01 12:30": "2025-03-01T11:30:00+00:00", "2025-07-01 12:30": "2025-07-01T10:30:00+00:00",
    "2025-03-01": "2025-02-28T23:00:00+00:00", "2025-03-01T12:30:15Z": "2025-03-01T12:30:15+00:00",
    "2025-03-01T12:30:15.123+02:00": "2025-03-01T10:30:15+00:00", "1 mars 2025 kl 12.30": "2025-03-01T11:30:00+00:00",
    "1 mars 2025 12:30:05": "2025-03-01T11:30:05+00:00", "01.03.2025 12:30": "2025-03-01T11:30:00+00:00",
    "01/Mar/25 2:30 PM": "2025-03-01T13:30:00+00:00", "01/Mar/25 12:05 AM": "2025-02-28T23:05:00+00:00",
    "2025-03-30 01:59": "2025-03-30T00:59:00+00:00", "2025-03-30 03:00": "2025-03-30T01:00:00+00:00",
    "2025-10-26 04:00": "2025-10-26T03:00:00+00:00", "45717,5": "2025-03-01T11:00:00+00:00",
}  # fmt: skip
YES = ("ja", "Ja", "JA", "j", "J", "yes", "y", "true", "TRUE", "sant", "SANT", "1", "x", "X", " ja ")
NO = ("nej", "Nej", "n", "no", "false", "falskt", "0", "", "-", "N/A", "saknas")
AMOUNTS = {
    "1234,50": "1234.50", "1 234,50": "1234.50", "1\u00a0234,50 kr": "1234.50", "1\u202f234\u202f567": "1234567",
    "12 500:-": "12500", "SEK 1 000": "1000", "1.234.567,89": "1234567.89", "1,234,567.89": "1234567.89",
    "1234.5": "1234.5", "0": "0", "250000 SEK": "250000", "+5": "+5", "2 000 kr.": "2000", "0,125": "0.125",
}  # fmt: skip
# Of "150.000" nobody can say whether it is a hundred and fifty thousand.
AMOUNTS_NOT_READ = ("enligt ramavtal", "ca 5000", "5-10", "-1", "1,2,3", "5 mkr", "150.000", "1,234")
MISSING = ("", "?", "-", "–", "N/A", "n/a", "#N/A", "saknas", "Saknas", "null", "okänt", "  ", "---", ".", "(null)")
ERRORS = ("#REF!", "#DIV/0!", "#REFERENS!", "#NAMN?", "####")
INCIDENTS = ("Ärendenummer", "Inkom", "Status", "Allvarlighetsgrad", "Personuppgiftsincident", "Anmälningspliktig")
PROCUREMENTS = (
    "Diarienummer",
    "Benämning",
    "Startdatum",
    "Informationshantering",
    "Säkerhetskrav",
    "Personuppgifter",
    "Värde",
)
UNPRINTABLE = "\u200b\u00a0\ufeff"


def values() -> Iterator[Case]:
    """Every way in which a value is written, one file for each kind."""
    yield from dates()
    yield from moments()
    yield from words()
    yield from amounts()
    yield from what_spreadsheets_write()
    yield from rows_that_are_none()
    yield from what_depends_on_the_column()
    yield from odd_letters()
    yield from personal_data()


def reviews(*rows: tuple[Cell, ...]) -> bytes:
    return delimited([HEAD, *rows])


def dates() -> Iterator[Case]:
    read = [(f"G{n}", "S", written, 1, 1) for n, written in enumerate(DATES_READ)]
    wanted = tuple((f"G{n}", value) for n, value in enumerate(DATES_READ.values()))
    columns = ("review_id", "reviewed_on")
    yield Case("dates that can be read", reviews(*read), rows=wanted, columns=columns)
    bad = [(f"G{n}", "S", written, 1, 1) for n, written in enumerate(DATES_NOT_READ)]
    wanted = tuple((f"G{n}", None) for n in range(len(bad)))
    faults = tuple((n + 2, "reviewed_on") for n in range(len(bad)))
    yield Case("dates that cannot", reviews(*bad), rows=wanted, columns=columns, missing=faults)
    either = (("G1", "S", "3/1/25", 1, 1), ("G2", "S", "03-01-2025", 1, 1), ("G3", "S", "2025-03-01", 1, 1))
    for order, day in (("dmy", "2025-01-03"), ("mdy", "2025-03-01")):
        mapping = f"date_order:\n  reviewed_on: {order}\n"
        wanted = (("G1", day), ("G2", day), ("G3", "2025-03-01"))
        yield Case(f"the order {order} is said", reviews(*either), rows=wanted, columns=columns, mapping=mapping)
    short = (("G1", "S", "25/3/1", 1, 1), ("G2", "S", "25-03-01", 1, 1))
    wanted = (("G1", "2025-03-01"), ("G2", "2025-03-01"))
    mapping = "date_order:\n  reviewed_on: ymd\n"
    yield Case("the order ymd is said", reviews(*short), rows=wanted, columns=columns, mapping=mapping)


def incidents(*rows: tuple[Cell, ...]) -> bytes:
    return delimited([INCIDENTS, *rows])


def moments() -> Iterator[Case]:
    rows = [(f"I{n}", written, "Öppen", "ringa", "nej", "") for n, written in enumerate(MOMENTS_READ)]
    wanted = tuple((f"I{n}", value) for n, value in enumerate(MOMENTS_READ.values()))
    yield Case("moments", incidents(*rows), rows=wanted, source="incidents", columns=("incident_id", "reported_at"))
    bad = [
        (f"I{n}", written, "Öppen", "ringa", "nej", "")
        for n, written in enumerate(("i går 14:00", "2025-03-01 25:00", ""))
    ]
    kept = ("I9", "2025-03-01 08:00", "Öppen", "ringa", "nej", "")
    yield Case(
        "moments that decide scope and cannot be read", incidents(*bad, kept),
        rows=(("I2", None), ("I9", "2025-03-01T07:00:00+00:00")), rejected=(2, 3),
        source="incidents", columns=("incident_id", "reported_at"),
    )  # fmt: skip


def words() -> Iterator[Case]:
    said = [*((word, "true") for word in YES), *((word, "false") for word in NO)]
    rows = [(f"I{n}", "2025-03-01", "Öppen", "ringa", "nej", word) for n, (word, _) in enumerate(said)]
    wanted = tuple((f"I{n}", value) for n, (_, value) in enumerate(said))
    columns = ("incident_id", "must_notify")
    yield Case("yes and no in every spelling", incidents(*rows), rows=wanted, source="incidents", columns=columns)
    rows = [("I1", "2025-03-01", "Öppen", "ringa", "nej", "kanske")]
    yield Case(
        "neither yes nor no", incidents(*rows), rows=(("I1", None),), missing=((2, "must_notify"),),
        source="incidents", columns=columns,
    )  # fmt: skip
    levels = {
        "Ringa": "1", "MYCKET BEGRÄNSAD": "1", "måttlig": "2", "Allvarlig": "3", "mycket  allvarlig": "4", "5": "5",
        "": None, "Hög": None,
    }  # fmt: skip
    rows = [(f"I{n}", "2025-03-01", "Löst", word, "nej", "") for n, word in enumerate(levels)]
    wanted = tuple((f"I{n}", level) for n, level in enumerate(levels.values()))
    yield Case(
        "codes by their words", incidents(*rows), rows=wanted, missing=((9, "severity"),),
        source="incidents", columns=("incident_id", "severity"),
    )  # fmt: skip
    rows = [(f"G{n}", word, "2025-03-01", word, "1") for n, word in enumerate(MISSING)]
    wanted = tuple((f"G{n}", None, None) for n in range(len(MISSING)))
    columns = ("review_id", "system_id", "accounts_total")
    yield Case("words for no value", reviews(*rows), rows=wanted, columns=columns)


def amounts() -> Iterator[Case]:
    rows = [(f"U{n}", "t", "2025-01-01", "ja", "ja", "nej", amount) for n, amount in enumerate(AMOUNTS)]
    wanted = tuple((f"U{n}", value) for n, value in enumerate(AMOUNTS.values()))
    columns = ("procurement_id", "value_sek")
    text = delimited([PROCUREMENTS, *rows])
    yield Case("amounts", text, rows=wanted, source="procurements", columns=columns)
    rows = [(f"U{n}", "t", "2025-01-01", "ja", "ja", "nej", amount) for n, amount in enumerate(AMOUNTS_NOT_READ)]
    faults = tuple((n + 2, "value_sek") for n in range(len(rows)))
    wanted = tuple((f"U{n}", None) for n in range(len(rows)))
    text = delimited([PROCUREMENTS, *rows])
    yield Case("what is no amount", text, rows=wanted, missing=faults, source="procurements", columns=columns)
    numbers = {
        "12": "12", "12,0": "12", "1 200": "1200", "007": "7", "12,5": None, "tolv": None, "-3": None, "1.000": None,
    }  # fmt: skip
    rows = [(f"G{n}", "S", "2025-03-01", number, 1) for n, number in enumerate(numbers)]
    faults = tuple((n + 2, "accounts_total") for n, value in enumerate(numbers.values()) if value is None)
    wanted = tuple((f"G{n}", value) for n, value in enumerate(numbers.values()))
    yield Case("whole numbers", reviews(*rows), rows=wanted, missing=faults, columns=("review_id", "accounts_total"))
    typed = writers.xlsx(("Blad1", [HEAD, ["G1", 7, "2025-03-01", 12.0, 0.0], ["G2", 12.5, "2025-03-01", 1e3, 1]]))
    wanted = (("G1", "7", "12"), ("G2", "12.5", "1000"))
    yield Case(
        "numbers of a workbook", typed, "a.xlsx", rows=wanted, columns=("review_id", "system_id", "accounts_total")
    )


def what_spreadsheets_write() -> Iterator[Case]:
    columns = ("review_id", "system_id", "reviewed_on")
    marked = [('="007"', "'008", '="2025-03-01"', 1, 1), ("G2", "'t Hof", "2025-03-01", 1, 1)]
    wanted = (("007", "008", "2025-03-01"), ("G2", "'t Hof", "2025-03-01"))
    yield Case("cells marked as text", reviews(*marked), rows=wanted, columns=columns)
    bare = delimited([HEAD]) + b'="007";S;2025-03-01;1;1\r\n'
    yield Case("cells marked as text, unquoted", bare, rows=(("007", "S", "2025-03-01"),), columns=columns)
    shortened = [("G1", "1,23E+11", "2025-03-01", 1, 1), ("1E+05", "S", "2025-03-01", 1, 1)]
    yield Case(
        "numbers that have lost their digits", reviews(*shortened), rows=(("G1", None, "2025-03-01"),),
        missing=((2, "system_id"),), rejected=(3,), columns=columns,
    )  # fmt: skip
    failed = [(f"I{n}", "2025-03-01", "Öppen", "ringa", "nej", word) for n, word in enumerate(ERRORS)]
    yield Case(
        "formulas that failed are no answer", incidents(*failed),
        rows=tuple((f"I{n}", None) for n in range(len(ERRORS))),
        missing=tuple((n + 2, "must_notify") for n in range(len(ERRORS))),
        source="incidents", columns=("incident_id", "must_notify"),
    )  # fmt: skip
    failed = [(f"G{n}", word, "2025-03-01", 1, 1) for n, word in enumerate(ERRORS)]
    wanted = tuple((f"G{n}", None) for n in range(len(ERRORS)))
    yield Case("formulas that failed are no text", reviews(*failed), rows=wanted, columns=("review_id", "system_id"))


def rows_that_are_none() -> Iterator[Case]:
    kept = ("G1", "S", "2025-03-01", "1", "1")
    columns = ("review_id", "system_id", "reviewed_on", "accounts_total", "accounts_removed")
    notes = [
        ("Uttaget 2025-12-31 av registeransvarig",),
        ("", "Sida 1 av 1", "", "", ""),
        ("---", "---", "---", "-", "-"),
    ]
    yield Case("notes below the table", reviews(kept, *notes), rows=(kept,), rejected=(3, 4, 5), columns=columns)
    head = ("Ärendenummer", "Beskrivning", *INCIDENTS[1:])
    torn = [
        ("I1", "allt i sin ordning", "2025-03-01", "Öppen", "ringa", "nej", ""), ("I2", "Kalle Karlsson ringde",),
        ("och sedan Anna", "2025-03-01", "Öppen"), ("I3", "inget", "2025-03-01", "Öppen", "ringa", "nej", ""),
        ("I4", "inget", "2025-03-01", "Öppen", "ringa", "nej", ""),
    ]  # fmt: skip
    yield Case(
        "a row that a line break tore apart", delimited([head, *torn]), rows=(("I1",), ("I3",), ("I4",)),
        rejected=(3, 4), source="incidents", columns=("incident_id",),
    )  # fmt: skip
    actions = ("Åtgärd", "Åtgärds-id", "Beslutad år", "Planerat år", "Område", "Ansvarig", "Klar senast", "Status")
    plan = [("Antal behörigheter ska minskas", "Å1", 2025, 2025, "Behörighet", "", "2025-06-01", "Pågår")]
    summed = [*plan, ("Totalt", "", 7, "", "", "", "", "")]
    yield Case(
        "a record that begins with a total's word", delimited([actions, *summed]), rows=(("Å1",),), rejected=(3,),
        source="actions", columns=("action_id",),
    )  # fmt: skip
    staff = ("Anställningsnummer", "Enhet", "Chef", "Anställd från", "Anställd till")
    twice = [
        ("1", "Kultur", "nej", "2020-01-01", "2023-06-30"), ("1", "Kultur", "ja", "2024-01-01", "Tills vidare"),
        ("2", "Idrott", "nej", "2021-01-01", "2022-01-01"), ("2", "Idrott", "nej", "2024-01-01", "2030-01-01"),
    ]  # fmt: skip
    yield Case(
        "who was employed twice is there with the latest employment", delimited([staff, *twice]),
        rows=(("true", "2024-01-01", None), ("false", "2024-01-01", "2030-01-01")), rejected=(2, 4),
        source="employees", columns=("is_manager", "start_date", "end_date"),
    )  # fmt: skip


def what_depends_on_the_column() -> Iterator[Case]:
    systems = ("System-id", "Systemnamn", "Status", "Personuppgifter", "Kritiskt")
    head = (*systems, "Klassad", "Klassningsdatum", "Systemägare", "Tredjeland")
    kept = ("1", "Bokning", "I drift", "nej", "nej")
    rows = [
        (*kept, "ja", "2025-03-01", "Ej utsedd", "Sverige"),
        ("2", *kept[1:], "nej", "", "Vakant", "Nej."),
        ("3", *kept[1:], "ja", "2025-04-01", "Teaterchef", "USA"),
    ]
    yield Case(
        "a date beside a yes or no, nobody as owner, and what is no third country", delimited([head, *rows]),
        rows=(("2025-03-01", None, None), (None, None, None), ("2025-04-01", "Teaterchef", "USA")),
        source="systems", columns=("classified_on", "owner_role", "third_country"),
    )  # fmt: skip
    for heading, level, faults in (("Severity", None, ((2, "severity"),)), ("Allvarlighetsgrad", "1", ())):
        head = tuple(heading if name == "Allvarlighetsgrad" else name for name in INCIDENTS)
        yield Case(
            f"a bare number under {heading}", delimited([head, ("I1", "2025-03-01", "Öppen", "1", "nej", "")]),
            rows=((level,),), missing=faults, source="incidents", columns=("severity",),
        )  # fmt: skip


def odd_letters() -> Iterator[Case]:
    columns = ("review_id", "system_id")
    rows = [(f"{UNPRINTABLE}G1", f"SYS{UNPRINTABLE}", "2025-03-01", f"1{UNPRINTABLE}", "1")]
    yield Case("blanks nobody sees", reviews(*rows), rows=(("G1", "SYS", "1"),), columns=(*columns, "accounts_total"))
    rows = [("G1", "a\u030aa\u0308o\u0308", "2025-03-01", "1", "1")]
    yield Case("letters in two code points", reviews(*rows), rows=(("G1", "åäö"),), columns=columns)
    rows = [("G1", "a\tb\x07c\nd", "2025-03-01", "1", "1")]
    yield Case("control characters in a cell", reviews(*rows), rows=(("G1", "a b c d"),), columns=columns)
    formulas = (
        "=1+1",
        "+46",
        "-5+3",
        "@SUM(A1)",
        "=cmd|' /C calc'!A0",
        '"><script>alert(1)</script>',
        "{{7*7}}",
        "#set page()",
    )
    rows = [(f"G{n}", said, "2025-03-01", "1", "1") for n, said in enumerate(formulas)]
    yield Case(
        "formulas and script stay text",
        reviews(*rows),
        rows=tuple((f"G{n}", said) for n, said in enumerate(formulas)),
        columns=columns,
    )
    rows = [("G1", "S", "2025-03-01", 1, 1), ("G1", "T", "2025-03-02", 2, 1), ("g1", "U", "2025-03-02", 3, 1)]
    yield Case("the same key twice", reviews(*rows), rows=(("G1", "S"), ("g1", "U")), rejected=(3,), columns=columns)


def personal_data() -> Iterator[Case]:
    columns = ("procurement_id", "title", "supplier")
    head = (*PROCUREMENTS[:-1], "Leverantör")
    written = (
        ("Konsult 811218-9876 på plats", "Firma Ek"), ("Ring 070-123 45 67", "anna.ek@example.se"),
        ("198112189876", "+46 70 123 45 67"), ("811278-9873 samordning", "08-508 000 00"),
        ("811218-9875 fel siffra", "Order 2025-0042"), ("811218–9876", "08 508 29 000"),
        ("1981-12-18-9876", "070/123 45 67"), ("81 12 18-9876 och 811218 - 9876", "070 - 123 45 67"),
    )  # fmt: skip
    masked = (
        ("Konsult [personnummer] på plats", "Firma Ek"), ("Ring [telefon]", "[e-post]"),
        ("[personnummer]", "[telefon]"), ("[personnummer] samordning", "[telefon]"),
        ("811218-9875 fel siffra", "Order 2025-0042"), ("[personnummer]", "[telefon]"),
        ("[personnummer]", "[telefon]"), ("[personnummer] och [personnummer]", "[telefon]"),
    )  # fmt: skip
    rows = [(f"U{n}", title, "2025-01-01", "ja", "ja", "nej", supplier) for n, (title, supplier) in enumerate(written)]
    wanted = tuple((f"U{n}", *said) for n, said in enumerate(masked))
    yield Case(
        "personal data nobody declared", delimited([head, *rows]), rows=wanted, source="procurements", columns=columns
    )
    head = (*PROCUREMENTS[:-1], "Organisationsnummer")
    written = ("556677-8891", "16556677-8891", "SE556677889101", "anna.ek@example.se", "Firma Ek, +46 70 123 45 67", "")
    masked = ("556677-8891", "556677-8891", "556677-8891", "[e-post]", "Firma Ek, [telefon]", None)
    rows = [(f"U{n}", "t", "2025-01-01", "ja", "ja", "nej", number) for n, number in enumerate(written)]
    wanted = tuple((f"U{n}", said) for n, said in enumerate(masked))
    columns = ("procurement_id", "supplier_org_number")
    yield Case(
        "numbers of organisations", delimited([head, *rows]), rows=wanted, source="procurements", columns=columns
    )
