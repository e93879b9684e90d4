"""Tests of the house itself: what may import what, what a module may hold, words, settings, packaging."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def in_readme_tables(pattern: str) -> set[str]:
    """What stands in backticks in the first cells of the README's tables and has this shape."""
    cells = re.findall(r"^\|([^|]*)\|", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    return {name for cell in cells for name in re.findall(rf"`({pattern})`", cell)}
