"""A vacation: taken by taps or words, changed, ended; who is told, and what becomes of it when people leave."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from sales.actions import vacations
from sales.company.vacations import Vacation
from sales.ground.errors import NotAllowed, NotFound, Rejected
from sandbox.people.person import Person
from storage.schema.tables import audit
from tests.handlers.company.test_settings import opens
from tests.handlers.day.substituted import FIRST, LAST, comes_back, goes_away, joins
from tests.handlers.day.test_reminders import at
from tests.handlers.reporting.test_digest import has
from tests.handlers.sample_company import Company, removed
from tests.handlers.selling import client

DAY = timedelta(days=1)


def moscow(hour: int, minute: int = 0, day: int = 18) -> datetime:
    return datetime(2026, 11, day, hour - 3, minute, tzinfo=UTC)


async def standing(company: Company) -> list[Vacation]:
    owner = await company.scope(company.owner)
    async with company.read(owner) as unit:
        return await unit.vacations.standing(owner)


async def ident(company: Company, who: Person) -> int:
    return (await company.me(who)).member.id


def told(who: Person, words: str) -> int:
    return sum(words in text for text in texts(who))


def texts(who: Person) -> list[str]:
    """With plain blanks."""
    return [screen.text.replace("\N{NO-BREAK SPACE}", " ") for screen in who.screens]


async def test_ones_own_is_taken_by_taps(company: Company) -> None:
    anna = company.anna
    await opens(anna, "Отпуск")
    anna.sees("С какого дня?")
    await anna.taps("20")
    anna.sees("С пт, 20 ноября. По какой день")
    await anna.taps("27")
    anna.sees("Кто замещает?", "20–27 нояб.")
    assert anna.buttons == ["Борис Иванов", "Лев Седов", "Ольга Орлова", "Никто", "Назад"]
    await anna.taps("Борис Иванов")
    anna.sees("Сохранено", "Отпуск", "20–27 нояб.", "Замещает: Борис Иванов")
    [one] = await standing(company)
    assert (one.member, one.substitute) == (await ident(company, anna), await ident(company, company.boris))
    assert (one.since, one.until) == (date(2026, 11, 20), date(2026, 11, 27))


async def test_ones_own_is_taken_in_words_and_changed_and_cancelled(company_en: Company) -> None:
    anna = company_en.anna
    await opens(anna, "Vacation")
    await anna.says("some day")
    anna.sees("I don't see the days")
    await anna.says("from 20 to 30 November")
    await anna.taps("Boris Ives")
    anna.sees("Saved", "Covered by: Boris Ives", "20–30 Nov")
    await anna.taps("Dates")
    await anna.says("23-25 November")
    await anna.taps("Nobody")
    anna.sees("23–25 Nov", "Covered by: nobody")
    await anna.taps("Cancel it")
    await anna.taps("Yes")
    anna.sees("No vacation is planned")
    assert await standing(company_en) == []


async def test_a_lead_sends_a_member_on_vacation_and_both_hear_of_it(company: Company) -> None:
    lead, anna, boris = company.lead, company.anna, company.boris
    await lead.says("/team")
    await lead.taps("Анна Петрова · менеджер")
    await lead.taps("Отпуск")
    await lead.says("20–27 ноября")
    await lead.taps("Борис Иванов")
    lead.sees("Анна Петрова: Отпуск", "Замещает: Борис Иванов")
    await company.app.tick()
    anna.sees("Анна Петрова: отпуск 20–27 нояб.", "Замещает: Борис Иванов")
    boris.sees("Вы замещаете Анну: 20–27 нояб.")


async def test_of_ones_own_vacation_the_leads_hear(company: Company) -> None:
    await opens(company.anna, "Отпуск")
    await company.anna.says("20–27 ноября")
    await company.anna.taps("Борис Иванов")
    await company.app.tick()
    company.lead.sees("Анна Петрова: отпуск 20–27 нояб.")
    assert told(company.anna, "Анна Петрова: отпуск") == 0


async def test_nobody_else_takes_or_ends_a_colleagues_vacation(company: Company) -> None:
    anna, boris = company.anna, company.boris
    await opens(anna, "Отпуск")
    await anna.taps("20")
    await anna.taps("27")
    button = next(one for one in anna.screen.buttons() if one["text"] == "Борис Иванов")
    await opens(anna, "Отпуск")
    looking = anna.screen.buttons()[0]
    await boris.says("/help")
    for forged in (button, looking):
        await boris.presses(boris.screen, forged)
        boris.does_not_see("Анна Петрова", "С какого дня")
    assert await standing(company) == []
    scope, member = await company.scope(boris), await ident(company, anna)
    await goes_away(company, anna, None)
    async with company.work(scope) as unit:
        with pytest.raises(NotAllowed):
            await vacations.take(unit, scope, member, (FIRST, LAST), scope.actor, company.clock.now())
        with pytest.raises(NotAllowed):
            await vacations.end(unit, scope, member, company.clock.now())


async def test_who_is_away_or_has_left_or_oneself_covers_nobody(company: Company) -> None:
    owner, anna = await company.scope(company.owner), await ident(company, company.anna)
    boris, lead = await ident(company, company.boris), await ident(company, company.lead)
    await goes_away(company, company.boris, None, LAST, LAST + DAY)
    await removed(company, company.lead)
    for nobody in (anna, boris, lead, 77):
        async with company.work(owner) as unit:
            with pytest.raises(Rejected):
                await vacations.take(unit, owner, anna, (FIRST, LAST), nobody, company.clock.now())
    async with company.work(owner) as unit:
        with pytest.raises(NotFound):
            await vacations.take(unit, owner, lead, (FIRST, LAST), None, company.clock.now())
        with pytest.raises(Rejected):
            await vacations.take(unit, owner, anna, (FIRST - 9 * DAY, FIRST - DAY), None, company.clock.now())
        with pytest.raises(Rejected):
            await vacations.take(unit, owner, anna, (FIRST, FIRST + 800 * DAY), None, company.clock.now())


@pytest.mark.long
async def test_both_are_told_when_it_begins_and_when_it_is_over_once(company: Company) -> None:
    anna, boris = company.anna, company.boris
    await client(company, anna)
    await has(company, anna, "Астра", date(2026, 11, 19))
    await goes_away(company, anna, boris, date(2026, 11, 19), LAST)
    await at(company, moscow(8, 29, day=19), moscow(8, 31, day=19), moscow(9, day=19))
    assert (told(anna, "Хорошего отпуска! По пт, 20 ноября"), told(boris, "Вы замещаете Анну по пт")) == (1, 1)
    await boris.says("Ромашка заказ 5000")
    await boris.taps("Сохранить")
    await at(company, moscow(20, day=20), moscow(9, day=21), moscow(12, day=22))
    assert told(anna, "С возвращением") == 0
    await at(company, moscow(8, 35, day=23), moscow(9, day=23))
    assert (told(anna, "С возвращением"), told(boris, "Вы больше не замещаете Анну")) == (1, 1)
    welcome = next(text for text in texts(anna) if "С возвращением" in text)
    assert "Борис Иванов: 1 касание, 1 заказ на 5 000 ₽" in welcome
    assert "Шагов сделано: 0, просрочено: 1" in welcome
    assert await standing(company) == []


async def test_ended_before_its_time_it_is_over_at_once_and_said_so(company: Company) -> None:
    anna, boris = company.anna, company.boris
    await client(company, anna)
    await goes_away(company, anna, boris)
    await boris.says("Ромашка думает")
    await boris.taps("Сохранить")
    await opens(anna, "Отпуск", "Закончить", "Да")
    anna.sees("Отпуска в планах нет")
    assert not (await company.scope(boris)).covers
    await company.app.tick()
    anna.sees("С возвращением", "Борис Иванов: 1 касание")
    boris.sees("Вы больше не замещаете Анну")


async def test_whoever_is_back_in_the_morning_gets_the_days_list_after_all(company: Company) -> None:
    await has(company, company.anna, "Астра", date(2026, 11, 19))
    await goes_away(company, company.anna, None)
    await at(company, moscow(8, 35, day=19))
    assert told(company.anna, "Астра") == 0
    await comes_back(company, company.anna)
    await at(company, moscow(9, day=19))
    assert told(company.anna, "Астра") == 1


async def test_another_substitute_takes_over_and_the_first_one_is_out(company: Company) -> None:
    anna, boris, clara = company.anna, company.boris, await joins(company, "Клара Новак")
    await goes_away(company, anna, boris)
    await goes_away(company, anna, clara)
    assert (await company.scope(boris)).covers == frozenset()
    assert (await company.scope(clara)).covers == frozenset({await ident(company, anna)})
    await company.app.tick()
    boris.sees("Вы больше не замещаете Анну")
    clara.sees("Вы замещаете Анну")


async def test_a_substitute_who_leaves_covers_nobody_and_it_is_said(company: Company) -> None:
    anna, boris = company.anna, company.boris
    await client(company, anna)
    await goes_away(company, anna, boris)
    await removed(company, boris)
    [one] = await standing(company)
    assert one.substitute is None
    await company.app.tick()
    for who in (anna, company.lead):
        who.sees("замещать некому")


async def test_a_substitute_who_goes_away_covers_nobody_then_and_it_is_said(company: Company) -> None:
    await goes_away(company, company.anna, company.boris)
    await goes_away(company, company.boris, None, LAST, LAST + DAY)
    await company.app.tick()
    company.lead.sees("замещать некому")
    assert (await company.scope(company.boris)).covers
    company.clock.moves_to(moscow(10, day=20))
    assert not (await company.scope(company.boris)).covers


async def test_who_leaves_for_good_is_covered_no_more(company: Company) -> None:
    await goes_away(company, company.anna, company.boris)
    await removed(company, company.anna)
    assert not (await company.scope(company.boris)).covers
    assert await standing(company) == []


async def test_presets_skip_ones_own_vacation(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await goes_away(company, anna, None, date(2026, 11, 19), date(2026, 11, 27))
    await anna.says("/find ромашка")
    await anna.taps("Следующий шаг")
    assert "Завтра · пн 30" in anna.buttons


async def test_it_is_in_the_audit_who_gave_whom_what(company: Company) -> None:
    await goes_away(company, company.anna, company.boris)
    await comes_back(company, company.anna)
    owner = await company.scope(company.owner)
    async with company.database.read(owner) as unit:
        every = select(audit.c.member_id, audit.c.changes).where(audit.c.changes.is_not(None))
        rows = await unit.transaction.rows(every)
    changes = [change for row in rows if row.member_id == owner.actor for change in row.changes]
    told = [change for change in changes if change["table"] == "vacations"]
    assert told[0]["new"]["substitute_id"] == await ident(company, company.boris)
    assert "ended_at" in told[-1]["new"]
