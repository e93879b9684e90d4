"""After attempts on three days: another hour, another person of the card. What rests is in `plan_screens.py`."""

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
from sales.standing.people import called

MOST_PEOPLE = 2


async def offered(unit: UnitOfWork, turn: Turn, draft: PlanDraft, screen: Screen) -> Screen:
    """The screen of what was saved with these ways above its own."""
    card = await unit.clients.card(turn.scope, draft.client, touches=0)
    touches = await unit.touches.of_client(turn.scope, draft.client)
    zone = card.client.zone or turn.me.workspace.zone
    who = card.decider
    at = other_hour(touches, zone, hours_of(who.hours if who else "", card.client.hours))
    tried = {one.contact for one in touches[-1:]} | {who.id if who else None}
    rows: list[Row] = [[_hour(turn, draft, datetime.combine(_day(turn, draft), at, ZoneInfo(zone)))]] if at else []
    rows += [[_person(turn, draft, one)] for one in _others(card, tried)[:MOST_PEOPLE]]
    return Screen(screen.text, [*rows, *screen.rows])


def _day(turn: Turn, draft: PlanDraft) -> date:
    """That of the step that was planned; an hour of today may be over."""
    tomorrow = turn.reader.today + timedelta(days=1)
    return turn.me.calendar.next_working(max(draft.plan.day or tomorrow, tomorrow))


def _hour(turn: Turn, draft: PlanDraft, moment: datetime) -> Button:
    ours = turn.reader.local(moment)
    said = plan_screens.stamp(ours.date(), ours.time())
    return Button(f"🕓 {at_hour(turn.reader, moment)}", tap(draft.id, After.DAY, said))


def _others(card: Card, tried: set[int | None]) -> list[Contact]:
    """Who has a number of their own, was not tried, and works there still."""
    return [one for one in called(card.contacts) if one.id not in tried]


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
