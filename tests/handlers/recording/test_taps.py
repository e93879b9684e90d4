"""How many taps things cost: what README.md says of it, counted."""

import pytest

from sandbox.people.person import Person
from tests.handlers.card.test_reaching import MOBILE, known
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card
from tests.house import ROOT

README = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())


async def taps(person: Person, *labels: str) -> int:
    """Each of them, and how many that were."""
    for label in labels:
        await person.taps(label)
    return len(labels)


async def opened_line(company: Company) -> Person:
    """Two clients in today's list, the first one's line open."""
    for name in ("ООО Ромашка", "ООО Лютик"):
        await client(company, company.anna, name)
        await open_card(company.anna, name)
        await taps(company.anna, "Следующий шаг", "Сегодня")
    await company.anna.says("/today")
    await company.anna.taps(next(one for one in company.anna.buttons if "Ромашка" in one))
    return company.anna


@pytest.mark.parametrize("claim", ["record a touch in three taps", "## Three taps"])
async def test_a_touch_with_its_next_step_is_three_taps_from_the_card(company: Company, claim: str) -> None:
    assert claim in README
    await client(company, company.anna)
    await open_card(company.anna)
    assert await taps(company.anna, "Касание", "Поговорили", "Завтра") == 3
    company.anna.sees("Сохранено", "позвонить завтра")


async def test_from_an_opened_line_it_is_two_and_the_next_client_is_one_more(company: Company) -> None:
    assert "From an opened line of the morning's list it is two" in README
    assert "one more opens the next client" in README
    anna = await opened_line(company)
    assert await taps(anna, "Поговорили", "Завтра") == 2
    anna.sees("Сохранено", "позвонить завтра")
    assert await taps(anna, "Следующий клиент") == 1
    anna.sees("ООО Лютик")
    assert anna.can_tap("Недозвон")


async def test_no_answer_is_one(company: Company) -> None:
    assert "*No answer* is one" in README
    anna = await opened_line(company)
    assert await taps(anna, "Недозвон") == 1
    anna.sees("Сохранено", "Следующий шаг: позвонить")


@pytest.mark.parametrize(("day", "said"), [("Завтра", "Было: ср, 18 ноября"), ("Убрать шаг", "шаг убран")])
async def test_a_step_is_moved_and_dropped_in_two(company: Company, day: str, said: str) -> None:
    assert "To move its step or to drop it takes two taps there" in README
    anna = await opened_line(company)
    assert await taps(anna, "Сдвинуть", day) == 2
    anna.sees("Сохранено", said)


async def test_the_card_has_number_messengers_and_navigator_a_tap_each(company_en: Company) -> None:
    assert "the number to copy, the messengers and the address for the navigator, a tap each" in README
    anna = company_en.anna
    await known(company_en, anna, MOBILE, address="20 Cheetham Hill Road")
    await open_card(anna)
    card = anna.screen
    links = [one["url"] for one in card.entities if "url" in one]
    assert [link.split("/")[2] for link in links] == ["t.me", "wa.me"]
    assert await taps(anna, "Copy number") == 1
    assert await taps(anna, "On the map") == 1
    assert (anna.clipboard, "Cheetham" in anna.opened, anna.screen) == ("+79123456789", True, card)


async def test_a_text_that_was_understood_is_one_tap(company_en: Company) -> None:
    assert "`Daisy wants a quote, call back Fri at 10`" in README
    anna = company_en.anna
    await client(company_en, anna, "Daisy")
    await anna.says("Daisy wants a quote, call back Fri at 10")
    assert await taps(anna, "Save") == 1
    anna.sees("Saved", "10:00")
