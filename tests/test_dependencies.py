"""What is imported is declared, so that no library comes along only because another happens to need it."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions

from pipelines.home import REPO


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def imported(node: ast.AST) -> Iterator[str]:
    """The packages imported below a node when the program runs; what only types need is left out."""
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        return
    if isinstance(node, ast.Import):
        yield from (alias.name.partition(".")[0] for alias in node.names)
    if isinstance(node, ast.ImportFrom) and node.module:
        yield node.module.partition(".")[0]
    for child in ast.iter_child_nodes(node):
        yield from imported(child)


def test_every_library_that_is_imported_is_declared() -> None:
    project = tomllib.loads((REPO / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {normal(re.split(r"[<>=!~\[; ]", line)[0]) for line in project["dependencies"]}
    libraries = {
        package
        for path in (REPO / "pipelines").rglob("*.py")
        for package in imported(ast.parse(path.read_text(encoding="utf-8")))
    } - {"pipelines", *sys.stdlib_module_names}
    known = packages_distributions()
    assert len(libraries) > 20
    assert [one for one in sorted(libraries) if not declared & {normal(name) for name in known[one]}] == []
