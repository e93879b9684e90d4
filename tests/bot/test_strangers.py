"""However many people write whom nobody knows, the team is answered; and who brings a link before who brings none."""

import asyncio
from collections.abc import Sequence

import pytest

from bot.program.app import App
from bot.updates.arrivals import arrival_of
from bot.updates.desk import MOST_STRANGERS, Desk, InHand
from bot.updates.strangers import AT_ONCE, SAVED_UP, Allowance
from sandbox import Pace, Telegram
from sandbox.people.person import Person
from storage.traffic.claims import Claim, Precedence
from storage.traffic.inbox import Inbox
from tests.bot.corridors import BOT, message
from tests.clock import StandingClock
from tests.handlers.sample_company import Company

FIRST = 1_000_000
"""Numbers of updates beyond those that the sandbox gives."""


@pytest.fixture
def desk(app: App, company: Company, clock: StandingClock) -> Desk:
    """Of another bot, whose updates nobody else claims."""
    return Desk(app.database, Inbox(BOT + 1, "a", 20.0), clock)


def crowd(telegram: Telegram, people: int) -> list[Person]:
    return [telegram.person(f"S{number}", started=True) for number in range(people)]


async def claimed(desk: Desk, raw: Sequence[object], most: int, strangers: int) -> list[int]:
    in_hand = await desk.turn([arrival_of(one) for one in raw], [], most, strangers)
    return sorted(one.claim.update_id for one in in_hand)


def answered(people: Sequence[Person]) -> int:
    return sum(bool(person.screens) for person in people)


async def test_the_team_is_answered_before_strangers_who_came_earlier(
    app: App, company: Company, telegram: Telegram
) -> None:
    strangers = crowd(telegram, 200)
    came = [message(FIRST + number, one.id) for number, one in enumerate(strangers)]
    owner = message(FIRST + len(came), company.owner.id, "/settings")
    await app.corridor.accept([arrival_of(one) for one in [*came, owner]])
    while not any("Настройки" in screen.text for screen in company.owner.screens):
        await asyncio.sleep(0.01)
    assert answered(strangers) <= SAVED_UP
    assert app.metrics.breaches == 0


async def test_strangers_beyond_what_is_allowed_wait_however_few_are_in_hand(
    app: App, company: Company, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.corridor, "_strangers", Allowance(per_second=0, saved_up=3))
    strangers = crowd(telegram, 10)
    await app.corridor.accept([arrival_of(message(FIRST + number, one.id)) for number, one in enumerate(strangers)])
    while answered(strangers) < 3:
        await asyncio.sleep(0.01)
    for number in (1, 2):
        await app.corridor.accept([arrival_of(message(FIRST + 10 + number, company.owner.id, "/settings"))])
        while len(company.owner.screens) < number:
            await asyncio.sleep(0.01)
    assert answered(strangers) == 3


@pytest.mark.long
async def test_the_owner_is_answered_while_sixty_strangers_write_each_second(
    app: App, company: Company, telegram: Telegram
) -> None:
    """At a Telegram that takes thirty messages a second: of each ten seconds' six hundred, some thirty are answered."""
    telegram.pace = Pace(30, 1)
    strangers, seconds, time = crowd(telegram, 900), 15, asyncio.get_running_loop().time
    since = time()
    for second in range(seconds):
        came = [message(FIRST + second * 100 + n, one.id) for n, one in enumerate(strangers[second * 60 :][:60])]
        owner = message(FIRST + second * 100 + 99, company.owner.id, "/settings")
        seen, before, asked = len(company.owner.screens), answered(strangers), time()
        await app.corridor.accept([arrival_of(one) for one in [*came, owner]])
        while len(company.owner.screens) == seen:
            await asyncio.sleep(0.01)
        assert answered(strangers) - before <= SAVED_UP + 3 * (time() - asked)
        await asyncio.sleep(1)
    assert answered(strangers) <= SAVED_UP + 3 * (time() - since)
    assert not telegram.calls.refused()


async def test_staff_goes_first_then_who_brings_a_link_then_strangers(desk: Desk, company: Company) -> None:
    came = [message(n, 9_000 + n) for n in (1, 2, 3)]
    came += [message(4, 9_004, "/start abc"), message(5, company.anna.id)]
    assert await claimed(desk, came, 1, 1) == [5]
    assert await claimed(desk, [], 1, 1) == [4]
    assert await claimed(desk, [], 5, 2) == [1, 2]
    assert await claimed(desk, [], 5, 0) == []


async def test_a_stranger_s_updates_keep_their_order_and_nobody_waits_behind_them(desk: Desk) -> None:
    came = [message(1, 9_001), message(2, 9_001), message(3, 9_002)]
    assert await claimed(desk, came, 5, 2) == [1, 3]
    assert await claimed(desk, [], 5, 2) == []


async def test_of_too_many_strangers_the_last_ones_wait_and_the_team_s_updates_stay(
    desk: Desk, company: Company
) -> None:
    came = [message(1, company.anna.id), *(message(n, 9_000 + n) for n in range(2, MOST_STRANGERS + 12))]
    assert await claimed(desk, came, 5, 0) == [1]
    assert await desk.backlog() == MOST_STRANGERS + 1
    assert await claimed(desk, [], 5, 1) == [12]


def test_at_most_eight_strangers_are_in_hand_and_three_a_second_come_after_them() -> None:
    now = 100.0
    allowance = Allowance(time=lambda: now)
    eight = [stranger(n) for n in range(AT_ONCE)]
    assert allowance.room([]) == AT_ONCE
    allowance.took(eight)
    assert allowance.room(eight) == 0
    assert allowance.room([]) == SAVED_UP - AT_ONCE
    allowance.took(eight[:7])
    assert allowance.room([]) == 0
    now = 101.0
    assert allowance.room([]) == 3
    now = 200.0
    assert allowance.room([]) == AT_ONCE


def stranger(n: int) -> InHand:
    claim = Claim(n, n, n, "{}", 1, 0, 0, precedence=Precedence.STRANGER, unanswered=None, owner="a")
    return InHand(claim, None)
