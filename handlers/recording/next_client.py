"""*Next client*: goes on through today's lines without returning to the digest. An answer of `after_touch.py`."""

from handlers.frame.drafts import keep
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.recording import touch_screens
from handlers.recording.touch_screens import EARLIER
from handlers.speech.screen import Button, Screen
from handlers.speech.taps.everywhere import MenuTap
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.ground import ids
from sales.ground.noted import Noted
from sales.recording import touch_draft
from sales.recording.origin import Origin
from sales.recording.plan_draft import PlanDraft
from sales.reporting.digest import digest


async def open_next(unit: UnitOfWork, turn: Turn, _draft: PlanDraft, client: Client, _value: str) -> Shown:
    """The touch screen of the digest's first open line that is another client's; at the end, the digest."""
    steps = await unit.steps.day(turn.scope.own, turn.me.member.id, turn.reader.today)
    day = digest(turn.reader.today, turn.reader.now, steps)
    ahead = (line.step for line in (*day.planned, *day.overdue) if not line.done)
    following = next((step for step in ahead if step.client != client.id), None)
    if following is None:
        return plain(_finished(turn))
    card = await unit.clients.card(turn.scope, following.client, touches=EARLIER)
    begun = touch_draft.begin(ids.new_id(), card, turn.reader.now, step=following.id, origin=Origin.DIGEST)
    await keep(unit, turn, begun)
    return Shown(
        touch_screens.outcomes(turn.reader, card, begun, turn.me.workspace.zone), Noted.TOUCH, [following.client]
    )


def _finished(turn: Turn) -> Screen:
    today = Button(turn.reader.p_("button", "Today"), MenuTap(place="today").pack())
    return Screen(turn.reader._("That was the last one for today. Well done!"), [[today]])
