"""An owner who has lost the account: whoever holds the machine makes a link, and the present account is told."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.commands.owners import token_for
from bot.process.complaints import Complaint
from sandbox.people.person import Person
from storage.schema.tables import audit
from tests.clock import StandingClock
from tests.handlers.sample_company import Company


async def _link(company: Company, name: str | None = None) -> str:
    token = await token_for(company.app.database, "ромашка", name, company.clock.now())
    return f"https://t.me/touchbase_bot?start={token}"


def _phone(company: Company) -> Person:
    return company.telegram.person("Ольга с новым телефоном", language="ru")


async def test_the_owner_comes_back_with_a_new_account_and_the_old_one_has_heard_of_it(company: Company) -> None:
    olga = (await company.me(company.owner)).member
    link = await _link(company)
    await company.app.tick()
    company.owner.sees("ссылку, по которой ваше место владельца", "Если вы об этом не просили")
    phone = _phone(company)
    await phone.opens(link)
    phone.sees("Ольга Орлова", "Владелец")
    await phone.taps("Да, всё верно")
    assert (await company.me(phone)).member.id == olga.id
    await company.owner.says("/team")
    company.owner.sees("по приглашению")


async def test_the_link_works_once_for_a_day_and_a_new_one_ends_the_one_before(
    company: Company, clock: StandingClock
) -> None:
    first, second = await _link(company), await _link(company)
    phone = _phone(company)
    await phone.opens(first)
    phone.sees("больше не действует")
    clock.moves(timedelta(hours=25))
    await phone.opens(second)
    phone.sees("больше не действует")
    third = await _link(company)
    await phone.opens(third)
    await phone.taps("Да, всё верно")
    other = company.telegram.person("Чужой", language="ru")
    await other.opens(third)
    other.sees("больше не действует")


async def test_the_audit_knows_that_nobody_of_the_team_made_the_link(company: Company) -> None:
    await _link(company)
    async with company.app.database.read() as unit:
        rows = await unit.transaction.rows(select(audit.c.member_id, audit.c.changes).order_by(audit.c.id))
    assert rows[-1].member_id is None
    assert "invites" in str(rows[-1].changes)


async def test_no_link_for_a_company_that_is_not_there_nor_for_whoever_is_no_owner(company: Company) -> None:
    with pytest.raises(Complaint, match="0 companies"):
        await token_for(company.app.database, "Василёк", None, company.clock.now())
    with pytest.raises(Complaint, match="0 such owners"):
        await _link(company, "Анна Петрова")


async def test_of_several_owners_the_one_who_is_named(company: Company) -> None:
    await company.owner.says("/team")
    await company.owner.taps("Лев Седов")
    await company.owner.taps("Сделать владельцем")
    with pytest.raises(Complaint, match="2 such owners"):
        await _link(company)
    await _link(company, "лев седов")
    await company.app.tick()
    company.lead.sees("ссылку, по которой ваше место владельца")
