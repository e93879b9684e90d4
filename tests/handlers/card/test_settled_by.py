"""By whom it is settled stands on the card in one line, and with whom of them nobody has talked."""

from dataclasses import replace

import pytest

from sales.clients.client import Attitude, BuyingRole, Client, Contact
from sales.ground.ids import new_id
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.touch import Touch
from tests.handlers.card.test_card_screens import CLIENT, PETER, each_language, plain, read_by
from tests.handlers.sample_company import Company

BOSS = replace(PETER, role_confirmed=True)
ANNA = Contact(4, 1, "Анна", role=BuyingRole.INFLUENCES, attitude=Attitude.FOR)
OLEG = Contact(5, 1, "Олег", role=BuyingRole.USES, attitude=Attitude.AGAINST)


def test_one_line_says_who_decides_who_influences_and_who_is_against() -> None:
    assert "⚖️ Решает Пётр (проверено), влияет Анна +, против Олег\n" in plain(CLIENT, OLEG, ANNA, BOSS)


def test_the_same_in_english() -> None:
    text = plain(CLIENT, OLEG, ANNA, BOSS, reader=read_by("en"))
    assert "⚖️ Пётр (confirmed) decides, Анна + influences, Олег is against\n" in text


def test_who_decides_may_be_against_and_is_named_once() -> None:
    against = replace(PETER, attitude=Attitude.AGAINST)
    assert "⚖️ Решает Пётр −, влияет Анна +" in plain(CLIENT, against, ANNA)


@each_language
@pytest.mark.parametrize("people", [(), (PETER,), (ANNA,), (PETER, replace(OLEG, attitude=None))])
def test_where_one_alone_is_known_no_line_says_it_again(locale: str, people: tuple[Contact, ...]) -> None:
    assert "⚖️" not in plain(CLIENT, *people, reader=read_by(locale))


async def _has(company: Company, *talks: tuple[Outcome, Contact | None]) -> None:
    """A client with all of them, and talks with some."""
    scope, now = await company.scope(company.anna), company.clock.now()
    client = Client(new_id(), scope.actor, "Ромашка", now)
    people = {one: replace(one, id=new_id(), client=client.id, phones=()) for one in (BOSS, ANNA, OLEG)}
    async with company.work(scope) as unit:
        await unit.clients.add(scope, client)
        for one in people.values():
            await unit.contacts.add(scope, one)
        await unit.commit()
    async with company.work(scope) as unit:
        for outcome, whom in talks:
            contact = people[whom].id if whom else None
            touch = Touch(
                new_id(), client.id, scope.actor, Channel.CALL, Direction.OUTGOING, outcome, now, now, contact=contact
            )
            await unit.touches.add(scope, touch)
        await unit.commit()
    await company.anna.says("ромашка")


async def test_with_whom_nobody_has_talked_is_named(company: Company) -> None:
    await _has(company, (Outcome.TALKED, ANNA), (Outcome.NO_ANSWER, OLEG))
    company.anna.sees("Решает Пётр (проверено)", "Ещё никто не говорил: Пётр, Олег")


async def test_a_talk_that_names_nobody_was_with_who_decides(company: Company) -> None:
    await _has(company, (Outcome.TALKED, None), (Outcome.TALKED, OLEG))
    company.anna.sees("Ещё никто не говорил: Анна")


async def test_where_all_were_talked_with_nothing_is_missed(company: Company) -> None:
    await _has(company, (Outcome.TALKED, BOSS), (Outcome.TALKED, ANNA), (Outcome.TALKED, OLEG))
    company.anna.sees("Решает Пётр (проверено)")
    company.anna.does_not_see("Ещё никто не говорил")
