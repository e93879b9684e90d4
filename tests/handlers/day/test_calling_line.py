"""While calling, what is suggested after three attempts stays on the line; a tap there leaves the next one alone."""

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from sales.actions.touches import record
from sales.clients.client import Client, Contact
from sales.ground.ids import new_id
from sales.recording.touch_draft import TouchDraft
from sales.values.phones import parse
from sales.work.outcomes import Outcome
from tests.handlers.day.test_calling import calling
from tests.handlers.sample_company import Company
from tests.handlers.selling import steps, touches

MOSCOW = ZoneInfo("Europe/Moscow")


async def _twice_missed(company: Company, of: Client) -> Contact:
    """On the two days before; somebody else of the card has a number, too."""
    scope = await company.scope(company.anna)
    vera = Contact(new_id(), of.id, "Вера Котова", (parse("+7 913 555-00-01", "RU"),))
    async with company.work(scope) as unit:
        await unit.contacts.add(scope, vera)
        for ago in (2, 1):
            past = company.clock.now().astimezone(MOSCOW) - timedelta(days=ago)
            await record(unit, scope, TouchDraft(new_id(), of.id, at=past), Outcome.NO_ANSWER, past)
        await unit.commit()
    return vera


async def test_after_three_attempts_the_line_offers_another_hour_and_another_person(company: Company) -> None:
    anna = company.anna
    oak, elm = await calling(company, "Дуб", "Вяз")
    vera = await _twice_missed(company, elm)
    await anna.taps("Недозвон")
    asked = anna.screens[-2]
    assert [one["text"] for one in asked.buttons()][:2] == ["🕓 Завтра в 16", "📞 Вера Котова"]
    anna.sees("2 из 2", "Дуб")
    screens = len(anna.screens)
    await anna.taps("Вера Котова", on=asked)
    await anna.taps("Поговорили", on=asked)
    await anna.taps("Через неделю", on=asked)
    assert len(anna.screens) == screens, "who is being called stands there already"
    assert "✓ Вяз: поговорили" in anna.screens[-2].text
    assert vera.id in [one.contact for one in await touches(company, anna, elm)]
    for word in ("Отказ", "Цена"):
        await anna.taps(word)
    anna.sees("3 касания, 2 разговора")
    assert len(await touches(company, anna, oak)) == 1


async def test_the_other_hour_is_planned_on_the_line_and_leaves_the_next_one_alone(company: Company) -> None:
    anna = company.anna
    _oak, elm = await calling(company, "Дуб", "Вяз")
    await _twice_missed(company, elm)
    await anna.taps("Недозвон")
    asked, screens = anna.screens[-2], len(anna.screens)
    vera = next(one for one in asked.buttons() if "Вера" in one["text"])
    await anna.taps("Завтра в 16", on=asked)
    assert len(anna.screens) == screens, "who is being called stands there already"
    assert "✓ Вяз: недозвон · чт 19 16:00" in anna.screens[-2].text.replace("\xa0", " ")
    assert [(one.due_on, one.due_time) for one in await steps(company, anna, elm)] == [(date(2026, 11, 19), time(16))]
    anna.sees("2 из 2", "Дуб")
    await anna.presses(asked, vera)
    await anna.taps("Недозвон", on=asked)
    assert len(anna.screens) == screens, "nor does an attempt with somebody else bring a second screen"


async def test_a_day_in_the_comment_of_a_line_is_a_tap_away_there(company: Company) -> None:
    anna = company.anna
    _oak, elm = await calling(company, "Дуб", "Вяз")
    await anna.taps("Недозвон")
    await anna.taps("Комментарий", on=anna.screens[-2])
    await anna.says("директор будет во вторник")
    await anna.taps("Вт, 24 ноября")
    assert [one.due_on for one in await steps(company, anna, elm)] == [date(2026, 11, 24)]
