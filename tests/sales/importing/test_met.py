"""Files as programs and people really make them: each is read as it was meant, and no word of it vanishes."""

import pytest

from handlers.files.reading.reading import read
from sales.importing.understanding import understand
from tests.files.met import NAMES, SETTINGS, lost, met
from tests.files.team_files import FILES
from tests.sales.importing.measured import Verdict, judged
from tests.sales.importing.test_files import understood


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_was_met_is_read_as_it_was_meant(name: str) -> None:
    assert judged(met(name)) == (Verdict.RIGHT, [])


@pytest.mark.parametrize("name", FILES)
def test_nothing_of_a_file_that_teams_send_vanishes(name: str) -> None:
    assert lost(name, FILES[name](), understood(name)) == []


def test_what_is_longer_than_a_cell_and_what_stands_above_and_below_a_table_is_to_be_found() -> None:
    long = " ".join(f"слово{number}" for number in range(700))
    table = f"Прайс для Оли;;\nКлиент;Телефон;Заметки\nДуб;89161110301;{long}\nИтого;1;345\n"
    found = understand(read("a.csv", table.encode()), SETTINGS["RU"])
    assert lost("a.csv", table.encode(), found) == []
    assert (found.titles, found.asides) == (("Прайс для Оли",), ("Итого · 1 · 345",))
