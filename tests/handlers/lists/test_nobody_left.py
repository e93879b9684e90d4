"""A list of which nobody can get a day says why, and says of each only what holds for each."""

from handlers.lists import clients_screens
from handlers.lists.bulk import acting_screens
from handlers.lists.bulk.acting_screens import Act, Confirmed
from handlers.speech.reader import Reader
from handlers.speech.words import Html
from sales.actions.lists.bulk import Weighed
from sales.clients.client import Page
from sales.jobs.bulk import Out
from sales.standing.conditions import Last, Longer
from sales.standing.open_list import OpenList, Shelf
from tests.handlers.lists.acting import has_numbered, opens_list
from tests.handlers.lists.test_clients import told
from tests.handlers.sample_company import Company
from tests.sales.making import MORNING


async def test_where_nobody_can_get_a_day_the_actions_say_why(company: Company) -> None:
    anna = company.anna
    await has_numbered(company, anna, 1, phone=False)
    await opens_list(anna, "Пермь · 1")
    await anna.taps("Действия · 1")
    anna.sees("Разложить по дням некого. Не войдут: 1 без номера.")
    assert "Разложить" not in " ".join(told(anna))


def test_only_where_each_has_a_step_it_is_said_of_each() -> None:
    outs: list[tuple[dict[str, int], bool]] = [({Out.PLANNED: 2}, True), ({Out.PLANNED: 1, Out.INACTIVE: 1}, False)]
    for out, is_said in outs:
        one = Confirmed(Act.SPREAD, Html(""), Weighed(0, 0, out), "a", "b")
        assert (
            "У каждого уже есть" in acting_screens.whether(Reader("ru", "Europe/Moscow", MORNING), one).text
        ) is is_said


def test_a_list_that_a_filter_empties_asks_to_loosen_it_and_one_that_steps_empty_says_so() -> None:
    reader, nobody = Reader("ru", "Europe/Moscow", MORNING), Page((), 0, 0)
    kept = OpenList.on(Shelf.DUE)
    filtered = kept.wanting(kept.wanted.also(Longer(Last.TOUCH, 30)))
    said = [clients_screens.list_screen(reader, "", one, nobody, "1", {}).text for one in (kept, filtered)]
    assert ["из списка уходит" in text for text in said] == [True, False]
    assert ["Уберите часть фильтра" in text for text in said] == [False, True]
