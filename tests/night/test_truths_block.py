"""A broken truth stops everything that leaves the house, however it is asked for; last night's stays as it was."""

from __future__ import annotations

from nights import contents, genomgang, materialise_alone, night

from pipelines.home import Home
from pipelines.warehouse import connect

NOT_BUILT = "Modellerna är byggda på underlaget: det senaste bygget misslyckades; rätta felet och kör hela natten"
LOSE_A_ROW = "delete from raw.systems where _line = (select max(_line) from raw.systems)"


def published(home: Home) -> dict[str, bytes]:
    return contents(home.marts) | contents(home.reports)


def test_a_lost_row_stops_the_night_and_the_report_started_alone(later: Home) -> None:
    before = published(later)
    with connect(later) as con:
        con.execute(LOSE_A_ROW)
    told = genomgang("run", "--home", str(later.root), "--year", "2025")
    assert told.status == 1
    assert "Genomgången gjordes inte." in told.err
    assert "Inlästa rader finns kvar (systems, systemregister.xlsx): 60 inlästa men 59 kvar" in told.err
    assert "Rätta orsaken och kör hela natten igen" in told.err
    assert "Traceback" not in told.err
    assert published(later) == before
    for alone in ("report", "marts", "history/nights"):
        succeeded, reason = materialise_alone(later, alone)
        assert not succeeded, alone
        assert NOT_BUILT in reason, reason
    assert published(later) == before


def test_a_truth_broken_after_the_night_stops_the_report_alone(later: Home) -> None:
    before = published(later)
    with connect(later) as con:
        con.execute("update review.review_gaps set affected = affected + 1 where metric_id = 'S1'")
    succeeded, reason = materialise_alone(later, "report")
    assert not succeeded
    assert "Täljare och brister är tillsammans nämnaren (S1)" in reason
    assert published(later) == before


def test_personal_data_in_a_mart_stops_the_night(later: Home) -> None:
    before = published(later)
    number, address = "810401-9800", "anna.exempel@malarscenen.example"
    with connect(later) as con:
        for table, column, found in (("systems", "supplier", number), ("procurements", "title", address)):
            first_line = f"(select min(_line) from raw.{table})"
            con.execute(f"update raw.{table} set {column} = ? where _line = {first_line}", [found])
    outcome = night(later)
    assert not outcome.succeeded
    reasons = " ".join(outcome.reasons)
    assert "core/dim_system: " in reasons and "core/fct_procurements: " in reasons, "each is found where it is"
    assert number not in reasons and address not in reasons
    assert published(later) == before


def test_the_report_can_be_made_again_alone_when_everything_holds(later: Home) -> None:
    succeeded, reason = materialise_alone(later, "report")
    assert succeeded, reason
