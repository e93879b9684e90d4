"""*Wrong number*, after a call that nobody answered: the number is crossed out, and the right one is asked for.

one number   it is marked at once    several   which of them?    none left   there is nothing to mark
"""

from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.recording import plan_screens
from handlers.speech import codes
from handlers.speech.screen import Button, Screen, Style
from handlers.speech.taps.clients import ContactFieldTap
from handlers.speech.taps.recording import After
from handlers.speech.taps.recording import after as tap
from sales.actions.card import contacts
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client, Contact, ContactField
from sales.ground import ids
from sales.ground.noted import Noted
from sales.recording.plan_draft import PlanDraft
from sales.values.phones import Phone

Numbers = list[tuple[Contact, Phone]]


async def mark(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """Undone with the touch."""
    card = await unit.clients.card(turn.scope, client.id, touches=0)
    numbers = [(one, phone) for one in card.contacts for phone in one.phones if not phone.wrong]
    if value:
        numbers = [(one, phone) for one, phone in numbers if phone.id == ids.from_text(value)]
    if len(numbers) > 1:
        return Shown(_which(turn, draft, client, numbers), Noted.PLAN, [client.id])
    if not numbers:
        note = turn.reader._("There is no number left to cross out.")
        return Shown(_saved(turn, draft, client, note), Noted.PLAN, [client.id])
    return await _marked(unit, turn, draft, client, *numbers[0])


async def _marked(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, who: Contact, phone: Phone) -> Shown:
    unit.audit.group(draft.id)
    await contacts.mark_number(unit, turn.scope, who.id, phone.id, wrong=True)
    note = turn.reader._("Crossed out: {number}. What is the right one?", number=codes.dialled(turn.reader, phone))
    screen = _saved(turn, draft, client, note)
    new = ContactFieldTap(contact=ids.to_text(who.id), field=ContactField.PHONES.value).pack()
    ask = Button(turn.reader.p_("button", "Another number"), new, style=Style.MAIN)
    return Shown(Screen(screen.text, [[ask], *screen.rows]), Noted.PLAN, [client.id])


def _saved(turn: Turn, draft: PlanDraft, client: Client, note: str) -> Screen:
    return plan_screens.saved(turn.reader, draft, client.name, note=note)


def _which(turn: Turn, draft: PlanDraft, client: Client, numbers: Numbers) -> Screen:
    asked = turn.reader._("<b>{name}</b>\nWhich number is wrong?", name=client.name)
    rows = [[Button(_label(turn, *one), tap(draft.id, After.WRONG, ids.to_text(one[1].id)))] for one in numbers]
    back = Button(turn.reader.p_("button", "Back"), tap(draft.id, After.SAVED))
    return Screen(asked, [*rows, [back]])


def _label(turn: Turn, who: Contact, phone: Phone) -> str:
    return " · ".join(filter(None, [codes.dialled(turn.reader, phone), who.name]))
