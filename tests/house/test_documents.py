"""The pictures in README.md and docs/: each is there, says in words what it shows, and none is left over."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.house import ROOT

PICTURES = ROOT / "docs" / "pictures"
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
SHOWN = re.compile(
    r"""!\[(?P<alt>[^\]]*)\]\((?P<path>[^)]+)\)|<img src="(?P<source>[^"]+)"[^>]*? alt="(?P<words>[^"]*)">"""
)
OTHER_THEME = re.compile(r'srcset="([^"]+)"')


def test_every_picture_that_is_shown_exists_and_none_is_left_over() -> None:
    assert {path for path, _ in _shown()} | set(_dark()) == set(PICTURES.glob("*.png"))


def test_every_picture_is_told_in_a_sentence() -> None:
    assert [path.name for path, words in _shown() if not words.endswith(".")] == []


def test_the_pictures_are_small_enough_for_a_repository() -> None:
    assert sum(path.stat().st_size for path in PICTURES.glob("*.png")) < 3_000_000


def _shown() -> Iterator[tuple[Path, str]]:
    for page in DOCUMENTS:
        for found in SHOWN.finditer(page.read_text(encoding="utf-8")):
            path = found["path"] or found["source"]
            yield (page.parent / path).resolve(), found["alt"] or found["words"] or ""


def _dark() -> Iterator[Path]:
    for page in DOCUMENTS:
        yield from ((page.parent / path).resolve() for path in OTHER_THEME.findall(page.read_text(encoding="utf-8")))
