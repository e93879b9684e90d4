"""The documents: their pictures are there and told in words, and what they name in the code is there too."""

import re
from collections.abc import Iterator
from pathlib import Path

from sandbox.doors.control import control_routes
from sandbox.doors.telegram import TOKEN, Telegram
from tests.house import ROOT
from tests.house.sources import PACKAGES

PICTURES = ROOT / "docs" / "pictures"
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
SHOWN = re.compile(
    r"""!\[(?P<alt>[^\]]*)\]\((?P<path>[^)]+)\)|<img src="(?P<source>[^"]+)"[^>]*? alt="(?P<words>[^"]*)">"""
)
FOR_NEWCOMERS = [ROOT / "CONTRIBUTING.md", ROOT / "docs" / "architecture.md", ROOT / "docs" / "import.md"]
PLACE = re.compile(rf"`((?:{'|'.join(PACKAGES)}|tests|docs|locales)/[\w/.]*)`")
OTHER_THEME = re.compile(r'srcset="([^"]+)"')


def test_every_picture_that_is_shown_exists_and_none_is_left_over() -> None:
    assert {path for path, _ in _shown()} | set(_dark()) == set(PICTURES.glob("*.png"))


def test_every_picture_is_told_in_a_sentence() -> None:
    assert [path.name for path, words in _shown() if not words.endswith(".")] == []


def test_the_pictures_are_small_enough_for_a_repository() -> None:
    assert sum(path.stat().st_size for path in PICTURES.glob("*.png")) < 3_000_000


def test_what_newcomers_are_told_of_the_house_is_there() -> None:
    named = {place for page in FOR_NEWCOMERS for place in PLACE.findall(page.read_text(encoding="utf-8"))}
    assert len(named) > 40
    assert {place for place in named if not _is_there(place)} == set()


def test_the_sandboxs_doors_are_named_as_public() -> None:
    public = FOR_NEWCOMERS[0].read_text(encoding="utf-8").replace("<", "{").replace(">", "}")
    doors = {re.sub(r":[^}]*", "", str(route.path)) for route in control_routes(Telegram(TOKEN))}
    assert [door for door in doors if f"`{door}`" not in public] == []


def _is_there(place: str) -> bool:
    """A folder, a file, or a module named without its ending."""
    return (ROOT / place).exists() or (ROOT / f"{place}.py").exists()


def _shown() -> Iterator[tuple[Path, str]]:
    for page in DOCUMENTS:
        for found in SHOWN.finditer(page.read_text(encoding="utf-8")):
            path = found["path"] or found["source"]
            yield (page.parent / path).resolve(), found["alt"] or found["words"] or ""


def _dark() -> Iterator[Path]:
    for page in DOCUMENTS:
        yield from ((page.parent / path).resolve() for path in OTHER_THEME.findall(page.read_text(encoding="utf-8")))
