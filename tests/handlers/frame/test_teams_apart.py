"""Two teams: every button that anybody has had about Anna's clients, tapped by the lead of the other team.

Anna's day, her lead's and the owner's are gone through button by button; all of them answer Irina like what does not
exist, and change nothing.
"""

import json
from collections import deque

import pytest
from sqlalchemy import select

from sandbox.people.person import Person
from sandbox.world.model import Json
from storage.schema.tables import audit
from tests.handlers.company.two_teams import in_two_teams
from tests.handlers.frame.test_rights import CANARY, COMMENT, PHONE, _annas_day, _buttons, _taps_all
from tests.handlers.sample_company import Company

SPOKEN = ("sendMessage", "editMessageText", "sendDocument", "sendPhoto", "answerCallbackQuery")
SECRETS = (CANARY, PHONE, "912 555", COMMENT)
PLACES = ("/report", "/team", "/find", f"/find {CANARY}", "/export", "/today")
ENOUGH = 90
"""Buttons of a person that are gone through."""
LEFT_ALONE = (
    "Да",
    "Удалить",
    "Стереть",
    "Убрать",
    "Передать",
    "Сделать",
    "Заменить",
    "Переименовать",
    "Закрыть",
    "Остановить",
)
"""What begins so would end the day, or Anna's place."""


@pytest.mark.long
@pytest.mark.timeout(300)
async def test_nobody_of_another_team_gets_anything_by_any_button(company: Company) -> None:
    irina = await in_two_teams(company)
    await _annas_day(company)
    await company.anna.says(f"{CANARY} претензия по доставке")
    await company.anna.taps("Сохранить")
    await company.app.tick()
    for person in (company.lead, company.owner):
        assert CANARY in person.transcript(), "who leads Anna is told"
        await _goes_through(person)
    before = await _known(company)
    buttons = {
        one["callback_data"]: one
        for who in (company.anna, company.lead, company.owner)
        for one in _buttons(company, who)
    }
    assert len(buttons) > 200, "the days draw what they are meant to draw"

    heard = len(company.telegram.calls.of(*SPOKEN))
    await _taps_all(irina, list(buttons.values()))
    for place in PLACES:
        if CANARY not in place:
            await irina.says(place)

    told = [_said(one.params) for one in company.telegram.calls.of(*SPOKEN)[heard:]]
    assert len(told) > len(buttons), "each tap is answered"
    assert not [one for one in told if any(word in one for word in SECRETS)]
    assert await _known(company) == before
    assert not await _changed_by(company, irina)


async def test_the_own_lead_gets_by_annas_buttons_what_anna_gets(company: Company) -> None:
    irina = await in_two_teams(company)
    await company.anna.says(f"/new {CANARY}, Пётр, +7 912 {PHONE}")
    card = next(one for one in _buttons(company, company.anna) if one["text"] == "К карточке")
    for person, sees in ((company.lead, True), (company.owner, True), (irina, False), (company.boris, False)):
        await _taps_all(person, [card])
        assert (CANARY in person.transcript()) is sees


async def _goes_through(person: Person) -> None:
    """Button after button, breadth first."""
    waiting: deque[Json] = deque()
    seen: set[str] = set()
    for place in PLACES:
        await person.says(place)
        waiting += _new(person, seen)
    while waiting and len(seen) < ENOUGH:
        text = next(one for one in reversed(person.screens) if not one.media)  # no picture becomes a list
        await person.presses(text, waiting.popleft())
        waiting += _new(person, seen)


def _said(params: Json) -> str:
    """What was shown, also what stands there no more: the words, and those on the buttons."""
    board = json.loads(params.get("reply_markup") or "{}")
    return f"{params.get('text')} {params.get('caption')} {board}"


def _new(person: Person, seen: set[str]) -> list[Json]:
    shown = [one for one in person.screen.buttons() if "callback_data" in one]
    fresh = [one for one in shown if one["callback_data"] not in seen and not one["text"].startswith(LEFT_ALONE)]
    seen.update(one["callback_data"] for one in fresh)
    return fresh


async def _known(company: Company) -> object:
    """Of the base: Anna's card, the people, their teams and their vacations, long work."""
    scope = await company.scope(company.owner)
    async with company.read(scope) as unit:
        (line,) = (await unit.clients.lists.find(scope, CANARY, 0)).lines
        return (
            await unit.clients.card(scope, line.id, touches=99),
            [one for one in await unit.members.all(scope, former=True) if one.name != "Ирина Лис"],
            await unit.teams.all(scope),
            await unit.vacations.standing(scope),
        )


async def _changed_by(company: Company, person: Person) -> list[object]:
    """What the audit knows that somebody has changed or taken out, but for one's own settings, and files of nobody."""
    member = (await company.me(person)).member.id
    async with company.database.read() as unit:
        rows = await unit.transaction.rows(select(audit.c.changes).where(audit.c.member_id == member))
    told = [change for row in rows for change in row.changes or ()]
    others = (one for one in told if (one["table"], one["id"]) != ("members", member))
    return [one for one in others if one["table"] != "exports" or one["new"]["clients"]]
