"""The night guard: a call at an hour that does not suit the client is saved, and warned of, with a way out."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.recording.plan_screens import stamp
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, cut
from handlers.speech.taps.recording import After, after
from handlers.speech.words import Html
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.recording.convenience import CALLED, Hours, better, hours_of, unwelcome
from sales.recording.plan_draft import PlanDraft

LONGEST_HOURS = 40


async def guarded(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, answer: Shown) -> Shown:
    """The answer to an hour that was chosen, with the warning where it is one for the client."""
    plan = draft.plan
    if plan.day is None or plan.at is None or plan.kind not in CALLED:
        return answer
    decider = (await unit.clients.card(turn.scope, client.id)).decider
    hours = hours_of(decider.hours if decider else "", client.hours)
    moment = datetime.combine(plan.day, plan.at, ZoneInfo(turn.reader.zone))
    zone = client.zone or turn.me.workspace.zone
    if not unwelcome(plan.kind, moment, zone, hours):
        return answer
    instead = better(plan.day, turn.reader.today, zone, hours, turn.me.calendar)
    return answer.drawn(
        lambda screen: _warned(turn.reader, screen, draft.id, moment.astimezone(ZoneInfo(zone)), instead, hours)
    )


def _warned(reader: Reader, screen: Screen, draft: int, there: datetime, instead: datetime, hours: Hours) -> Screen:
    """Both clocks; the buttons speak of the client's."""
    keep = Button(reader._("Keep {time}", time=reader.clock(there.time())), after(draft, After.SAVED))
    ours = reader.local(instead)
    move = Button(at_hour(reader, instead), after(draft, After.DAY, stamp(ours.date(), ours.time())))
    return Screen(f"{screen.text}\n{_warning(reader, there, hours)}", [[keep, move], *screen.rows])


def _warning(reader: Reader, there: datetime, hours: Hours) -> Html:
    theirs, ours = reader.clock(there.time()), reader.clock(reader.local(there).time())
    if hours.said:
        said = cut(hours.said, LONGEST_HOURS)
        return reader._(
            "🌙 {theirs} there ({ours} here), and their hours are: {hours}", theirs=theirs, ours=ours, hours=said
        )
    return reader._("🌙 It's night there: {theirs} ({ours} here)", theirs=theirs, ours=ours)


def at_hour(reader: Reader, instead: datetime) -> Html:
    """Завтра в 10; the day itself where that is another one."""
    at = reader.clock(instead.time()) if instead.minute else str(instead.hour)
    if (instead.date() - reader.today).days == 1:
        return reader._("Tomorrow at {time}", time=at)
    return reader._("{day} at {time}", day=reader.weekday(instead.date()), time=at)
