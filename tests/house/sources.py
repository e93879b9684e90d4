"""Our own modules as they are written: their lines and their syntax trees."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from tests.house import ROOT

PACKAGES = ("bot", "handlers", "storage", "sales", "sandbox")


@dataclass(frozen=True)
class Module:
    """A module by its path below the root."""

    path: Path

    @cached_property
    def text(self) -> str:
        return (ROOT / self.path).read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, str(self.path))

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        return tuple(ast.walk(self.tree))

    @cached_property
    def remarks(self) -> set[ast.expr]:
        """Docstrings: strings that stand alone."""
        return {
            node.value for node in self.nodes if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        }

    def where(self, node: ast.stmt | ast.expr) -> str:
        return f"{self.path}:{node.lineno}"

    def imports(self) -> Iterator[tuple[str, str]]:
        """What it imports, anywhere in it: the full dotted name, and where."""
        for node in self.nodes:
            if isinstance(node, ast.Import):
                yield from ((alias.name, self.where(node)) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield node.module or "", self.where(node)


def modules(*packages: str) -> tuple[Module, ...]:
    return tuple(module for package in packages for module in _modules(package))


@cache
def _modules(package: str) -> tuple[Module, ...]:
    """Each is read and walked through once, whoever asks."""
    return tuple(Module(path.relative_to(ROOT)) for path in sorted((ROOT / package).rglob("*.py")))
