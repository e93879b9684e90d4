"""A list of which nobody can get a day says why, and says of each only what holds for each."""

from handlers.lists.bulk import acting_screens
from handlers.lists.bulk.acting_screens import Act, Confirmed
from handlers.speech.reader import Reader
from handlers.speech.words import Html
from sales.actions.lists.bulk import Weighed
from sales.jobs.bulk import Out
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
