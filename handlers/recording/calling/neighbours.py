"""Who else is near the client of a visit that was just saved, and the way to say that one was there."""

from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.recording.touch_screens import back_button
from handlers.speech import geography
from handlers.speech.screen import Button, Screen, clipped
from handlers.speech.taps.day import CheckInTap
from handlers.speech.taps.everywhere import CardTap
from handlers.speech.words import Html
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client, ClientLine
from sales.clients.near import Near, nearest
from sales.ground import ids
from sales.recording.plan_draft import PlanDraft
from sales.standing import sections
from sales.values import company_names

WITHIN = 500
"""Metres: a way on foot."""
MOST, MOST_LOOKED_AT = 2, 200
LONGEST_ON_BUTTON = 14


async def beside(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, answer: Shown) -> Shown:
    """The answer to what comes next after a visit, with who is near; noted as shown."""
    if draft.said is None or not draft.said.visited or answer.screen is None:
        return answer
    found = await _around(unit, turn, client)
    shown = answer.drawn(lambda screen: _with(turn, draft, screen, found))
    return Shown(shown.screen, shown.noted, [*shown.clients, *(one.client.id for one in found)])


async def _around(unit: UnitOfWork, turn: Turn, client: Client) -> list[Near]:
    """The nearest of those that the bot brings up; of a client whose place nobody knows there are none."""
    if client.latitude is None or client.longitude is None:
        return []
    spot = client.latitude, client.longitude
    box = await unit.lists.part(
        turn.scope.worked, sections.around(*spot, WITHIN).also(sections.KEPT_UP), turn.reader.as_of, MOST_LOOKED_AT
    )
    others = [one for one in box.lines if one.id != client.id and not _seen_today(turn, one)]
    near = nearest(others, *spot, WITHIN)
    return sorted(near, key=lambda one: one.metres)[:MOST]  # on two buttons no order but this one explains itself


def _seen_today(turn: Turn, line: ClientLine) -> bool:
    seen = line.facts.last_visit_at
    return seen is not None and turn.reader.local(seen).date() == turn.reader.today


def _with(turn: Turn, draft: PlanDraft, screen: Screen, found: list[Near]) -> Screen:
    here = Button("📍 " + turn.reader.p_("button", "I'm here"), CheckInTap(touch=ids.to_text(draft.id)).pack())
    told = [turn.reader._("Near there, within {distance}:", distance=geography.distance(turn.reader, WITHIN))]
    text = "\n".join([screen.text, "", *told]) if found else screen.text
    row = [Button(_label(turn, one), CardTap(client=ids.to_text(one.client.id)).pack()) for one in found]
    ends = bool(screen.rows) and back_button(turn.reader, draft) in screen.rows[-1]
    above, back = (screen.rows[:-1], screen.rows[-1:]) if ends else (screen.rows, ())  # the way back stands last
    return Screen(text, [row, *above, [here] if draft.said and draft.said.here else [], *back])


def _label(turn: Turn, one: Near) -> Html:
    name = clipped(company_names.short(one.client.name), LONGEST_ON_BUTTON)
    return Html(f"{name} · {geography.distance(turn.reader, one.metres)}")
