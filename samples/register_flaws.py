"""The flaws of registers that people keep by hand, and what does not agree from one register to another."""

from __future__ import annotations

from samples.flaws import copy_of, total_row
from samples.truth import DUPLICATE, SECTION, STOCKHOLM, UNREADABLE, Company, Row, Values

#: A system that no register of systems has.
UNKNOWN_SYSTEM = "SYS-999"
#: Two sentences; in the export the second stands on a line of its own.
BROKEN_LINE = "Nödbelysningen prövades. Reservkraften dröjde."


def add_register_flaws(company: Company) -> None:
    """Sums, sections between the rows, days in words, doubles, and references to what is not there."""
    _flaw_activities(company)
    _flaw_documents(company)
    _flaw_control_points(company)
    _flaw_findings(company)
    _flaw_actions(company)
    _flaw_projects(company)
    _flaw_references(company)


def _spoil(row: Row, column: str, cell: str) -> None:
    """Someone wrote what nobody can read as the column's kind of value: it becomes missing."""
    row.values[column] = None
    row.written[column] = cell
    row.unreadable += (column,)


def _flaw_activities(company: Company) -> None:
    rows = company.rows["processing_activities"]
    _spoil(rows[1], "dpia_required", "ja?")
    _spoil(rows[2], "reviewed_on", f"våren {company.review_year}")
    rows.append(copy_of(rows[0], {}, {}, rejected=DUPLICATE))
    parts = [row.values["activity_id"][:2] for row in rows]
    for at in reversed(range(len(rows) - 1)):
        if at == 0 or parts[at] != parts[at - 1]:
            rows.insert(at, Row({}, {"name": f"AVDELNING {parts[at]}"}, rejected=SECTION))


def _flaw_documents(company: Company) -> None:
    rows = company.rows["documents"]
    _spoil(rows[-1], "status", "under arbete")
    found = [row for row in rows[:-1] if row.values["status"] == "in_force" and not row.values["revised_on"]]
    _spoil((found or rows)[-1], "adopted_on", f"våren {company.review_year}")
    rows.append(total_row("kind", f"Antal dokument: {len(rows)}"))


def _flaw_control_points(company: Company) -> None:
    rows, year = company.rows["control_points"], company.review_year
    _spoil(rows[-1], "likelihood", "3-4")
    _spoil(rows[0], "consequence", "6")
    broken = copy_of(rows[-1], {"control_id": "IK-90", "year": None}, {"year": f"{year}/{year + 1}"})
    broken.rejected, broken.unreadable = UNREADABLE, ("year",)
    rows.append(broken)
    rows.append(copy_of(rows[0], {}, {}, rejected=DUPLICATE))
    rows[len(rows) // 2].blank_before = True


def _flaw_findings(company: Company) -> None:
    rows, year = company.rows["findings"], company.review_year
    like: Values = rows[0].values | {"origin": "internal", "area": "security", "severity": 2, "status": "closed"}
    unmatched, vague, undated = (
        Row(like | {"finding_id": f"I-{year}-{number}", "year": year, "description": text})
        for number, text in enumerate(["Dörrar stod olåsta.", "Märkning av kablar saknas.", BROKEN_LINE], start=90)
    )
    _spoil(unmatched, "area", "Fysiskt skydd")
    _spoil(vague, "severity", "hög")
    _spoil(undated, "year", f"hösten {year}")
    undated.written["description"] = BROKEN_LINE.replace(". ", ".\n")
    rows += [unmatched, vague, undated, copy_of(rows[1 % len(rows)], {}, {}, rejected=DUPLICATE)]
    rows[2].blank_before = True


def _flaw_actions(company: Company) -> None:
    rows, year = company.rows["actions"], company.review_year
    like: Values = dict.fromkeys(rows[0].values) | {"area": "other", "owner_role": "Säkerhetschef"}
    like |= {"decided_year": year - 1, "planned_year": year, "status": "planned"}
    late, parked, ancient, future = (
        Row(like | {"action_id": f"Å-{year - 1}-{number}", "title": title})
        for number, title in enumerate(
            ["Märka nödutgångar i digitala planer", "Byta låssystem", "Gallra gamla ritningar", "Flytta serverrummet"],
            start=90,
        )
    )
    _spoil(late, "due_on", f"Q3 {year}")
    _spoil(parked, "status", "vilande")
    # before the years a contract takes, so no year at all; the next is a year, but no review was held in it
    _spoil(ancient, "decided_year", "1999")
    future.values["decided_year"] = year + 6
    rows += [late, parked, ancient, future]
    rows.append(copy_of(rows[0], {}, {}, rejected=DUPLICATE))
    rows.append(total_row("action_id", "Totalt", {"title": f"{len(rows)} åtgärder"}))


def _flaw_projects(company: Company) -> None:
    rows, year = company.rows["projects"], company.review_year
    broken = copy_of(rows[-1], {"project_id": "P-90", "started_on": None}, {"started_on": f"hösten {year}"})
    broken.rejected, broken.unreadable = UNREADABLE, ("started_on",)
    _spoil(rows[len(rows) // 2], "ended_on", "efter premiären")
    rows.append(broken)
    rows[-2].blank_before = True


def _flaw_references(company: Company) -> None:
    """A procurement, an incident and an activity name a system nobody has; another activity a retired one."""
    year = company.review_year
    named = {
        source: [row for row in company.rows[source] if row.rejected is None and row.values["system_id"]]
        for source in ("incidents", "procurements", "processing_activities")
    }
    of_year = [r for r in named["incidents"] if r.values["reported_at"].astimezone(STOCKHOLM).year == year]
    for row in (of_year[:1], named["procurements"][-1:], named["processing_activities"][-1:]):
        for one in row:
            one.values["system_id"] = UNKNOWN_SYSTEM
    retired = [r.values["system_id"] for r in company.rows["systems"] if r.values["status"] == "retired"]
    if retired:
        named["processing_activities"][0].values["system_id"] = retired[0]
