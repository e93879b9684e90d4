"""GLOSSARY.md says where each word lives: the place is there."""

import re

from tests.house import ROOT
from tests.house.sources import PACKAGES

WHERE = re.compile(r"`([^`\s]+)` \|$", re.MULTILINE)


def test_every_place_that_the_glossary_names_exists() -> None:
    named = WHERE.findall((ROOT / "GLOSSARY.md").read_text(encoding="utf-8"))
    assert len(named) > 30
    assert {place.split("/")[0] for place in named} <= set(PACKAGES)
    assert [place for place in named if not (ROOT / place).exists()] == []
