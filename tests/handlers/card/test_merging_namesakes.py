"""Two cards that are called the same are told apart before one of them goes into the other."""

from dataclasses import replace
from datetime import timedelta

from sales.clients.client import Client, Contact
from sales.ground.ids import new_id
from sales.values.phones import parse
from tests.handlers.sample_company import Company
from tests.handlers.selling import open_card
from tests.storage.sample_company import a_contact, a_touch


async def _have(company: Company, *touches: int) -> None:
    """As many of one name as are said, so many days in the base and with so many touches each."""
    scope, now = await company.scope(company.anna), company.clock.now()
    async with company.work(scope) as unit:
        for number, often in enumerate(touches, 1):
            card = replace(Client(new_id(), scope.actor, "Лютик", now), created_at=now - timedelta(days=10 * number))
            await unit.clients.add(scope, card, [a_contact(card, f"Вера {number}")])
            for day in range(often):
                await unit.touches.add(scope, a_touch(scope, card, at=now - timedelta(days=number + day)))
        await unit.commit()


async def test_of_two_that_are_called_the_same_it_says_which_stays(company: Company) -> None:
    anna = company.anna
    await _have(company, 1, 2)
    await open_card(anna, "Вера 2")
    await anna.taps("Ещё")
    await anna.taps("Объединить")
    await anna.taps("Лютик · то же название")
    anna.sees("Останется: Лютик · 2 касания, последнее 16 нояб. · в базе с 29 окт.")
    anna.sees("Вольётся: Лютик · 1 касание, последнее 17 нояб. · в базе с 8 нояб.")


async def test_of_several_that_are_called_the_same_each_button_says_which(company: Company) -> None:
    anna = company.anna
    await _have(company, 1, 2, 0)
    await open_card(anna, "Вера 3")
    await anna.taps("Ещё")
    await anna.taps("Объединить")
    both = {"Лютик · 2 касания, последнее 16 нояб.", "Лютик · 1 касание, последнее 17 нояб."}
    assert set(anna.buttons[:2]) == both
    await anna.says("лютик")
    assert set(anna.buttons[:2]) == both


async def _alike(company: Company, *people: tuple[str, str], called: str = "Лютик") -> None:
    """Cards of one name that came in the same minute, with nothing told of them, and one person each."""
    scope, now = await company.scope(company.anna), company.clock.now()
    async with company.work(scope) as unit:
        for name, number in people:
            card = Client(new_id(), scope.actor, called, now)
            contact = Contact(new_id(), card.id, name, (parse(number, "RU"),) if number else ())
            await unit.clients.add(scope, card, [contact] if name or number else [])
        await unit.commit()


async def test_where_nothing_was_done_with_them_their_people_tell_them_apart(company: Company) -> None:
    anna = company.anna
    await _alike(company, ("Вера", ""), ("Олег", ""), ("", ""))
    await open_card(anna, "Вера")
    await anna.taps("Ещё")
    await anna.taps("Объединить")
    assert set(anna.buttons[:2]) == {"Лютик · Олег", "Лютик · никого нет"}
    await anna.taps("Лютик · Олег")
    anna.sees("Останется: Лютик · 0 касаний · в базе с 18 нояб. · Вера")
    anna.sees("Вольётся: Лютик · 0 касаний · в базе с 18 нояб. · Олег")
    anna.does_not_see("одинаковы во всём")


async def test_of_one_person_with_two_numbers_the_numbers_tell_them_apart(company: Company) -> None:
    anna = company.anna
    await _alike(company, ("Вера", "+7 912 000-00-01"), ("Вера", "+7 912 000-00-02"), ("Вера", "+7 912 000-00-03"))
    await open_card(anna, "+7 912 000-00-01")
    await anna.taps("Ещё")
    await anna.taps("Объединить")
    told = {f"Лютик · +7 912 000-00-0{one}" for one in (2, 3)}
    assert set(anna.buttons[:2]) == told
    await anna.says("лютик")
    assert set(anna.buttons[:2]) == told


async def test_a_long_name_gives_way_to_what_tells_them_apart(company: Company) -> None:
    anna, called = company.anna, "Лютик на Большой Набережной у моста"
    numbers = [f"+7 912 000-00-0{one}" for one in (1, 2, 3)]
    await _alike(company, *(("Вера", one) for one in numbers), called=called)
    await open_card(anna, numbers[0])
    await anna.taps("Ещё")
    await anna.taps("Объединить")
    assert {one[-17:] for one in anna.buttons[:2]} == {f" {one}"[-17:] for one in numbers[1:]}


async def test_cards_that_came_at_another_hour_say_it(company: Company) -> None:
    anna = company.anna
    for _ in range(3):
        await _alike(company, ("Вера", ""))
        company.clock.moves(timedelta(minutes=20))
    await open_card(anna, "Вера")
    await anna.taps(next(one for one in anna.buttons if "Лютик" in one))
    await anna.taps("Ещё")
    await anna.taps("Объединить")
    assert len({one for one in anna.buttons[:2] if "в базе с 18 нояб. 1" in one}) == 2


async def test_of_two_that_are_alike_in_everything_it_says_so(company: Company, company_en: Company) -> None:
    for sample, more, merge, said in (
        (company, "Ещё", "Объединить", "Они одинаковы во всём: какая ни останется, ничего не пропадёт."),
        (company_en, "More", "Merge", "They are alike in everything: whichever stays, nothing is lost."),
    ):
        anna = sample.anna
        await _alike(sample, ("Вера", ""), ("Вера", ""))
        await anna.says("/find Вера")
        await anna.taps(next(one for one in anna.buttons if "Лютик" in one))
        for word in (more, merge, "Лютик"):
            await anna.taps(word)
        anna.sees(said)
