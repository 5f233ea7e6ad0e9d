"""What every step of a night is given: the home, held by this run alone, and its warehouse."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from dagster import ConfigurableResource, InitResourceContext

from pipelines import warehouse
from pipelines.home import Home
from pipelines.lock import hold

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class House(ConfigurableResource["House"]):
    """One organisation's home. A run that has it keeps every other night out until it ends."""

    root: str

    @property
    def home(self) -> Home:
        return Home(Path(self.root))

    def connect(self, *, read_only: bool = False) -> AbstractContextManager[DuckDBPyConnection]:
        """Open the warehouse for one step."""
        return warehouse.connect(self.home, read_only=read_only)

    @contextmanager
    def yield_for_execution(self, context: InitResourceContext) -> Iterator[House]:
        with hold(self.home.prepare()):
            yield self
