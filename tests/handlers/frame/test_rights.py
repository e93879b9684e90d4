"""What is out of scope answers like what does not exist: every button of Anna's, tapped by everybody else."""

import json
from collections.abc import Callable
from dataclasses import replace
from inspect import signature
from types import SimpleNamespace
from typing import Any
from unittest.mock import AsyncMock, Mock

import pytest

from bot.updates.strangers import Allowance
from handlers.card import more, more_screens
from handlers.card.doubles import likely
from handlers.card.keys import naming
from handlers.company import alerts, directories, proposed_words, settings, team
from handlers.company.absence import days_off, vacations
from handlers.company.teams import teams
from handlers.day import goals as of_plans
from handlers.exporting import export
from handlers.importing import choices
from handlers.lists import clients, saved
from handlers.lists.bulk import acting, dividing
from handlers.lists.bulk.acting_screens import Act
from handlers.reporting import gaps
from handlers.reporting.figures import by_team, overdue_lines, reading
from handlers.reporting.figures.filed import excel
from handlers.reporting.leading import asking, goals, left, morning
from handlers.reporting.leading.at_once import complaints, signals
from handlers.reporting.leading.keys import reviews
from handlers.speech.commands import commands_of
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen
from handlers.speech.taps.company import Alert, Setting, TeamAct
from sales.clients.client import NamedBase
from sales.ground import ids
from sales.ground.errors import NotAllowed, NotFound
from sales.ground.scope import Right, Role, scope_of
from sales.jobs.job import Job, JobKind, JobState
from sales.standing.kept_lists import SavedList
from sales.standing.open_list import Shelf
from sales.work.step import StepState
from sandbox.people.person import Person
from sandbox.world.model import Json, Message
from tests.handlers.sample_company import Company, founded
from tests.handlers.selling import client, steps, touches
from tests.sales import making
from tests.sales.making import DAY, MORNING, TODAY, line, step

CANARY = "Канарейка"
PHONE = "555-66-77"
COMMENT = "тайна за семью печатями"
RUSSIAN = Reader("ru", "Europe/Moscow", MORNING)
NIGHT = Job(1, 1, 7, 7, None, JobKind.POOL, 1, {}, 1, JobState.DONE, done=1, finished_at=MORNING)


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


ASKED: dict[Right, tuple[Callable[..., Any], ...]] = {
    Right.EXPORT: (
        export.ask_which,
        export.ask_whose,
        export.ask_stage,
        export.count_clients,
        export.request_word,
        export.take_out,
        excel.hand_out,
        excel.hand_out_list,
    ),
    Right.TEAM_CLIENTS: (
        left.begin_step,
        complaints.answer_tap,
        signals.answer_tap,
        reviews.show_due,
        gaps.show_completeness,
        likely.show,
        naming.asked(NamedBase.KEY),
        more._base,
        more._lost,
    ),
    Right.TEAM_REPORT: (morning.show_morning, by_team.show_teams, team.open_team, alerts.open_or_set),
    Right.GOALS: (goals.show_goals, goals.ask_or_set),
    Right.PEOPLE: (teams.answer_tap, team.look_around),
    Right.RULES: (directories.answer_tap, settings.open_or_set, days_off.open_or_set),
    Right.VACATIONS: (vacations._whose,),
    Right.HAND_OVER: (more._to_whom, dividing.answer_tap, acting.take_value),
    Right.IMPORT_FOR_OTHERS: (choices._whose,),
}
"""Answers to what is drawn for leads and owners alone, by the right that each asks for first."""
TAPPED = {
    alerts.open_or_set: SimpleNamespace(what=Alert.TEAM, value=""),
    settings.open_or_set: SimpleNamespace(place=Setting.RULES, value=""),
    team.look_around: SimpleNamespace(act=TeamAct.LINKS),
    acting.take_value: SimpleNamespace(act=Act.GIVE, draft="", value=""),
}


@pytest.mark.parametrize(("right", "answer"), [(right, one) for right, some in ASKED.items() for one in some])
async def test_a_rep_is_refused_before_anything_is_looked_at(right: Right, answer: Callable[..., Any]) -> None:
    scope = scope_of(1, 7, Role.REP)
    turn = SimpleNamespace(scope=scope, needs=scope.needs, me=SimpleNamespace(member=SimpleNamespace(id=7)))
    known = {"turn": turn, "callback_data": TAPPED.get(answer)}
    with pytest.raises(NotAllowed) as refused:
        await answer(**{name: known.get(name) for name in signature(answer).parameters})
    assert refused.value.right is right


async def test_a_lead_asks_for_no_report_of_who_is_in_another_team() -> None:
    lead = scope_of(1, 7, Role.LEAD, led=frozenset({8}))
    with pytest.raises(NotFound):
        await reading.whom(None, SimpleNamespace(scope=lead), ids.to_text(9))  # type: ignore[arg-type]
    assert await of_plans.teams_seen(None, scope_of(1, 7, Role.REP)) == []  # type: ignore[arg-type]


async def test_what_others_have_let_slip_with_a_client_is_not_told_of_its_member() -> None:
    """A lead may have planned something there as well."""
    ours, theirs = step(due_on=TODAY - DAY), replace(step(due_on=TODAY - DAY), id=6, member=2)
    unit = Mock(
        reports=Mock(overdue=AsyncMock(return_value={1: 1, 2: 1})),
        members=Mock(all=AsyncMock(return_value=[Mock(id=1, pool=False), Mock(id=2, pool=False)])),
        steps=Mock(open_of_many=AsyncMock(return_value=[ours, theirs])),
    )
    told = await overdue_lines.overdue(unit, Mock(reader=Mock(now=MORNING)), scope_of(1, 1, Role.REP), [line()])
    assert (told.total, told.steps) == (1, {7: [ours]})


async def test_who_is_no_lead_any_more_hears_nothing_of_a_step_that_was_set_as_one() -> None:
    unit = Mock(steps=Mock(get=AsyncMock(return_value=step(state=StepState.DONE))), clients=None)
    me = Mock(scope=scope_of(1, 7, Role.REP))
    assert await asking.step_told(unit, me, MORNING, {"step": 5, "done": True}) is None


async def test_a_letter_to_leads_or_owners_is_written_to_nobody_who_is_none_by_now() -> None:
    rep: Any = Mock(scope=scope_of(1, 7, Role.REP))
    unit: Any = None
    assert await reviews.letter(unit, rep, RUSSIAN) is None
    assert await morning.letter(unit, rep, MORNING) is None
    assert await proposed_words.letter(unit, rep.scope, RUSSIAN) is None


@pytest.mark.parametrize("role", Role)
async def test_buttons_of_what_one_may_not_are_not_drawn(role: Role) -> None:
    scope, leads = scope_of(1, 7, role), role is not Role.REP
    turn: Any = SimpleNamespace(scope=scope, reader=RUSSIAN, me=SimpleNamespace(scope=scope))
    about = _drawn(more_screens.more(RUSSIAN, making.client(), scope, "", None))
    assert [word in about for word in ("Ключевой, VIP…", "Передать")] == [leads, leads]
    own = SavedList(1, 7, "Тёплые", {})
    assert ("Для всей компании" in _drawn(saved._screen(turn, own))) is leads
    assert [word in commands_of(role) for word in ("export", "team")] == [leads, leads]
    unit: Any = Mock(jobs=Mock(last=AsyncMock(return_value=NIGHT)))
    told = await clients._with_last_night(unit, turn, Mock(shelf=Shelf.POOL), Screen("Пул"))
    assert bool(told.rows) is leads


def _drawn(screen: Screen) -> str:
    return "\n".join(one.label for row in screen.rows for one in row)


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
