"""Who covers a colleague works with the colleague's clients on those days and no others; all of it says for whom."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from sales.work.outcomes import Outcome
from sandbox.people.person import Person
from tests.handlers.day.substituted import FIRST, LAST, comes_back, goes_away, joins
from tests.handlers.day.test_reminders import agreed, at
from tests.handlers.frame.test_rights import CANARY, _annas_day, _buttons, _taps_all
from tests.handlers.reporting.test_digest import has
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, steps, touches

DAY = timedelta(days=1)
THURSDAY = FIRST + DAY


def moscow(hour: int, minute: int = 0, day: int = 18) -> datetime:
    return datetime(2026, 11, day, hour - 3, minute, tzinfo=UTC)


async def test_the_list_has_a_section_of_the_absent_ones_lines(company: Company) -> None:
    boris = company.boris
    await has(company, boris, "Пион", FIRST)
    await has(company, company.anna, "Астра", FIRST, time(15))
    await has(company, company.anna, "Лютик", FIRST - 5 * DAY)
    await goes_away(company, company.anna, boris)
    await boris.says("/today")
    text = boris.screen.text
    boris.sees("Среда, 18 ноября. 1 звонок", "🏖 За Анну: 1 звонок, 1 просрочен", "Астра", "Лютик")
    assert text.index("Пион") < text.index("За Анну") < text.index("Астра") < text.index("Лютик")
    assert boris.buttons[:3] == ["📞 Пион", "📞 15:00 Астра", "📞 Лютик"]


async def test_the_same_in_english(company_en: Company) -> None:
    boris, anna = company_en.boris, company_en.anna
    await has(company_en, anna, "Aster", FIRST)
    await goes_away(company_en, anna, boris)
    await boris.says("/today")
    boris.sees("🏖 For Anna: 1 call", "Aster")
    await boris.taps("Aster")
    boris.sees("Aster · For Anna")
    await boris.taps("Thinking")
    boris.sees("Saved")


async def test_the_morning_and_the_evening_come_to_the_substitute_and_not_to_who_is_away(company: Company) -> None:
    await has(company, company.anna, "Астра", THURSDAY)
    await has(company, company.anna, "Мак", THURSDAY, time(18))
    await goes_away(company, company.anna, company.boris)
    await at(company, moscow(8, 35, day=19))
    company.boris.sees("За Анну: 2 звонка", "Астра")
    await at(company, moscow(18, 31, day=19))
    company.boris.sees("Без отметки 2 шага", "Астра · За Анну")
    assert not [one for one in company.anna.screens if "Астра" in one.text]


async def test_reminders_go_to_the_substitute_and_not_to_who_is_away(company: Company) -> None:
    company.clock.moves_to(moscow(12, 30))
    await agreed(company, time(15))
    await goes_away(company, company.anna, company.boris)
    await at(company, moscow(14, 46))
    company.boris.sees("15:00 📞 Астра · За Анну", "Пётр Ильин")
    await company.boris.taps("Касание")
    await company.boris.taps("Думает")
    company.boris.sees("Сохранено")
    assert not [one for one in company.anna.screens if "Астра" in one.text]


async def test_with_a_substitute_who_is_away_as_well_nobody_is_reminded(company: Company) -> None:
    company.clock.moves_to(moscow(12, 30))
    await agreed(company, time(15))
    await goes_away(company, company.anna, company.boris)
    await goes_away(company, company.boris, None)
    await at(company, moscow(14, 46), moscow(15, 1))
    assert not [one for one in (*company.anna.screens, *company.boris.screens) if "Астра" in one.text]


async def test_a_reminder_put_off_before_the_vacation_does_not_come_in_it(company: Company) -> None:
    company.clock.moves_to(moscow(12, 30))
    await agreed(company, time(15))
    await at(company, moscow(14, 46))
    await company.anna.taps("+15 мин")
    await goes_away(company, company.anna, None)
    before = len(company.anna.screens)
    await at(company, moscow(15, 2))
    assert not [one for one in company.anna.screens[before:] if "Астра" in one.text]


async def test_with_nobody_to_cover_nobody_is_reminded(company: Company) -> None:
    company.clock.moves_to(moscow(12, 30))
    await agreed(company, time(15))
    await goes_away(company, company.anna, None)
    await at(company, moscow(14, 46), moscow(15, 1))
    assert not [one for one in (*company.anna.screens, *company.boris.screens) if "Астра" in one.text]


async def test_a_touch_is_the_substitutes_and_the_step_stays_the_absent_ones(company: Company) -> None:
    anna, boris = company.anna, company.boris
    romashka = await client(company, anna)
    await goes_away(company, anna, boris)
    await boris.says("/find ромашка")
    boris.sees("🏖 За Анну")
    boris.does_not_see("Менеджер")
    await boris.taps("Касание")
    await boris.taps("Просит КП")
    await boris.taps("Завтра")
    [touch], [step] = await touches(company, anna, romashka), await steps(company, anna, romashka)
    me, other = (await company.me(boris)).member.id, (await company.me(anna)).member.id
    assert (touch.member, touch.covered, step.member) == (me, other, other)
    await boris.says("/find ромашка")
    await boris.taps("История")
    boris.sees("🏖 Борис Иванов за Анну")


async def test_a_sentence_and_calling_reach_the_absent_ones_clients(company: Company) -> None:
    anna, boris = company.anna, company.boris
    romashka, vesna = await client(company, anna), await client(company, anna, "Весна")
    await goes_away(company, anna, boris)
    await boris.says("Ромашка думает, позвонить сегодня")
    boris.sees("ООО Ромашка · За Анну")
    await boris.taps("Сохранить")
    await boris.says("Весна думает, позвонить сегодня")
    await boris.taps("Сохранить")
    await boris.says("/today")
    await boris.taps("Обзвон")
    boris.sees("1 из 2", "За Анну")
    await boris.taps("Недозвон")
    boris.sees("2 из 2", "За Анну")
    done = [*await touches(company, anna, romashka), *await touches(company, anna, vesna)]
    assert [one.outcome for one in done].count(Outcome.NO_ANSWER) == 1


async def test_report_says_for_whom_and_tells_nothing_else_of_the_absent_one(company: Company) -> None:
    anna, boris, lead = company.anna, company.boris, company.lead
    await client(company, anna, "Весна")
    await anna.says("Весна заказ 5000")
    await anna.taps("Сохранить")
    await client(company, anna)
    await goes_away(company, anna, boris)
    await boris.says("Ромашка думает")
    await boris.taps("Сохранить")
    await boris.says("/report")
    boris.sees("🏖 За Анну: 1 касание")
    boris.does_not_see("5 000")
    await lead.says("/report")
    await lead.taps("Анна Петрова")
    lead.sees("🏖 Замещает Борис Иванов: 1 касание", "5 000")


async def test_a_substitute_deletes_and_merges_nothing(company: Company) -> None:
    anna, boris = company.anna, company.boris
    await client(company, anna)
    await anna.says("/find ромашка")
    await anna.taps("Ещё")
    deleting = next(one for one in anna.screen.buttons() if "Удалить" in one["text"])
    await anna.taps("Удалить")
    deleted = next(one for one in anna.screen.buttons() if one["text"] == "Да")
    await goes_away(company, anna, boris)
    await boris.says("/find ромашка")
    await boris.taps("Ещё")
    assert not boris.can_tap("Удалить")
    assert not boris.can_tap("Объединить")
    for forged in (deleting, deleted):
        await boris.presses(boris.screen, forged)
    await anna.says("/find ромашка")
    anna.sees("ООО Ромашка")


async def _sees_nothing(company: Company, who: Person) -> None:
    """By any way in to clients."""
    for words in ("/find ромашка", "/today", "Ромашка думает", "/touch", "/find", "/report"):
        await who.says(words)
        who.does_not_see("ООО Ромашка")


@pytest.mark.parametrize("day", [FIRST - DAY, LAST + DAY])
async def test_on_no_other_day_is_anything_of_it_seen(company: Company, day: date) -> None:
    await client(company, company.anna)
    await goes_away(company, company.anna, company.boris)
    if day < FIRST:
        company.clock.moves_to(moscow(23, 59, day=17))
    else:
        await company.boris.says("/find ромашка")
        company.boris.sees("ООО Ромашка")
        company.clock.moves_to(moscow(23, 59, day=20))
        await company.boris.says("/find ромашка")
        company.boris.sees("ООО Ромашка")
        company.clock.moves_to(datetime(2026, 11, 20, 21, tzinfo=UTC))
    await company.boris.says("/help")
    await _sees_nothing(company, company.boris)


async def test_the_days_are_those_of_the_absent_ones_clock(company: Company) -> None:
    """In Vladivostok Friday is over seven hours earlier."""
    await client(company, company.anna)
    await company.anna.says("/settings")
    await company.anna.taps("Часовой пояс")
    await company.anna.says("Владивосток")
    await goes_away(company, company.anna, company.boris)
    company.clock.moves_to(moscow(16, 59, day=20))
    await company.boris.says("/find ромашка")
    company.boris.sees("ООО Ромашка")
    company.clock.moves_to(moscow(17, 0, day=20))
    await company.boris.says("/help")
    await _sees_nothing(company, company.boris)


@pytest.mark.parametrize(
    "how", ["over", "other", *(pytest.param(how, marks=pytest.mark.long) for how in ("ended", "nobody", "third"))]
)
async def test_no_button_of_those_days_opens_anything_once_they_are_over_or_to_anybody_else(
    company: Company, how: str
) -> None:
    """Every button that Anna or her substitute was ever shown, tapped by a substitute no more, and by who never was."""
    await _annas_day(company)
    await goes_away(company, company.anna, None if how == "nobody" else company.boris)
    if how != "nobody":
        for act in (f"/find {CANARY}", "/today", f"{CANARY} думает"):
            await company.boris.says(act)
    buttons = [*_buttons(company, company.anna), *_buttons(company, company.boris)]
    if how == "over":
        company.clock.moves_to(moscow(23, 59, day=20) + timedelta(minutes=1))
    elif how == "ended":
        await comes_back(company, company.anna)
    forger = await joins(company, "Клара Новак") if how in ("third", "other") else company.boris
    if how == "third":  # who covers the substitute gets the substitute's own clients only
        await goes_away(company, company.boris, forger)
    scope = await company.scope(company.anna)
    async with company.read(scope) as unit:
        [line] = (await unit.clients.lists.find(scope, CANARY, 0)).lines
        before = await unit.clients.card(scope, line.id, touches=9)
    seen = len(forger.transcript())
    await _taps_all(forger, buttons)
    assert CANARY not in forger.transcript()[seen:]
    async with company.read(scope) as unit:
        assert await unit.clients.card(scope, line.id, touches=9) == before


async def test_who_is_covered_by_a_substitute_is_no_affair_of_who_covers_the_substitute(company: Company) -> None:
    """A chain: Anna by Boris, Boris by the third. The third gets Boris's own clients only, and Boris nobody's."""
    anna, boris, clara = company.anna, company.boris, await joins(company, "Клара Новак")
    await client(company, anna)
    await client(company, boris, "Весна")
    await goes_away(company, anna, boris)
    await goes_away(company, boris, clara)
    await clara.says("/find весна")
    clara.sees("Весна", "За Бориса")
    for who in (boris, clara):
        await _sees_nothing(company, who)


async def test_a_draft_begun_on_the_last_day_is_no_way_in_afterwards(company: Company) -> None:
    anna, boris = company.anna, company.boris
    romashka = await client(company, anna)
    await goes_away(company, anna, boris)
    await boris.says("/find ромашка")
    await boris.taps("Касание")
    company.clock.moves_to(moscow(10, day=21))
    await boris.taps("Думает")
    boris.does_not_see("Сохранено")
    assert not await touches(company, anna, romashka)


async def test_clients_that_are_handed_over_meanwhile_go_with_their_owner(company: Company) -> None:
    romashka = await client(company, company.anna)
    await goes_away(company, company.anna, company.boris)
    lead = await company.scope(company.lead)
    async with company.work(lead) as unit:
        await unit.clients.hand_over(lead, [romashka.id], romashka.owner, lead.actor)
        await unit.commit()
    await _sees_nothing(company, company.boris)
