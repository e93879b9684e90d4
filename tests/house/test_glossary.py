"""GLOSSARY.md says where each word lives: the place is there."""

import re

from tests.house import ROOT
from tests.house.sources import PACKAGES

WHERE = re.compile(r"\| ([^|]+) \| `([^`\s]+)` \|$", re.MULTILINE)


def test_every_place_that_the_glossary_names_exists() -> None:
    named = [place for _, place in _rows()]
    assert len(named) > 30
    assert {place.split("/")[0] for place in named} <= set(PACKAGES)
    assert [place for place in named if not (ROOT / place).exists()] == []


def test_the_folder_beside_a_place_is_the_one_it_is_in() -> None:
    assert [place for folder, place in _rows() if folder != "—" and f"/{folder}/" not in f"{place}/"] == []


def _rows() -> list[tuple[str, str]]:
    return WHERE.findall((ROOT / "GLOSSARY.md").read_text(encoding="utf-8"))
