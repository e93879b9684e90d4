"""What is out of scope answers like what does not exist: every button of Anna's, tapped by everybody else."""

import json

import pytest

from bot.updates.strangers import Allowance
from sandbox.people.person import Person
from sandbox.world.model import Json, Message
from tests.handlers.sample_company import Company, founded
from tests.handlers.selling import client, steps, touches

CANARY = "Канарейка"
PHONE = "555-66-77"
COMMENT = "тайна за семью печатями"


async def _annas_day(company: Company) -> None:
    """Everything that draws buttons about a client, over many screens."""
    anna = company.anna
    acts = [
        f"/new {CANARY}, Пётр, +7 912 {PHONE}",
        "#К карточке",
        "#Касание",
        "#Звонок",
        "#Назад",
        "#Пётр",
        "#Назад",
        "#Поговорили",
        "#Позвонить",
        "#Назад",
        "#Другая дата",
        "#Назад",
        "#Завтра",
        "#Комментарий",
        COMMENT,
        "#К карточке",
        "#Контакты",
        "#Пётр",
        "#Назад",
        "#Назад",
        "#История",
        "#Назад",
        "#Изменить",
        "#Заметка",
        "/cancel",
        "/find кана",
        "#Ещё",
        "#Удалить",
        "#Нет",
        "/touch",
        "/today",
        "/report",
        "/find",
        f"{CANARY} недозвон, сегодня",
        "#Сохранить",
    ]
    for act in acts:
        await (anna.taps(act[1:]) if act.startswith("#") else anna.says(act))


def _buttons(company: Company, person: Person) -> list[Json]:
    """Every button that this person has ever been shown, once."""
    drawn: dict[str, Json] = {}
    for call in company.telegram.calls.of("sendMessage", "editMessageText"):
        if int(call.params["chat_id"]) == person.id:
            for row in _keyboard(call.params):
                drawn |= {button["callback_data"]: button for button in row if "callback_data" in button}
    return list(drawn.values())


def _keyboard(params: Json) -> list[list[Json]]:
    rows: list[list[Json]] = json.loads(params.get("reply_markup") or "{}").get("inline_keyboard", [])
    return rows


async def _taps_all(person: Person, buttons: list[Json]) -> None:
    """On a message of one's own, as a forger does."""
    await person.says("/help")
    mine: Message = person.screen
    for button in buttons:
        await person.presses(mine, button)


@pytest.mark.parametrize("who", ["boris", "stranger", "neighbour"])
async def test_nobody_else_gets_anything_by_a_button_of_annas(company: Company, who: str) -> None:
    await _annas_day(company)
    scope = await company.scope(company.anna)
    async with company.read(scope) as unit:
        [line] = (await unit.clients.lists.find(scope, CANARY, 0)).lines
        before = await unit.clients.card(scope, line.id, touches=9)
    forger = await _forger(company, who)
    buttons = _buttons(company, company.anna)
    assert len(buttons) > 60, "the day draws what it is meant to draw"

    await _taps_all(forger, buttons)

    for word in (CANARY, PHONE, "912 555", COMMENT, "Пётр"):
        assert word not in forger.transcript()
    async with company.read(scope) as unit:
        assert await unit.clients.card(scope, line.id, touches=9) == before


async def _forger(company: Company, who: str) -> Person:
    if who == "boris":
        return company.boris
    if who == "stranger":
        company.app.corridor._strangers = Allowance(at_once=64, per_second=1_000, saved_up=1_000)
        return company.telegram.person("Чужой", language="ru")
    neighbours = await founded(company.telegram, company.app, company.clock, "ru")
    return neighbours.owner


async def test_a_removed_rep_is_out_with_the_next_tap(company: Company) -> None:
    romashka = await client(company, company.anna)
    await company.anna.says("/find ромашка")
    card = company.anna.screen
    await company.owner.says("/team")
    await company.owner.taps("Анна")
    await company.owner.taps("Убрать из команды")
    await company.owner.taps("Борис")
    if "Да, убрать" in " ".join(company.owner.buttons):
        await company.owner.taps("Да, убрать")

    await company.anna.taps("Касание", on=card)
    assert not company.anna.can_tap("Поговорили")
    await company.anna.says("/find ромашка")
    company.anna.does_not_see("ООО Ромашка")
    await company.boris.says("/find ромашка")
    company.boris.sees("ООО Ромашка")
    assert not await touches(company, company.boris, romashka)
    assert not await steps(company, company.boris, romashka)


async def test_a_forged_answer_is_no_answer_and_the_conversation_goes_on(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("/find ромашка")
    await anna.taps("Касание")
    button = next(one for one in anna.screen.buttons() if one["text"] == "Думает")
    for forged in ("no_such_outcome", "", "talked'; --", "1"):
        fake = {**button, "callback_data": button["callback_data"].replace("thinking", forged)}
        await anna.presses(anna.screen, fake)
        assert not await touches(company, anna, romashka)
    await anna.taps("Думает")
    anna.sees("Сохранено")


async def test_a_rep_who_types_a_leads_command_hears_who_may(company_en: Company) -> None:
    for command in ("/team", "/export"):
        await company_en.anna.says(command)
        company_en.anna.sees("Leads can do that")
