"""Python's search for garbage, kept away from what lives until the end."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def nothing_to_throw_away() -> Iterator[None]:
    """What is imported and made here lives until the process ends: it is searched neither now nor later.

    Searching took a tenth of a night.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
