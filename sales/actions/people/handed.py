"""Taking over clients one by one: accept, or ask about one. Who handed over hears of questions,
and when all is done.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.ground.errors import NotFound, Rejected
from sales.ground.ids import new_id
from sales.ground.port import EDITS
from sales.ground.scope import Right, Scope
from sales.jobs.handed import Answer, Asked, Progress

ASKED, TAKEN, REPLIED, ANSWERED = "handed_asked", "handed_taken", "handed_replied", "handed_answered"
MOST_ASKED = 20
"""In so many letters about one client the answer is shown too. Nobody asks as often."""
LONGEST = 1_000


async def accept(unit: UnitOfWork, scope: Scope, job: int, client: int, now: datetime) -> None:
    """Accepts a client. A second tap changes nothing."""
    await unit.handed.get(scope, job, client)
    if await unit.handed.answer(scope, job, client, Answer.ACCEPTED, now):
        await _tell_if_over(unit, scope, job, now)


async def ask(unit: UnitOfWork, scope: Scope, job: int, client: int, text: str, now: datetime) -> None:
    """Asks about a client. The whole text goes, each time, to whoever had the client and to whoever handed it over."""
    if len(text) > LONGEST:
        raise Rejected("long", most=LONGEST)
    handed, known = await unit.handed.get(scope, job, client), await unit.clients.get(scope, client)
    waits = "\n".join(filter(None, [handed.open_question, text]))
    await unit.handed.ask(scope, job, client, waits, now)
    data = {"from": await _name(unit, scope, scope.actor), "name": known.name, "text": text}
    lead = (await unit.jobs.get(scope, job)).member
    key = await _letter(unit, job, client, (handed.giver, lead))
    seen = {"client": ids.to_text(client), "job": ids.to_text(job)}
    await _tell(unit, scope, {handed.giver} - {lead}, key, ASKED, data | seen | {"had": True}, now)
    await _tell(unit, scope, {lead}, key, ASKED, data | seen, now)
    await _tell_if_over(unit, scope, job, now)


async def _letter(unit: UnitOfWork, job: int, client: int, members: Iterable[int]) -> str:
    """The key of the next letter about that client. By these keys the letters are found where they stand."""
    every = [f"{ASKED}:{job}:{client}:{n}" for n in range(MOST_ASKED)]
    known = await unit.outbox.known([f"{key}:{member}" for key in every for member in members])
    free = (key for key in every if not any(f"{key}:{member}" in known for member in members))
    return next(free, f"{ASKED}:{job}:{client}:{new_id()}")


async def mine(unit: UnitOfWork, scope: Scope, job: int) -> Progress | None:
    """How far the actor is, or None if none of it is the actor's any more."""
    return next((one for one in await unit.handed.progress(scope.own, job) if one.taker == scope.actor), None)


async def far(unit: UnitOfWork, scope: Scope, job: int) -> list[Progress]:
    """How far everybody is. For who handed over, and for who leads."""
    await _leads(unit, scope, job)
    return await unit.handed.progress(scope.lasting, job)


async def questions(unit: UnitOfWork, scope: Scope, job: int) -> list[Asked]:
    """The questions without an answer. For who handed over, and for who leads."""
    await _leads(unit, scope, job)
    return await unit.handed.questions(scope.lasting, job)


async def reply(unit: UnitOfWork, scope: Scope, job: int, client: int, text: str, now: datetime) -> Asked:
    """Answers a question. The whole text goes to whoever asks. NotFound if somebody was faster, or the client has moved
    on.
    """
    if len(text) > LONGEST:
        raise Rejected("long", most=LONGEST)
    asked, leads = await question(unit, scope, job, client), await looks_on(unit, scope, job)
    await unit.handed.reply(scope.lasting, job, client, text, now, had=not leads)
    data = {"from": await _name(unit, scope, scope.actor), "name": asked.name, "question": asked.text, "text": text}
    seen = {"client": ids.to_text(client), "job": ids.to_text(job)}
    await _tell(unit, scope, [asked.taker], f"{REPLIED}:{job}:{client}:{new_id()}", REPLIED, data | seen, now)
    await _show_answer(unit, scope, job, client, {"by": data["from"], "answer": text}, now)
    return asked


async def _show_answer(
    unit: UnitOfWork, scope: Scope, job: int, client: int, said: Mapping[str, str], now: datetime
) -> None:
    """Shows the answer in the letters to others who were asked. Each letter is redrawn once, with its own answer."""
    others = [one.id for one in await unit.members.all(scope) if one.id != scope.actor]
    keys = [f"{ASKED}:{job}:{client}:{n}:{member}" for n in range(MOST_ASKED) for member in others]
    for copy in await unit.outbox.copies(keys):
        row: dict[str, Any] = {"due_at": now, "kind": ANSWERED, "data": {**copy.data, **said, EDITS: copy.message}}
        await unit.outbox.add(key=f"{copy.key}:{EDITS}", person=copy.person, workspace=scope.workspace, **row)


async def answered(unit: UnitOfWork, scope: Scope, job: int, client: int) -> Asked | None:
    """The answer about that client. For who leads, and for who had it."""
    if await unit.handed.had(scope, job, client) and not await looks_on(unit, scope, job):
        return await unit.handed.reply_of(scope, job, client)
    return next((one for one in await replies(unit, scope, job) if one.client == client), None)


async def replies(unit: UnitOfWork, scope: Scope, job: int) -> list[Asked]:
    """All answers. For who leads."""
    await _leads(unit, scope, job)
    return await unit.handed.replies(scope.lasting, job)


async def question(unit: UnitOfWork, scope: Scope, job: int, client: int) -> Asked:
    """The question about that client. For who leads, and for who had that client, since the letter told them of it.
    NotFound if there is none.
    """
    if await unit.handed.had(scope, job, client) and not await looks_on(unit, scope, job):
        asked = await unit.handed.asked_of(scope, job, client)
    else:
        asked = next((one for one in await questions(unit, scope, job) if one.client == client), None)
    if asked is None:
        raise NotFound
    return asked


async def looks_on(unit: UnitOfWork, scope: Scope, job: int) -> bool:
    """Whether the actor handed over, or leads whoever did, and so sees all of it."""
    return scope.may(Right.HAND_OVER) and scope.lasting.sees((await unit.jobs.get(scope, job)).member)


async def _leads(unit: UnitOfWork, scope: Scope, job: int) -> None:
    scope.needs(Right.HAND_OVER)
    scope.lasting.must_see((await unit.jobs.get(scope, job)).member)


async def _tell_if_over(unit: UnitOfWork, scope: Scope, job: int, now: datetime) -> None:
    """Tells, once, that the actor is done. What comes later by the same hand-over is told by itself."""
    done = await mine(unit, scope, job)
    if done is None or done.left:
        return
    data = {"from": await _name(unit, scope, scope.actor), "clients": done.clients, "asked": done.asked}
    whom = [(await unit.jobs.get(scope, job)).member]
    await _tell(unit, scope, whom, f"{TAKEN}:{job}:{scope.actor}", TAKEN, data, now)


async def _tell(
    unit: UnitOfWork, scope: Scope, members: Iterable[int], key: str, kind: str, data: dict[str, Any], now: datetime
) -> None:
    """Tells each member once, but nobody of their own doing."""
    for member in dict.fromkeys(members):
        to = None if member == scope.actor else await unit.members.person_of(scope, member)
        if to is not None:
            await unit.outbox.add(
                key=f"{key}:{member}", person=to.id, due_at=now, kind=kind, data=data, workspace=scope.workspace
            )


async def _name(unit: UnitOfWork, scope: Scope, member: int) -> str:
    return (await unit.members.get(scope, member)).name
