"""Actions on an open list: a step for each client, a tag, a source, another manager, an export.

Each is confirmed once, with the number of clients. The confirmed list stays the same, whatever becomes of the open one.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.exporting import export_screens
from handlers.exporting.asked import put_aside
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown, Toast, plain, words
from handlers.frame.turn import Turn
from handlers.frame.turns import settled
from handlers.lists import called, clients, clients_screens, reasons, undoing
from handlers.lists.bulk import acting_screens, beforehand, standing_screens
from handlers.lists.bulk.acting_screens import Act, Confirmed
from handlers.lists.choosing.choice import Choice
from handlers.lists.choosing.choices import Facet, choices
from handlers.recording.touch import answer_owed
from handlers.speech.taps.clients import ListTap
from handlers.speech.taps.everywhere import code_of
from handlers.speech.taps.lists import ActTap, GoTap, SpreadIdleTap
from handlers.speech.words import Html
from sales.actions import jobs
from sales.actions.lists import bulk, keeping
from sales.actions.lists.spreading import anew_only, says_why, with_each
from sales.actions.ports import UnitOfWork
from sales.clients.fields import one_tag
from sales.ground import ids
from sales.ground.errors import AlreadySaved, NotFound
from sales.ground.scope import Right
from sales.jobs.bulk import Bulk, Value
from sales.jobs.job import Job, JobKind
from sales.reporting import selection
from sales.standing import kept_lists
from sales.standing.conditions import Among, ListBroken
from sales.standing.open_list import OpenList, Shelf
from sales.standing.sections import of

KIND = "bulk"
"""A draft with a list and the action to be confirmed."""
TAGGING, REPEATING = "list_tag", "list_rule"
WRITTEN = (TAGGING, REPEATING)
"""Drafts whose value may be written instead of tapped."""
KINDS: dict[Act, JobKind] = {
    Act.SPREAD: JobKind.SPREAD,
    Act.REPEAT: JobKind.REPEAT,
    Act.TAG: JobKind.TAG,
    Act.SOURCE: JobKind.SOURCE,
    Act.GIVE: JobKind.GIVE,
}
CHOICES: dict[Act, Facet] = {Act.TAG: Facet.TAG, Act.SOURCE: Facet.SOURCE, Act.GIVE: Facet.MANAGER}
"""Actions whose value is one of a facet's choices."""
RIGHTS: dict[Act, Right] = {Act.GIVE: Right.HAND_OVER, Act.EXPORT: Right.EXPORT}


def router() -> Router:
    acting = Router(name="bulk")
    acting.callback_query.register(show_acts, ActTap.filter(F.act == ""))
    acting.callback_query.register(take_act, ActTap.filter(F.value == ""))
    acting.callback_query.register(take_value, ActTap.filter())
    acting.callback_query.register(go, GoTap.filter())
    acting.callback_query.register(spread_idle, SpreadIdleTap.filter())
    acting.message.register(take_tag, Waiting(TAGGING), F.text.as_("text"))
    return acting


async def show_acts(_tap: CallbackQuery, callback_data: ActTap, turn: Turn, unit: UnitOfWork) -> Shown:
    await questions.let_go(unit, turn, *WRITTEN)
    return await acts_of(unit, turn, callback_data.draft)


async def acts_of(unit: UnitOfWork, turn: Turn, draft: str) -> Shown:
    """The screen of all actions on an open list."""
    try:
        known = await opened(unit, turn, draft)
    except ListBroken:
        return plain(clients_screens.broken(turn.reader))
    total = await unit.lists.count(turn.scope.lasting, known.wanted, turn.reader.as_of)
    reason, scope = await called.what_for(unit, turn, known), turn.scope.lasting
    spread = JobKind.SPREAD, known.wanted, reason, turn.reader.as_of
    todo = await bulk.todo(unit, scope, *spread)
    offered = [act for act in Act if act not in RIGHTS or turn.scope.may(RIGHTS[act])]
    counted = {act: todo if act is Act.SPREAD else total for act in offered}
    if not todo:
        del counted[Act.SPREAD]
    dayless = {} if todo else (await bulk.weighed(unit, scope, *spread)).out
    name = await called.whole(unit, turn, known)
    back = (await undoing.undoable(unit, turn, draft, name))[: undoing.MOST_ABOVE]
    return plain(acting_screens.acts(turn.reader, name, counted, total, draft, back, dayless))


async def spread_idle(_tap: CallbackQuery, turn: Turn, unit: UnitOfWork) -> Shown:
    return await spreading(unit, turn, OpenList.on(Shelf.IDLE))


def own(turn: Turn, known: OpenList) -> OpenList:
    """The list narrowed to the member's own clients."""
    whose = known.wanted.also(of(turn.scope.actor)) if turn.scope.lasting.of_several else known.wanted
    return known.wanting(whose)


async def spreading(unit: UnitOfWork, turn: Turn, of_all: OpenList, back: str = "") -> Shown:
    """Asks whether to spread such a list over days, for the member's own clients.

    `back`: where *Back* leads, if not to the list.
    """
    known = own(turn, of_all)
    draft = ids.to_text(await questions.note(unit, turn, clients.KIND, known.to_data()))
    shown = await _spreading(unit, turn, known, draft)
    return shown.drawn(lambda screen: acting_screens.led_back(turn.reader, screen, back)) if back else shown


def _allowed(turn: Turn, tapped: ActTap) -> Act:
    act = code_of(Act, tapped.act)
    if act in RIGHTS:
        turn.needs(RIGHTS[act])
    return act


async def take_act(_tap: CallbackQuery, callback_data: ActTap, turn: Turn) -> Shown:
    act, draft = _allowed(turn, callback_data), callback_data.draft
    if act is Act.SPREAD:
        await beforehand.counting(turn, draft)
    return await settled(turn, lambda unit: _act_of(unit, turn, act, draft))


async def _act_of(unit: UnitOfWork, turn: Turn, act: Act, draft: str) -> Shown:
    """Asks for the action's value, or for confirmation if it needs none."""
    try:
        known = await opened(unit, turn, draft)
    except ListBroken:
        return plain(clients_screens.broken(turn.reader))
    match act:
        case Act.SPREAD:
            return await _spreading(unit, turn, known, draft)
        case Act.EXPORT:
            return await _taking_out(unit, turn, known, draft)
        case Act.TAG:
            await questions.ask(unit, turn, TAGGING, {"list": draft})
    offered = await _offered(unit, turn, act)
    if act is Act.GIVE:
        able = {ids.to_text(one.id) for one in await bulk.takers(unit, turn.scope, known.wanted, turn.reader.as_of)}
        offered = [one for one in offered if one.code in able]
    total = await unit.lists.count(turn.scope.lasting, known.wanted, turn.reader.as_of)
    head = acting_screens.head(turn.reader, await called.whole(unit, turn, known), total)
    screen = acting_screens.asked(turn.reader, act, offered, draft, head)
    from_list = act is Act.GIVE and clients.is_of_member(known)
    return plain(acting_screens.led_back(turn.reader, screen, ListTap(draft=draft).pack()) if from_list else screen)


async def take_value(_tap: CallbackQuery, callback_data: ActTap, turn: Turn) -> Shown:
    act, draft = _allowed(turn, callback_data), callback_data.draft
    if callback_data.value != clients_screens.FROM_LIST:
        return await settled(turn, lambda unit: _value_of(unit, turn, act, callback_data))
    if act is not Act.SPREAD:
        return await settled(turn, lambda unit: _act_of(unit, turn, act, draft))
    await beforehand.counting(turn, draft)
    return await settled(turn, lambda unit: _from_list(unit, turn, draft))


async def _value_of(unit: UnitOfWork, turn: Turn, act: Act, tapped: ActTap) -> Shown:
    draft = tapped.draft
    await questions.let_go(unit, turn, *WRITTEN)
    offered = await _offered(unit, turn, act)
    chosen = next((one.condition for one in offered if one.code == tapped.value), None)
    if not isinstance(chosen, Among):
        raise NotFound
    (value,) = chosen.values
    return await confirmed_or_broken(unit, turn, act, draft, value)


async def _from_list(unit: UnitOfWork, turn: Turn, draft: str) -> Shown:
    """Asks whether to spread, from the button below the list itself; *Back* leads to the list."""
    try:
        known = await opened(unit, turn, draft)
    except ListBroken:
        return plain(clients_screens.broken(turn.reader))
    shown = await _spreading(unit, turn, known, draft)
    return shown.drawn(lambda screen: acting_screens.led_back(turn.reader, screen, ListTap(draft=draft).pack()))


async def take_tag(_message: Message, turn: Turn, unit: UnitOfWork, text: str) -> Shown:
    draft, tag = questions.waiting(turn).data["list"], one_tag(text)
    shown = await confirmed_or_broken(unit, turn, Act.TAG, draft, tag)
    await questions.answered(unit, turn)
    return plain(shown.screen, clears=True) if shown.screen else shown


async def confirmed_or_broken(unit: UnitOfWork, turn: Turn, act: Act, draft: str, value: str | int) -> Shown:
    try:
        known = await opened(unit, turn, draft)
    except ListBroken:
        return plain(clients_screens.broken(turn.reader))
    return await confirming(unit, turn, act, known, draft, value)


async def opened(unit: UnitOfWork, turn: Turn, draft: str) -> OpenList:
    """The open list of the draft. Raises ListBroken if it names something that is gone."""
    known = (await clients.kept(unit, turn, draft)).open
    await keeping.opened(unit, turn.scope, kept_lists.to_data(known.wanted))
    return known


async def _offered(unit: UnitOfWork, turn: Turn, act: Act) -> list[Choice]:
    facet = CHOICES.get(act)
    if facet is None:
        raise NotFound
    return [one for one in await choices(unit, turn, facet) if not one.past]


async def _taking_out(unit: UnitOfWork, turn: Turn, known: OpenList, draft: str) -> Shown:
    """Exports these clients in the same way as /export."""
    name = await called.whole(unit, turn, known)
    which = await put_aside(unit, turn, known, name)
    total = await unit.lists.count(turn.scope.lasting, known.wanted, turn.reader.as_of)
    freely, back = selection.may_take(turn.scope, total), acting_screens.back(turn.reader, draft)
    return plain(export_screens.counted(turn.reader, which.code, name, total, freely=freely, back=back))


async def confirming(
    unit: UnitOfWork, turn: Turn, act: Act, known: OpenList, draft: str, value: Value, shares: Sequence[Html] = ()
) -> Shown:
    await bulk.value_of(unit, turn.scope, KINDS[act], value)
    of_several = act is Act.SPREAD and turn.scope.lasting.of_several
    asked = KINDS[act], known.wanted, value, turn.reader.as_of
    weighed = await bulk.weighed(unit, turn.scope.lasting, *asked, tells_whose=of_several)
    name = await called.whole(unit, turn, known)
    data = {"act": act, "list": kept_lists.to_data(known.wanted), "called": name, "draft": draft, "value": value}
    row = ids.to_text(await questions.note(unit, turn, KIND, data))
    named = await standing_screens.value_name(unit, turn.reader, turn.scope, KINDS[act], value)
    if act is Act.GIVE and isinstance(value, int):
        shares = await beforehand.beyond(unit, turn, {value: weighed.todo})
    if weighed.whose:
        shares = [await beforehand.whose(unit, turn, weighed.whose)]
    calls = not turn.scope.of_several
    planned, days = await beforehand.planned(unit, turn, KINDS[act], known, value, weighed, back=_again(draft, act))
    anew = await _anew(unit, turn, data) if weighed.anew and weighed.joined else ""
    begins = acting_screens.begins(turn.reader, value, turn.me.calendar if calls else None) if act is Act.REPEAT else ""
    told = begins, days, says_why(value)
    asking = Confirmed(act, named, weighed, draft, row, shares, calls, planned, anew, *told)
    screen = acting_screens.whether(turn.reader, asking)
    return plain(acting_screens.led_back(turn.reader, screen, _again(draft, act)) if act is Act.GIVE else screen)


async def _spreading(unit: UnitOfWork, turn: Turn, known: OpenList, draft: str) -> Shown:
    """Asks to confirm a step for each client, with what the list is for and, if it is one of reasons, each reason."""
    value = with_each(await called.what_for(unit, turn, known), await reasons.of_each(unit, turn, known))
    return await confirming(unit, turn, Act.SPREAD, known, draft, value)


def _again(draft: str, act: Act) -> str:
    return ActTap(draft=draft, act=act).pack()


async def _anew(unit: UnitOfWork, turn: Turn, data: Mapping[str, Any]) -> str:
    """The id of a draft with the same action for clients without a planned talk only."""
    value = anew_only(data["value"])
    return ids.to_text(await questions.note(unit, turn, KIND, {**data, "value": value}))


async def go(_tap: CallbackQuery, callback_data: GoTap, turn: Turn) -> Shown:
    """Starts the job; a second tap shows its progress. Only one job of a kind runs at a time."""
    try:
        return await settled(turn, lambda unit: _gone(unit, turn, ids.from_text(callback_data.draft)))
    except AlreadySaved:
        text = turn.reader._("I am still at the one before it. Wait for it, or stop it.")
        return words(Toast(text, alert=True))


async def _gone(unit: UnitOfWork, turn: Turn, draft: int) -> Shown:
    row = await unit.drafts.get(turn.person.id, draft)
    if row is None or row.kind != KIND:
        job = await unit.jobs.get(turn.scope, draft)
        if job.member != turn.scope.actor:
            raise NotFound
        return plain(await standing_screens.standing(unit, turn.reader, job))
    try:
        wanted = await keeping.opened(unit, turn.scope, row.data["list"])
    except ListBroken:
        return plain(clients_screens.broken(turn.reader))
    kind, value = KINDS[Act(row.data["act"])], row.data["value"]
    await bulk.value_of(unit, turn.scope, kind, value)
    weighed = await bulk.weighed(unit, turn.scope.lasting, kind, wanted, value, turn.reader.as_of)
    where = row.data["list"], value, turn.reader.zone, row.data["called"], row.data["draft"]
    what = Bulk(*where, weighed.out, answer_owed(turn.reader)).what
    scope, person = turn.scope.lasting, turn.person.id
    new = Job(draft, scope.workspace, scope.actor, person, turn.message, kind, scope.actor, what, weighed.todo)
    job = await jobs.begin(unit, scope, new, turn.reader.now)
    await unit.drafts.drop(person, draft)
    return plain(await standing_screens.standing(unit, turn.reader, job))
