"""A user's error stays a sentence: no step shows a traceback for something that a coordinator, or IT, can mend."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from dagster import Failure, MetadataValue

from pipelines.machine import fault
from pipelines.messages import UserError

P = ParamSpec("P")
R = TypeVar("R")


def explained(step: Callable[P, R]) -> Callable[P, R]:
    """Turn a `UserError` of a step, or a fault of the machine, into a Dagster failure that says the same."""

    @wraps(step)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return step(*args, **kwargs)
        except UserError as error:
            raise failure(error) from None
        except Exception as error:
            lacking = fault(error)
            if lacking is None:
                raise
            raise failure(lacking) from None

    # Dagster reads what a step takes from its signature, whose types are but words until they are evaluated.
    run.__signature__ = inspect.signature(step, eval_str=True)  # type: ignore[attr-defined]
    return run


def failure(error: UserError) -> Failure:
    """The failure of a step that a user can act on; it carries the text's key for other languages."""
    said = {"key": error.key, "args": {name: str(value) for name, value in error.text_args.items()}}
    return Failure(str(error), metadata={"text": MetadataValue.json(said)}, allow_retries=False)
