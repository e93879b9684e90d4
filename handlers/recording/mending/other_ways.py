"""What is saved, and after attempts on three days above it: another hour, another person of the card, or a rest.

They stay until somebody has said what comes next, whatever else is told of the touch meanwhile.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.recording import plan_screens, touch_screens
from handlers.recording.mending.night import at_hour
from handlers.speech import client_words
from handlers.speech.screen import Button, Row, Screen
from handlers.speech.taps.recording import After
from handlers.speech.taps.recording import after as tap
from sales.actions.ports import UnitOfWork
from sales.clients.client import Card, Client, Contact
from sales.ground import ids
from sales.ground.noted import Noted
from sales.recording import touch_draft
from sales.recording.convenience import hours_of
from sales.recording.plan_draft import PlanDraft
from sales.recording.reached import other_hour
from sales.standing import cadence
from sales.standing.people import called
from sales.work.outcomes import ATTEMPTS

MOST_PEOPLE = 2


def tried(draft: PlanDraft, client: Client) -> PlanDraft:
    """With these ways, where nobody was reached for so long."""
    hard = draft.outcome in ATTEMPTS and cadence.is_hard_to_reach(client.facts)
    return draft.after_days(client.facts.attempts_in_row) if hard else draft


async def saved(
    unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, *, note: str = "", asks_to_stop: bool = False
) -> Screen:
    """Who was reached meanwhile is none of those any more."""
    hard = bool(draft.said and draft.said.tried) and cadence.is_hard_to_reach(client.facts)
    asks = asks_to_stop or (hard and cadence.asks_to_stop(client.facts, turn.reader.today))
    ways = await _ways(unit, turn, draft) if hard else []
    return plan_screens.saved(turn.reader, draft, client.name, note=note, asks_to_stop=asks, ways=ways)


async def _ways(unit: UnitOfWork, turn: Turn, draft: PlanDraft) -> list[Row]:
    card = await unit.clients.card(turn.scope, draft.client, touches=0)
    touches = await unit.touches.of_client(turn.scope, draft.client)
    zone = card.client.zone or turn.me.workspace.zone
    who = card.decider
    at = other_hour(touches, zone, hours_of(who.hours if who else "", card.client.hours))
    called_by_now = {one.contact for one in touches[-1:]} | {who.id if who else None}
    rows: list[Row] = [[_hour(turn, draft, datetime.combine(_day(turn, draft), at, ZoneInfo(zone)))]] if at else []
    return [*rows, *([_person(turn, draft, one)] for one in _others(card, called_by_now)[:MOST_PEOPLE])]


def _day(turn: Turn, draft: PlanDraft) -> date:
    """That of the step that was planned; an hour of today may be over."""
    tomorrow = turn.reader.today + timedelta(days=1)
    return turn.me.calendar.next_working(max(draft.plan.day or tomorrow, tomorrow))


def _hour(turn: Turn, draft: PlanDraft, moment: datetime) -> Button:
    ours = turn.reader.local(moment)
    said = plan_screens.stamp(ours.date(), ours.time())
    return Button(f"🕓 {at_hour(turn.reader, moment)}", tap(draft.id, After.DAY, said))


def _others(card: Card, called_by_now: set[int | None]) -> list[Contact]:
    """Who has a number of their own, was not tried, and works there still."""
    return [one for one in called(card.contacts) if one.id not in called_by_now]


def _person(turn: Turn, draft: PlanDraft, contact: Contact) -> Button:
    label = f"📞 {client_words.contact_label(turn.reader, contact)}"
    return Button(label, tap(draft.id, After.PERSON, ids.to_text(contact.id)))


async def call(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """That person's number and the outcomes: whatever comes of it answers the step that was planned just now."""
    card = await unit.clients.card(turn.scope, client.id, touches=touch_screens.EARLIER)
    begun = touch_draft.begin(ids.new_id(), card, turn.reader.now, step=draft.plan.step, origin=draft.origin)
    begun = touch_draft.with_contact(replace(begun, back=draft.back), card, ids.from_text(value))
    await keep(unit, turn, begun)
    screen = touch_screens.outcomes(turn.reader, card, begun, turn.me.workspace.zone)
    return Shown(screen, Noted.TOUCH, [client.id])
