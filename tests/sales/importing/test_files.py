"""Every file that teams send comes out as what stands beside it in `expected/`."""

from datetime import date
from pathlib import Path

import pytest

from handlers.files.reading.reading import read
from handlers.files.reading.text_tables import decoded
from sales.importing.said.clients import Understood
from sales.importing.said.fields import Field
from sales.importing.understanding import Setting, understand
from tests.files.team_files import COUNTRIES, FILES
from tests.files.telling import told

EXPECTED = Path(__file__).parent / "expected"
TODAY = date(2026, 11, 19)


def understood(name: str, overrides: dict[int, Field] | None = None) -> Understood:
    setting = Setting(COUNTRIES.get(name, "RU"), "RUB", TODAY, overrides or {})
    return understand(read(name, FILES[name]()), setting)


@pytest.mark.parametrize("name", FILES)
def test_what_stands_in_a_file_comes_out_of_it(name: str) -> None:
    assert told(understood(name)) == (EXPECTED / f"{name}.txt").read_text(encoding="utf-8")


def test_there_are_files_of_every_kind_that_teams_have() -> None:
    assert len(FILES) >= 25
    assert {path.name.removesuffix(".txt") for path in EXPECTED.iterdir()} == set(FILES)


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith("simple_") or name == "simple.ods"])
def test_a_table_is_the_same_in_every_format(name: str) -> None:
    def plain(file: str) -> list[str]:
        return [line.partition("  (")[0] for line in told(understood(file)).splitlines()]

    assert plain(name) == plain("simple.xlsx")


def test_a_column_that_a_person_renames_is_read_anew() -> None:
    usual = understood("simple.xlsx").clients[0]
    changed = understood("simple.xlsx", {3: Field.TAGS, 4: Field.SKIP, 7: Field.OTHER}).clients[0]
    assert (usual.tags, usual.product) == ((), "бумага")
    assert (changed.tags, changed.note, changed.source) == (("бумага",), "Канал привлечения: Сайт", "")


def test_the_second_sheet_shares_the_numbers_of_columns_with_the_first() -> None:
    assert [column.heading for column in understood("two_sheets.xlsx").columns] == ["Клиент", "Телефон", "Город"]
    skipped = understood("two_sheets.xlsx", {1: Field.SKIP})
    assert [client.phones for client in skipped.clients] == [(), ()]


LATIN = [
    "quote sent £1,250",
    "Café Nero",
    "Siobhán O’Brien",
    "£890+VAT",
    "Société Élégance créée",
    "Müller – Grüße",
    "€85k",
]


@pytest.mark.parametrize("words", [*LATIN, "\n".join(LATIN)])
def test_a_table_of_a_western_spreadsheet_keeps_its_pounds_and_accents(words: str) -> None:
    assert decoded(f"Company,Notes\nOld Mill,{words}\n".encode("cp1252")).endswith(f"{words}\n")


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r", "cp866"])
@pytest.mark.parametrize("words", ["Ромашка", "Иван Петров", "Acme, договор", "Cafe Анна, просят КП", "O'Brien и Ко"])
def test_a_table_in_russian_is_read_in_its_encoding(words: str, encoding: str) -> None:
    assert decoded(f"Компания;Заметки\nOld Mill;{words}\n".encode(encoding)).endswith(f"{words}\n")
