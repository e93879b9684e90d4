"""Every word of a phone book is found in what comes out of it, or among what is to check."""

import quopri
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.files.reading.reading import read
from sales.importing.understanding import Setting, understand
from tests import examples
from tests.files import finding
from tests.files.team_files import FILES

SETTING = Setting("RU", "RUB", date(2026, 11, 19))

WORDS = re.findall(
    r"\S+",
    "Анна Петрова Саша шиномонтаж Садовой директор снабжение утром скидка 5% склад №7 Дом-2 O'Brien Ltd ООО звонить "
    "обеда на до и бухгалтерия факс доб нет после 15:00 Москва закупщик Acme buyer ушла ЛПР решает Ёлка @anna 1604 1,5",
)
GLUE = (" ", ", ", " - ", ": ", "; ", "\n", " / ", ". ", " (", ") ", "|", "  ")
ONE_VALUE = (
    "FN",
    "NOTE",
    "TITLE",
    "ROLE",
    "NICKNAME",
    "X-LOYALTY",
    "WORKPHONE",
    "SORT-STRING",
    "LABEL",
    "X-SPOUSE",
    "BDAY",
)
NUMBERS = (
    "",
    ";CELL",
    ";WORK;FAX",
    ";TYPE=PAGER",
    ";TYPE=WORK,VOICE",
    ";X-Дача",
    ";X-ASSISTANT",
    ";X-CUSTOM(CHARSET=UTF-8,=D0=B9)",
)

texts = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GLUE)), min_size=1, max_size=7).map(
    lambda said: "".join(word + glue for word, glue in said).strip()
)


def line(name: str, text: str, version: str, way: int) -> str:
    """As phones write it: escaped or not, quoted in 2.1, folded."""
    escaped = re.sub(r"([,;:])", r"\\\1", text).replace("\n", "\\n") if way % 2 else text.replace("\n", "\\n")
    if version == "2.1" and way > 1:
        quoted = "=0A".join(quopri.encodestring(part.encode()).decode() for part in text.split("\n"))
        return f"{name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{quoted}"
    if way > 3 and version != "2.1":
        escaped = escaped[: way * 2] + "\n " + escaped[way * 2 :]
    return f"{name}:{escaped}"


@st.composite
def cards(draw: st.DrawFn) -> tuple[str, list[str]]:
    version = draw(st.sampled_from(("2.1", "3.0", "4.0")))
    lines, said = [], []
    for name in draw(st.lists(st.sampled_from(ONE_VALUE), min_size=1, max_size=6, unique=True)):
        text = draw(texts)
        lines.append(line(name, text, version, draw(st.integers(0, 5))))
        said.append(text)
    for name, most in (("N", 5), ("ORG", 3), ("ADR", 7)):
        parts = draw(st.lists(st.sampled_from(WORDS), max_size=most))
        lines += [f"{name}:{';'.join(parts)}"] if parts else []
        said += parts
    for number, kind in enumerate(draw(st.lists(st.sampled_from(NUMBERS), max_size=4)), 1):
        label = draw(texts.filter(lambda text: "\n" not in text))
        lines += [f"item{number}.TEL{kind}:+7916111030{number}", f"item{number}.X-ABLabel:{label}"]
        said += [f"7916111030{number}", label]
    return "\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", "")), said


@settings(max_examples=examples.of(300))
@given(cards())
def test_nothing_of_a_card_vanishes(made: tuple[str, list[str]]) -> None:
    card, said = made
    assert finding.lost(said, understand(read("a.vcf", card.encode()), SETTING)) == []


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".vcf")])
def test_nothing_of_a_phone_book_that_we_know_vanishes(name: str) -> None:
    values = re.findall(
        r"^(?:\w+\.)?(?:FN|N|ORG|TITLE|TEL|EMAIL|NOTE|URL)[^:\n]*:(.*)", FILES[name]().decode(), re.MULTILINE
    )
    plain = [re.sub(r"\\n|tel:", " ", value) for value in values if "=D0" not in value]
    assert finding.lost(plain, understand(read(name, FILES[name]()), SETTING)) == []
