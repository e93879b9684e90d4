"""A complaint reaches the leads at once, once; it stays open until it is settled; one of them takes it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.speech.taps.reports import ComplaintAct, ComplaintTap
from sales.ground import ids
from sales.work.outcomes import Outcome
from sandbox.people.person import Person
from tests.clock import StandingClock
from tests.handlers.card.test_keys import key
from tests.handlers.day.substituted import goes_away
from tests.handlers.day.test_reminders import at, moscow
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, touches

MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def afternoon(clock: StandingClock) -> None:
    """No morning comes any more."""
    clock.moves_to(moscow(12, 30))


async def complains(company: Company, rep: Person, name: str = "ООО Ромашка", *words: str) -> int:
    """The rep records a complaint of a client of theirs; its touch."""
    of = await client(company, rep, name)
    await open_card(rep, name)
    for word in words or ("Касание", "Претензия"):
        await rep.taps(word)
    await company.app.outbox.tick()
    return (await touches(company, rep, of))[0].id


async def later(company: Company, rep: Person, outcome: str, name: str = "ООО Ромашка") -> None:
    company.clock.moves(MINUTE)
    await open_card(rep, name)
    await rep.taps("Касание")
    await rep.taps(outcome)


async def is_open(company: Company) -> bool:
    scope = await company.scope(company.lead)
    async with company.read(scope) as unit:
        return bool(await unit.complaints.open(scope))


def stamp(act: ComplaintAct, touch: int) -> str:
    return ComplaintTap(act=act, touch=ids.to_text(touch)).pack()


async def test_it_reaches_the_leads_without_a_minutes_delay_and_once(company: Company) -> None:
    await complains(company, company.anna)
    for person in (company.lead, company.owner):
        person.sees("🔥", "ООО Ромашка", "претензия", "Анна Петрова", "18 нояб. 12:30")
        assert person.buttons == ["Карточка", "Беру на себя", "Напомнить"]
    assert company.boris.screens == []
    await at(company, company.clock.now() + MINUTE)
    assert [len(one.screens) for one in (company.lead, company.owner)] == [1, 1]


async def test_of_who_complains_and_sends_goods_back_the_leads_hear_and_the_return_is_in_the_books(
    company: Company,
) -> None:
    of = await client(company, company.anna, "ООО Ромашка")
    await company.anna.says("Ромашка ругаются, две пачки с трещинами, вернули их на 900")
    company.anna.sees("Претензия", "Возврат на 900 ₽")
    await company.anna.taps("Сохранить всё")
    await company.app.outbox.tick()
    company.lead.sees("ООО Ромашка", "претензия", "две пачки с трещинами")
    assert sorted(one.outcome for one in await touches(company, company.anna, of)) == ["complaint", "order"]


async def test_it_is_the_same_in_english_of_what_is_credited(company_en: Company) -> None:
    of = await client(company_en, company_en.anna, "Daisy")
    await company_en.anna.says("Daisy fuming, lids split, returned 2 boxes, credit £118")
    await company_en.anna.taps("Save all")
    await company_en.app.outbox.tick()
    company_en.lead.sees("Daisy", "complaint", "fuming, lids split")
    assert sorted(one.outcome for one in await touches(company_en, company_en.anna, of)) == ["complaint", "order"]


async def test_a_sentence_that_tells_of_one_reaches_them_as_well(company: Company) -> None:
    await client(company, company.anna, "ООО Ромашка")
    await company.anna.says("Ромашка звонили, претензия по доставке")
    await company.anna.taps("Сохранить")
    await company.app.outbox.tick()
    company.lead.sees("ООО Ромашка", "претензия", "претензия по доставке")


async def test_what_came_of_a_touch_after_all_reaches_them_too(company: Company) -> None:
    await client(company, company.anna, "ООО Ромашка")
    await company.anna.says("Ромашка 3 коробки битые")
    for word in ("Сохранить", "Претензия"):
        if company.anna.can_tap(word):
            await company.anna.taps(word)
    await company.app.outbox.tick()
    company.lead.sees("ООО Ромашка", "претензия")


async def test_only_one_lead_takes_it_and_the_rep_hears(company: Company) -> None:
    await complains(company, company.anna)
    await company.lead.taps("Беру на себя")
    company.lead.sees("Теперь это на вас")
    await company.owner.taps("Беру на себя")  # before the other one's tap has reached it
    company.owner.sees("занимается Лев Седов")
    assert not company.owner.can_tap("Беру на себя")
    await company.app.outbox.tick()
    company.anna.sees("Лев Седов берёт на себя претензию", "ООО Ромашка")
    assert company.anna.buttons == ["Касание", "Карточка"]
    told = len(company.anna.screens)
    await company.lead.taps_twice("Напомнить")
    await company.app.outbox.tick()
    assert len(company.anna.screens) == told + 1
    company.lead.sees("Сегодня уже напомнили")
    assert company.lead.buttons == ["Карточка"]
    company.anna.sees("Лев Седов напоминает", "ждёт ответа")


async def test_of_whoever_is_on_vacation_the_one_who_covers_is_reminded_and_nobody_where_nobody_is_there(
    company: Company,
) -> None:
    await complains(company, company.anna)
    await goes_away(company, company.anna, company.boris)
    told = len(company.anna.screens)
    await company.lead.taps("Напомнить")
    await company.app.outbox.tick()
    company.boris.sees("Лев Седов напоминает", "ООО Ромашка")
    await goes_away(company, company.boris, None)
    await company.owner.taps("Напомнить")
    assert company.owner.toast == "Анна Петрова в отпуске, напоминать не буду."
    await company.app.outbox.tick()
    assert not [one for one in company.anna.screens[told:] if "напоминает" in one.text]


async def test_the_card_opens_from_it_and_leads_back_to_it_while_it_is_open(company: Company) -> None:
    await complains(company, company.anna)
    await company.lead.taps("Карточка")
    company.lead.sees("ООО Ромашка", "Пётр")
    await company.lead.taps("Назад")
    assert company.lead.buttons == ["Карточка", "Беру на себя", "Напомнить"]
    await company.lead.taps("Карточка")
    await later(company, company.anna, "Поговорили")
    await company.lead.taps("Назад")
    company.lead.sees("Эта претензия уже закрыта")


@pytest.mark.parametrize(
    ("outcome", "stays"), [("Поговорили", False), ("Недозвон", True), ("Секретарь", True), ("Претензия", True)]
)
async def test_an_answer_settles_it_and_an_attempt_does_not(company: Company, outcome: str, stays: bool) -> None:
    touch = await complains(company, company.anna)
    await later(company, company.anna, outcome)
    assert await is_open(company) is stays
    if not stays:
        await company.lead.taps("Беру на себя")
        assert company.lead.toast == "Эта претензия уже закрыта."
        async with company.read() as unit:
            assert not await unit.outbox.told([f"complaint_taken:{touch}"])


async def test_what_is_undone_before_it_was_sent_reaches_nobody(company: Company) -> None:
    of = await client(company, company.anna)
    await open_card(company.anna)
    for word in ("Касание", "Претензия", "Отменить запись"):
        await company.anna.taps(word)
    await at(company, company.clock.now() + MINUTE)
    assert company.lead.screens == company.owner.screens == []
    assert await touches(company, company.anna, of) == []


async def test_what_is_undone_afterwards_is_taken_back_aloud_and_once(company: Company) -> None:
    await complains(company, company.anna)
    alert, take = company.lead.screen, company.lead.screen.buttons()[1]
    await company.anna.taps("Отменить запись")
    now = company.clock.now()
    await at(company, now + MINUTE, now + 2 * MINUTE)
    company.lead.sees("ООО Ромашка", "претензии нет", "запись отменена")
    assert [len(one.screens) for one in (company.lead, company.owner)] == [2, 2]
    assert not await is_open(company)
    for person in (company.lead, company.owner):
        assert ["претензии нет" in one.text for one in person.screens] == [True, True], "also where the alert stood"
        assert [one.inline for one in person.screens] == [[], []]
    await company.lead.presses(alert, take)
    assert ("претензии нет" in alert.text, alert.inline, company.lead.toast) == (True, [], "")


async def test_what_turned_out_to_be_none_before_it_was_sent_reaches_nobody(company: Company) -> None:
    of = await client(company, company.anna)
    await open_card(company.anna)
    for word in ("Касание", "Претензия"):
        await company.anna.taps(word)
    scope = await company.scope(company.anna)
    async with company.work(scope) as unit:
        (touch,) = await unit.touches.of_client(scope, of.id)
        await unit.touches.save(scope, replace(touch, outcome=Outcome.TALKED))
        await unit.commit()
    await at(company, company.clock.now() + MINUTE)
    assert company.lead.screens == company.owner.screens == []


async def test_a_complaint_taken_by_a_lead_can_still_be_undone_by_the_rep(company: Company) -> None:
    await complains(company, company.anna)
    await company.lead.taps("Беру на себя")
    await company.anna.taps("Отменить запись")
    company.anna.sees("Запись отменена")


async def test_at_night_it_waits_for_the_morning_and_a_day_off_does_not_keep_it(company: Company) -> None:
    company.clock.moves_to(moscow(22, 30))
    await complains(company, company.anna)
    assert company.lead.screens == []
    await at(company, moscow(7, day=19))
    company.lead.sees("претензия", "18 нояб. 22:30")
    company.clock.moves_to(moscow(12, day=21))
    await complains(company, company.anna, "ООО Лютик")
    company.lead.sees("ООО Лютик", "претензия")


async def test_whom_a_lead_does_not_want_to_hear_of_is_not_told_of(company: Company) -> None:
    await company.lead.says("/settings")
    for word in ("Уведомления", "О ком", "Анна Петрова"):
        await company.lead.taps(word)
    screens = len(company.lead.screens)
    await complains(company, company.anna)
    assert len(company.lead.screens) == screens
    company.owner.sees("претензия")
    await complains(company, company.boris, "ООО Лютик")
    company.lead.sees("ООО Лютик", "Борис Иванов")


@pytest.mark.parametrize("act", ComplaintAct)
async def test_a_rep_finds_nothing_behind_its_buttons(company: Company, act: ComplaintAct) -> None:
    touch = await complains(company, company.anna)
    await company.boris.says("/today")
    for rep in (company.boris, company.anna):
        seen = len(company.lead.screens), rep.screen.text
        await rep.presses(rep.screen, {"text": "forged", "callback_data": stamp(act, touch)})
        await company.app.outbox.tick()
        assert (len(company.lead.screens), rep.screen.text) == seen
    scope = await company.scope(company.lead)
    async with company.read() as unit:
        assert [one.taken_by for one in await unit.complaints.open(scope)] == [None]
    await later(company, company.anna, "Поговорили")
    await company.anna.presses(company.anna.screen, {"text": "forged", "callback_data": stamp(act, touch)})
    assert company.anna.toast == "Клиент не найден", "not even that it is closed"


async def test_a_forged_touch_is_no_complaint(company: Company) -> None:
    await complains(company, company.anna)
    await later(company, company.anna, "Поговорили")
    scope = await company.scope(company.lead)
    for number in (ids.new_id(), 0):
        await company.lead.presses(
            company.lead.screen, {"text": "forged", "callback_data": stamp(ComplaintAct.TAKE, number)}
        )
        assert company.lead.toast == "Клиент не найден"
    async with company.read() as unit:
        assert await unit.complaints.open(scope) == []


@pytest.mark.parametrize("outcome", ["Претензия", "Отказ"])
async def test_who_leads_no_more_is_not_told_of_clients_of_their_own_either(company: Company, outcome: str) -> None:
    await key(company, company.lead)
    await open_card(company.owner)
    await company.owner.taps("Касание")
    await company.owner.taps(outcome)
    await company.owner.says("/team")
    for word in ("Лев Седов", "Сделать менеджером"):
        await company.owner.taps(word)
    await company.app.outbox.tick()
    assert not [one for one in company.lead.screens if "Ромашка" in one.text]


async def test_it_is_the_same_in_english(company_en: Company) -> None:
    of = await client(company_en, company_en.anna, "Daisy Ltd")
    await open_card(company_en.anna, "Daisy Ltd")
    await company_en.anna.taps("Touch")
    await company_en.anna.taps("Complaint")
    await company_en.app.outbox.tick()
    company_en.lead.sees("Daisy Ltd", "complaint", "Anna Peters")
    assert company_en.lead.buttons == ["Card", "I'll handle it", "Remind"]
    await company_en.lead.taps("I'll handle it")
    company_en.lead.sees("It is yours now")
    await company_en.app.outbox.tick()
    company_en.anna.sees("Leo Lead handles the complaint of Daisy Ltd")
    assert len(await touches(company_en, company_en.anna, of)) == 1
