"""*Next client*: goes on through today's lines without returning to the digest. An answer of `after_touch.py`."""

from collections.abc import Iterator, Sequence

from handlers.frame.drafts import keep
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.recording import touch_screens
from handlers.recording.touch_screens import EARLIER
from handlers.speech.screen import Button, Screen
from handlers.speech.taps.everywhere import MenuTap
from sales.actions.ports import UnitOfWork
from sales.actions.steps import of_day
from sales.clients.client import Client, ClientLine
from sales.ground import ids
from sales.ground.noted import Noted
from sales.recording import touch_draft
from sales.recording.origin import Origin
from sales.recording.plan_draft import PlanDraft
from sales.reporting.digest import digest
from sales.reporting.evening import evening
from sales.work.step import NextStep


async def open_next(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, _value: str) -> Shown:
    """The touch screen of the list's first open line that is another client's; at the end, the way back."""
    steps = await of_day(unit, turn.scope, turn.reader.today)
    following = next((step for step in _ahead(turn, draft.origin, steps) if step.client != client.id), None)
    if following is None:
        return plain(_finished(turn, draft))
    card = await unit.clients.card(turn.scope, following.client, touches=EARLIER)
    begun = touch_draft.begin(ids.new_id(), card, turn.reader.now, step=following.id, origin=draft.origin)
    await keep(unit, turn, begun)
    return Shown(
        touch_screens.outcomes(turn.reader, card, begun, turn.me.workspace.zone), Noted.TOUCH, [following.client]
    )


def _ahead(turn: Turn, origin: Origin, steps: Sequence[tuple[NextStep, ClientLine]]) -> Iterator[NextStep]:
    """What is still open of the digest, or of the evening, in its order."""
    if origin is Origin.EVENING:
        return (line.step for line in evening(turn.reader.today, turn.reader.now, steps).unmarked)
    day = digest(turn.reader.today, turn.reader.now, steps)
    return (line.step for line in (*day.planned, *day.overdue) if not line.done)


def _finished(turn: Turn, draft: PlanDraft) -> Screen:
    back = touch_screens.back_button(turn.reader, draft)
    today = Button(turn.reader.p_("button", "Today"), MenuTap(place="today").pack())
    text = turn.reader._("That was the last one for today. Well done!")
    return Screen(text, [[back if draft.origin is Origin.EVENING else today]])
