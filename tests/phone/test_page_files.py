"""How the page is written: short modules that say what they are, every word in both languages, nothing from outside."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sandbox.phone.routes import STATIC

SCRIPTS = sorted(STATIC.glob("*.js"))
LONGEST = 250
NAMESPACE = "http://www.w3.org/2000/svg"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_module_is_short_and_says_what_it_is(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    assert text.startswith("/**")
    assert len(text.splitlines()) <= LONGEST


def test_the_page_asks_nothing_of_other_servers() -> None:
    texts = [path.read_text(encoding="utf-8") for path in STATIC.iterdir() if path.suffix != ".ogg"]
    assert not [text for text in texts if re.search(r"(?:https?:)?//\w+\.\w", text.replace(NAMESPACE, ""))]


def test_every_word_of_the_page_exists_and_is_used() -> None:
    table = (STATIC / "words.js").read_text(encoding="utf-8")
    known = set(re.findall(r"^  (\w+): \[", table, re.MULTILINE))
    code = "\n".join(script.read_text(encoding="utf-8") for script in SCRIPTS if script.name != "words.js")
    asked = set(re.findall(r"\bwords\(\"(\w+)\"", code))
    quoted = set(re.findall(r"\"(\w+)\"", code)) | {f"{name}_hint" for name in known}
    assert asked <= known
    assert sorted(known - quoted) == []
