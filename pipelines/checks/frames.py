"""The rows an expectation is asked of, as a pandas frame with types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd
    from duckdb import DuckDBPyConnection

    from pipelines.exports.contract import Contract

# What the night may see: deliveries that were loaded, and received by the moment it is known at.
USABLE = """
select delivery_id, received_at from raw.deliveries
where source = ? and state = 'loaded'
  and received_at <= coalesce((select known_at from raw.night), now())
"""


# Raw rows are canonical text; an expectation about dates or numbers needs the real thing.
TYPES = {
    "text": "varchar",
    "code": "varchar",
    "date": "date",
    "timestamp": "timestamptz",
    "boolean": "boolean",
    "presence": "boolean",
    "integer": "bigint",
    "decimal": "double",
}


LINE = "_line"


@dataclass(frozen=True)
class Frame:
    """Rows with typed columns.

    ``key`` names the columns that point out a row; ``delivered`` is false when nothing was ever received.
    """

    data: pd.DataFrame
    key: tuple[str, ...]
    delivered: bool = True


def source_frame(con: DuckDBPyConnection, contract: Contract) -> Frame:
    """The latest delivery of a source, each column cast to its contract's type."""
    usable = con.execute(f"{USABLE} order by received_at desc, delivery_id desc", [contract.source]).fetchall()
    casts = [f'try_cast("{column.name}" as {TYPES[column.kind]}) as "{column.name}"' for column in contract.stored]
    # With the line, a row whose key is what is missing can be found all the same.
    latest = usable[0][0] if usable else None
    data = con.execute(
        f'select _line, {", ".join(casts)} from raw."{contract.source}" where _delivery_id = ? order by _line',
        [latest],
    ).df()
    return Frame(data, (LINE, *(column.name for column in contract.key)), delivered=bool(usable))


def relation_frame(con: DuckDBPyConnection, relation: str, key: Sequence[str]) -> Frame:
    """All rows of a table or view that dbt built."""
    schema, _, table = relation.partition(".")
    order = ", ".join(f'"{column}"' for column in key)
    data = con.execute(f'select * from "{schema}"."{table}" order by {order}').df()
    return Frame(data, tuple(key))
