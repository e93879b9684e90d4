"""Nobody was reached, and a call stands for that day anyway: one stays, with its hour and what it is for."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from sales.clients.client import Client
from tests.handlers.sample_company import Spoken
from tests.handlers.selling import client, open_card, steps


async def _planned(spoken: Spoken, hour: int, *said: tuple[str, str]) -> Client:
    """What is written at that hour of the company's day."""
    anna = spoken.company.anna
    zone = ZoneInfo(spoken.say("Europe/Moscow", "Europe/London"))
    spoken.company.clock.moves_to(datetime(2026, 11, 18, hour, tzinfo=zone))
    daisy = await client(spoken.company, anna, "Daisy")
    for words in said:
        await anna.says(f"Daisy {spoken.say(*words)}")
        await anna.taps(spoken.say("Сохранить", "Save"))
    return daisy


async def _missed(spoken: Spoken, way: str) -> None:
    anna = spoken.company.anna
    if way == "said":
        await anna.says(spoken.say("Daisy недозвон", "Daisy no answer"))
        await anna.taps(spoken.say("Сохранить", "Save"))
    else:
        await open_card(anna, "Daisy")
        await anna.taps(spoken.say("Касание", "Touch"))
        await anna.taps(spoken.say("Недозвон", "No answer"))


async def _open(spoken: Spoken, of: Client) -> list[str]:
    """19 10:00 договор"""
    found = await steps(spoken.company, spoken.company.anna, of)
    told = ([str(one.due_on.day), f"{one.due_time:%H:%M}" if one.due_time else "", one.note] for one in found)
    return sorted(" ".join(filter(None, one)) for one in told)


AT_FOUR = ("позвонить сегодня в 16:00", "call today at 16:00")
AT_FOUR_FOR = ("позвонить сегодня в 16:00 про договор", "call today at 16:00 about the contract")
THIS_DAY = ("позвонить сегодня", "call today")
THIS_DAY_FOR = ("позвонить сегодня про смету", "call today about the estimate")
VISIT = ("заехать сегодня", "visit today")
AT_TEN = ("позвонить завтра в 10:00", "call tomorrow at 10:00")
AT_TEN_FOR = ("позвонить завтра в 10:00 про договор", "call tomorrow at 10:00 about the contract")
ON_FRIDAY = ("позвонить в пятницу", "call on Friday")
ON_FRIDAY_FOR = ("позвонить в пятницу про договор", "call on Friday about the contract")
EACH_THURSDAY = ("позвонить по четвергам", "call on Thursdays")


@pytest.mark.parametrize("way", ["tapped", "said"])
@pytest.mark.parametrize(
    ("hour", "said", "left"),
    [
        (9, [AT_FOUR], ["18 16:00"]),
        (15, [AT_FOUR], ["18 16:00"]),
        (9, [AT_FOUR_FOR], ["18 16:00 {}"]),
        (9, [THIS_DAY, AT_FOUR_FOR], ["18 16:00 {}"]),
        (15, [AT_TEN], ["19 10:00"]),
        (15, [AT_TEN_FOR], ["19 10:00 {}"]),
        (15, [EACH_THURSDAY], ["19"]),
        (9, [AT_TEN_FOR], ["18", "19 10:00 {}"]),  # the attempt's own is for today
        (15, [ON_FRIDAY_FOR], ["19", "20 {}"]),
        (15, [ON_FRIDAY], ["19"]),
        (15, [THIS_DAY], ["19"]),
        (9, [THIS_DAY_FOR, AT_FOUR_FOR], ["18 16:00 {}", "18 {other}"]),
        (9, [AT_FOUR_FOR, ON_FRIDAY], ["18 16:00 {}", "20"]),
        (9, [AT_FOUR_FOR, VISIT], ["18", "18 16:00 {}"]),
    ],
)
async def test_one_of_two_calls_of_a_day_stays_as_it_was_agreed(
    spoken: Spoken, hour: int, said: list[tuple[str, str]], left: list[str], way: str
) -> None:
    daisy = await _planned(spoken, hour, *said)
    await _missed(spoken, way)
    assert await _open(spoken, daisy) == [
        one.format(spoken.say("про договор", "about the contract"), other=spoken.say("про смету", "about the estimate"))
        for one in left
    ]


async def test_what_stays_is_told_as_the_next_step_and_another_date_moves_it(spoken: Spoken) -> None:
    anna, daisy = spoken.company.anna, await _planned(spoken, 9, AT_FOUR_FOR)
    await anna.says("/today")
    await anna.taps("Daisy")
    await anna.taps(spoken.say("Недозвон", "No answer"))
    anna.sees(spoken.say("позвонить сегодня", "call today"), "16:00", spoken.say("про договор", "about the contract"))
    await anna.taps(spoken.say("Другая дата", "Another date"))
    await anna.taps(spoken.say("Завтра", "Tomorrow"))
    assert await _open(spoken, daisy) == [spoken.say("19 16:00 про договор", "19 16:00 about the contract")]
    await anna.taps(spoken.say("Отменить запись", "Undo"))
    assert await _open(spoken, daisy) == [spoken.say("18 16:00 про договор", "18 16:00 about the contract")]


async def test_what_it_takes_the_place_of_is_said_and_comes_back_by_undo(spoken: Spoken) -> None:
    anna, daisy = spoken.company.anna, await _planned(spoken, 15, ON_FRIDAY)
    await _missed(spoken, "tapped")
    anna.sees(spoken.say("Вместо: позвонить — пт, 20 ноября", "Instead of: call — Fri, 20 November"))
    await anna.taps(spoken.say("Отменить запись", "Undo"))
    assert await _open(spoken, daisy) == ["20"]


async def test_the_hour_that_has_come_is_answered_by_an_attempt(spoken: Spoken) -> None:
    daisy = await _planned(
        spoken, 15, ("позвонить сегодня в 15:10 про договор", "call today at 15:10 about the contract")
    )
    await _missed(spoken, "tapped")
    assert await _open(spoken, daisy) == [spoken.say("19 про договор", "19 about the contract")]


async def test_a_promise_of_last_week_is_no_call_of_the_day(spoken: Spoken) -> None:
    """It waits beside, as it did."""
    company, anna = spoken.company, spoken.company.anna
    daisy = await _planned(spoken, 9, THIS_DAY, ("позвонить завтра про смету", "call tomorrow about the estimate"))
    company.clock.moves_to(datetime(2026, 11, 23, 15, tzinfo=ZoneInfo("Europe/London")))
    await open_card(anna, "Daisy")
    await anna.taps(spoken.say("Касание", "Touch"))
    await anna.taps(spoken.say("Недозвон", "No answer"))
    assert await _open(spoken, daisy) == [spoken.say("19 про смету", "19 about the estimate"), "24"]


async def test_a_visit_of_the_day_is_no_call(spoken: Spoken) -> None:
    daisy = await _planned(spoken, 9, ("заехать сегодня в 16:00", "visit today at 16:00"))
    await _missed(spoken, "said")
    assert await _open(spoken, daisy) == ["18", "18 16:00"]


async def test_before_it_is_saved_what_stays_is_told_and_nothing_new(spoken: Spoken) -> None:
    anna = spoken.company.anna
    await _planned(spoken, 9, AT_FOUR_FOR)
    await anna.says(spoken.say("Daisy недозвон", "Daisy no answer"))
    anna.sees(spoken.say("16:00 · про договор", "16:00 · about the contract"))
    anna.does_not_see(spoken.say("Следующий шаг", "Next step"), spoken.say("Вместо", "Instead"))
