"""A day is not an hour: a touch of which only the day is known shows the day, and never an hour that nobody said."""

import re
from datetime import timedelta

from sales.work.outcomes import Outcome
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, open_card, touches
from tests.handlers.sent_files import loaded, loads, sent

HOUR = re.compile(r"12:0\d")


def sees_no_hour(person: Person) -> None:
    assert not HOUR.search(person.screen.text)
    assert not any(map(HOUR.search, person.buttons))


async def sees_everywhere(person: Person, name: str, day: str, words: dict[str, str]) -> None:
    """On the card, above the outcomes of the next touch and in the history."""
    await open_card(person, name)
    person.sees(f"{day} · {words['outcome']}")
    sees_no_hour(person)
    await person.taps(words["touch"])
    person.sees(f"📞 {day} · {words['outcome']}")
    sees_no_hour(person)
    await open_card(person, name)
    await person.taps(words["history"])
    person.sees(f"{day} · {words['channel']} · {words['outcome']}")
    sees_no_hour(person)


RU = {"touch": "Касание", "history": "История", "channel": "Звонок", "outcome": "Поговорили"}
EN = {"touch": "Touch", "history": "History", "channel": "Call", "outcome": "Talked"}


async def test_yesterday_said_without_an_hour_is_a_day(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка вчера недозвон, перезвонить завтра")
    anna.sees("вчера · ", "Недозвон")
    sees_no_hour(anna)
    await anna.taps("Сохранить")
    [touch] = await touches(company, anna, romashka)
    assert (touch.timed, touch.at.day) == (False, 17)
    assert not (await facts(company, anna, romashka)).last_touch_timed
    await open_card(anna)
    await anna.taps("История")
    anna.sees("вчера · Звонок · Недозвон", "записано сегодня 10:00")
    sees_no_hour(anna)


async def test_yesterday_said_without_an_hour_is_a_day_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    await anna.says("Daisy talked yesterday, call in a week")
    anna.sees("yesterday · ", "Talked")
    sees_no_hour(anna)
    await anna.taps("Save")
    await sees_everywhere(anna, "Daisy Ltd", "yesterday", EN)
    [touch] = await touches(company_en, anna, daisy)
    assert not touch.timed


async def test_a_day_said_with_an_hour_keeps_its_hour(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка вчера в 12 поговорили, завтра")
    anna.sees("вчера 12:00 · ")
    await anna.taps("Сохранить")
    [touch] = await touches(company, anna, romashka)
    assert touch.timed
    await open_card(anna)
    anna.sees("вчера 12:00 · Поговорили")


async def test_an_hour_that_is_corrected_before_saving_is_known(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Сейчас")
    await anna.says("вчера")
    sees_no_hour(anna)
    await anna.taps("вчера")
    await anna.says("вчера в 14:35")
    await anna.taps("Поговорили")
    [touch] = await touches(company, anna, romashka)
    assert (touch.timed, touch.at.isoformat()) == (True, "2026-11-17T11:35:00+00:00")


async def test_a_day_that_is_taken_back_to_now_is_a_moment(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Сейчас")
    await anna.says("вчера")
    sees_no_hour(anna)
    await anna.taps("вчера")
    await anna.taps("Сейчас")
    await anna.taps("Недозвон")
    [touch] = await touches(company, anna, romashka)
    assert (touch.timed, touch.at) == (True, company.clock.now())


async def test_a_days_touches_of_a_file_show_the_day_alone(company: Company) -> None:
    anna = company.anna
    await sent(anna, "Название;1 касание;2 касание\nЮг;12.03.2025 звонил;12.03.2025 звонил, думают\n")
    sees_no_hour(anna)
    await loads(anna)
    await sees_everywhere(anna, "Юг", "12 мар. 2025", RU | {"outcome": "Думает"})
    anna.sees("12 мар. 2025 · Звонок · Отмечено")
    assert anna.screen.text.index("Думает") < anna.screen.text.index("Отмечено")


async def test_a_days_touches_of_a_file_show_the_day_alone_in_english(company_en: Company) -> None:
    await loaded(company_en.anna, 'Name,Touch 1\nSouth,"2025-03-12 called, talked"\n', language="en")
    await sees_everywhere(company_en.anna, "South", "12 Mar 2025", EN)


async def test_an_order_of_a_file_has_a_day_and_no_hour(company: Company) -> None:
    await loaded(company.anna, "Название;Дата последнего заказа\nЮг;03.10.2026\n")
    await open_card(company.anna, "Юг")
    company.anna.sees("3 окт. · Заказ")
    await company.anna.taps("История")
    company.anna.sees("3 окт. · ")
    sees_no_hour(company.anna)


async def test_an_hour_of_a_file_is_an_hour(company: Company) -> None:
    await loaded(company.anna, "Название;1 касание\nЮг;17.11.2026 12:01 звонил, поговорили\n")
    await open_card(company.anna, "Юг")
    company.anna.sees("вчера 12:01 · Поговорили")


async def test_many_touches_of_one_client_stay_on_their_days(company: Company) -> None:
    headings, day = ";".join(f"{number} касание" for number in range(1, 41)), "16.11.2026 звонил"
    await loaded(company.anna, f"Название;{headings}\nЮг;{';'.join(f'{day} {number}' for number in range(1, 41))}\n")
    scope = await company.scope(company.anna)
    async with company.read(scope) as unit:
        [line] = (await unit.clients.lists.find(scope, "Юг", 0)).lines
        told = await unit.touches.of_client(scope, line.id)
    assert [touch.comment for touch in told] == [f"звонил {number}" for number in range(1, 41)]
    assert {touch.at.date() for touch in told} == {(company.clock.now() - timedelta(days=2)).date()}
    assert {touch.outcome for touch in told} == {Outcome.NOTED}
