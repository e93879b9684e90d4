"""Taking over, client by client: accepted, or asked about; who handed over hears of questions, and when all is done."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.errors import NotFound, Rejected
from sales.ground.ids import new_id
from sales.ground.scope import Right, Scope
from sales.jobs.handed import Answer, Asked, Progress

ASKED, TAKEN, REPLIED = "handed_asked", "handed_taken", "handed_replied"
LONGEST = 1_000


async def accept(unit: UnitOfWork, scope: Scope, job: int, client: int, now: datetime) -> None:
    """A second tap changes nothing."""
    await unit.handed.get(scope, job, client)
    if await unit.handed.answer(scope, job, client, Answer.ACCEPTED, now):
        await _tell_if_over(unit, scope, job, now)


async def ask(unit: UnitOfWork, scope: Scope, job: int, client: int, text: str, now: datetime) -> None:
    """It reaches whoever had the client, and who handed it over, whole and each time."""
    if len(text) > LONGEST:
        raise Rejected("long", most=LONGEST)
    handed, known = await unit.handed.get(scope, job, client), await unit.clients.get(scope, client)
    waits = "\n".join(filter(None, [handed.open_question, text]))
    await unit.handed.ask(scope, job, client, waits, now)
    data = {"from": await _name(unit, scope, scope.actor), "name": known.name, "text": text}
    key, lead = f"{ASKED}:{job}:{client}:{new_id()}", (await unit.jobs.get(scope, job)).member
    seen = {"client": ids.to_text(client), "job": ids.to_text(job)}
    await _tell(unit, scope, {handed.giver} - {lead}, key, ASKED, data | seen | {"had": True}, now)
    await _tell(unit, scope, {lead}, key, ASKED, data | seen, now)
    await _tell_if_over(unit, scope, job, now)


async def mine(unit: UnitOfWork, scope: Scope, job: int) -> Progress | None:
    """How far the actor is; None: nothing of it is the actor's any more."""
    return next((one for one in await unit.handed.progress(scope.own, job) if one.taker == scope.actor), None)


async def far(unit: UnitOfWork, scope: Scope, job: int) -> list[Progress]:
    """How far everybody is: for who handed over, and for who leads."""
    await _leads(unit, scope, job)
    return await unit.handed.progress(scope.lasting, job)


async def questions(unit: UnitOfWork, scope: Scope, job: int) -> list[Asked]:
    """What waits for an answer, for the same."""
    await _leads(unit, scope, job)
    return await unit.handed.questions(scope.lasting, job)


async def reply(unit: UnitOfWork, scope: Scope, job: int, client: int, text: str, now: datetime) -> Asked:
    """It reaches whoever asks, whole. NotFound where somebody was faster, or the client is another one's by now."""
    if len(text) > LONGEST:
        raise Rejected("long", most=LONGEST)
    asked, leads = await question(unit, scope, job, client), await looks_on(unit, scope, job)
    await unit.handed.reply(scope.lasting, job, client, now, had=not leads)
    data = {"from": await _name(unit, scope, scope.actor), "name": asked.name, "question": asked.text, "text": text}
    seen = {"client": ids.to_text(client), "job": ids.to_text(job)}
    await _tell(unit, scope, [asked.taker], f"{REPLIED}:{job}:{client}:{new_id()}", REPLIED, data | seen, now)
    return asked


async def question(unit: UnitOfWork, scope: Scope, job: int, client: int) -> Asked:
    """For who leads; and for who had the client, of that one alone: the letter has told them of it."""
    if await unit.handed.had(scope, job, client) and not await looks_on(unit, scope, job):
        asked = await unit.handed.asked_of(scope, job, client)
    else:
        asked = next((one for one in await questions(unit, scope, job) if one.client == client), None)
    if asked is None:
        raise NotFound
    return asked


async def looks_on(unit: UnitOfWork, scope: Scope, job: int) -> bool:
    """Whether the actor handed over, or leads whoever did: they see all of it."""
    return scope.may(Right.HAND_OVER) and scope.lasting.sees((await unit.jobs.get(scope, job)).member)


async def _leads(unit: UnitOfWork, scope: Scope, job: int) -> None:
    scope.needs(Right.HAND_OVER)
    scope.lasting.must_see((await unit.jobs.get(scope, job)).member)


async def _tell_if_over(unit: UnitOfWork, scope: Scope, job: int, now: datetime) -> None:
    """Once: what comes later by the same hand-over is said by its own word."""
    done = await mine(unit, scope, job)
    if done is None or done.left:
        return
    data = {"from": await _name(unit, scope, scope.actor), "clients": done.clients, "asked": done.asked}
    whom = [(await unit.jobs.get(scope, job)).member]
    await _tell(unit, scope, whom, f"{TAKEN}:{job}:{scope.actor}", TAKEN, data, now)


async def _tell(
    unit: UnitOfWork, scope: Scope, members: Iterable[int], key: str, kind: str, data: dict[str, Any], now: datetime
) -> None:
    """Each once, and nobody of what they have done themselves."""
    for member in dict.fromkeys(members):
        to = None if member == scope.actor else await unit.members.person_of(scope, member)
        if to is not None:
            await unit.outbox.add(
                key=f"{key}:{member}", person=to.id, due_at=now, kind=kind, data=data, workspace=scope.workspace
            )


async def _name(unit: UnitOfWork, scope: Scope, member: int) -> str:
    return (await unit.members.get(scope, member)).name
