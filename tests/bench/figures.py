"""A measured figure beside what PERFORMANCE.md asks for; the printed table and the JSON."""

import json
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Figure:
    """`must` and `goal` None: nothing is asked, the figure is for the curious."""

    name: str
    value: float
    unit: str = ""
    must: float | None = None
    goal: float | None = None
    more_is_better: bool = True
    detail: dict[str, Any] = field(default_factory=dict)

    @property
    def verdict(self) -> str:
        if self.must is None or self.goal is None:
            return ""
        if self._reaches(self.goal):
            return "goal"
        return "must" if self._reaches(self.must) else "below"

    def _reaches(self, wanted: float) -> bool:
        return self.value >= wanted if self.more_is_better else self.value <= wanted


def table(figures: Sequence[Figure]) -> str:
    rows = [("", "measured", "must", "goal", ""), *(_row(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(_line(row, widths) for row in rows)


def _row(figure: Figure) -> tuple[str, ...]:
    wanted = ("" if one is None else f"{one:g}" for one in (figure.must, figure.goal))
    return (figure.name, f"{figure.value:.3g} {figure.unit}".strip(), *wanted, figure.verdict)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    name, *rest = (
        text.ljust(width) if column == 0 else text.rjust(width)
        for column, (text, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join([name, *rest]).rstrip()


def write(figures: Sequence[Figure], file: Path) -> None:
    machine = {"python": platform.python_version(), "machine": platform.platform()}
    told = [asdict(figure) | {"verdict": figure.verdict} for figure in figures]
    file.write_text(json.dumps({"machine": machine, "figures": told}, ensure_ascii=False, indent=1) + "\n")
