"""Messages to leads besides their mornings: a step they have set was done or is overdue; a complaint was withdrawn; a
complaint they have taken was answered by somebody else.

Asked each minute of the database, so that it does not matter how something was done or undone.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.messages.each_minute import EachMinute
from handlers.reporting.leading.letters import COMPLAINT_ANSWERED, COMPLAINT_OFF, STEP_TOLD
from sales.actions.leading import COMPLAINT, took_back
from sales.work.step import StepState
from storage.reporting.leading.assigned import Assigned, assigned
from storage.reporting.leading.complaints import Answered, Withdrawn, answered, mark_withdrawn, withdrawn
from storage.traffic.outbox import Outbox
from storage.unit import Unit

LATELY = timedelta(days=1)
"""How far back to look: later on nobody undoes a record any more."""


class Leading(EachMinute):
    async def ask(self) -> None:
        now = self._clock.now()
        ended, undone, answers = await self._found(now)
        if not ended and not undone and not answers:
            return
        async with self._database.work() as unit:
            for one in ended:
                await _tell(unit, one, now)
            for gone in undone:
                await _take_back(unit, gone, now)
            for answer in answers:
                await _tell_of_answer(unit, answer, now)
            await unit.commit()

    async def _found(self, now: datetime) -> tuple[list[Assigned], Sequence[Withdrawn], list[Answered]]:
        """Ended steps, withdrawn complaints and answers of which nobody was told yet."""
        async with self._database.read() as unit:
            ended = await assigned(unit.transaction, now)
            answers = await answered(unit.transaction, now - LATELY)
            keys = [*map(_key, ended), *map(_answer_key, answers)]
            known = await Outbox(unit.transaction, now).known(keys)
            steps = [one for one in ended if _key(one) not in known]
            new = [one for one in answers if _answer_key(one) not in known]
            return steps, await withdrawn(unit.transaction, now - LATELY), new


def _key(one: Assigned) -> str:
    """One message when the step is overdue, and one for each touch that closes it (undoing leaves it open again)."""
    step = one.step
    return f"{STEP_TOLD}:{step.id}:{'late' if step.state is StepState.OPEN else step.closed_by}"


async def _tell(unit: Unit, one: Assigned, now: datetime) -> None:
    data = {"step": one.step.id, "done": one.step.state is StepState.DONE}
    whose = {"person": one.person, "workspace": one.workspace}
    await unit.outbox.add(key=_key(one), due_at=now, kind=STEP_TOLD, data=data, **whose)


def _answer_key(one: Answered) -> str:
    """One message per answer: if an answer is undone, the complaint is open again and the next one is told."""
    return f"{COMPLAINT_ANSWERED}:{one.touch}:{one.answer}"


async def _tell_of_answer(unit: Unit, one: Answered, now: datetime) -> None:
    data = {"touch": one.touch, "answer": one.answer}
    whose = {"person": one.person, "workspace": one.workspace}
    await unit.outbox.add(key=_answer_key(one), due_at=now, kind=COMPLAINT_ANSWERED, data=data, **whose)


async def _take_back(unit: Unit, gone: Withdrawn, now: datetime) -> None:
    """Withdraws the alert from those who have got it; an alert not sent yet is dropped silently."""
    if not await mark_withdrawn(unit.transaction, gone, now):
        return
    told = {f"{COMPLAINT}:{gone.touch}:{one.id}": one for one in await unit.members.all(gone.scope)}
    await took_back(unit, gone.scope, told, COMPLAINT_OFF, {"client": gone.client}, now)
