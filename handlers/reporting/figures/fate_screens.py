"""Steps behind a figure of a report: for which day each was promised, what for, and what became of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from handlers.reporting.figures import slice_words
from handlers.reporting.figures.slice_screens import (
    LONGEST_NAME,
    LONGEST_ON_BUTTON,
    Look,
    excel,
    headline,
    of_colleagues,
)
from handlers.speech import codes
from handlers.speech.paging import last_page, pager
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, clipped, cut, pairs
from handlers.speech.taps.everywhere import CardTap
from handlers.speech.taps.reports import FateTap, SlicesTap, back_to_fate
from handlers.speech.words import Html, fill
from sales.ground import ids
from sales.reporting.figures.fates import Fate, Told
from sales.values.company_names import shortest
from sales.work.step import StepState

LONGEST_NOTE = 40


@dataclass(frozen=True, slots=True)
class Steps:
    """A page of them. `more`: with clients of others."""

    page: Sequence[Told]
    total: int
    more: int = 0
    names: Mapping[int, str] = field(default_factory=dict)
    """Of whose they are, where that is not said above."""


def fate_screen(reader: Reader, look: Look, tap: FateTap, steps: Steps) -> Screen:
    """The latest first."""
    head = headline(reader, look, f"{slice_words.fate(reader, tap.fate)}: {steps.total + steps.more}")
    lines = [_line(reader, tap.fate, one, steps.names) for one in steps.page]
    told = lines or [reader._("Nothing of the kind in these days.")]
    text = "\n".join([head, "", *told, *of_colleagues(reader, steps.more)])
    clients = {one.step.client: one.name for one in steps.page}
    cards = [_card(client, name, back_to_fate(tap)) for client, name in clients.items()]
    leaf = pager(tap.page, last_page(steps.total), lambda number: tap.model_copy(update={"page": number}).pack())
    back = Button(reader.p_("button", "Back"), SlicesTap(period=look.stamp, member=look.member).pack())
    file = [] if look.is_own or not steps.total else [[excel(reader, tap)]]
    return Screen(text, [*pairs(cards), *leaf, *file, [back]])


def _card(client: int, name: str, back: str) -> Button:
    return Button(clipped(shortest(name), LONGEST_ON_BUTTON), CardTap(client=ids.to_text(client), back=back).pack())


def _line(reader: Reader, fate: Fate, told: Told, names: Mapping[int, str]) -> Html:
    """• 17 нояб. · Ромашка: Позвонить, «узнать про цену» · сделано 19 нояб. · Анна"""
    step = told.step
    note = [reader._("<i>“{said}”</i>", said=cut(step.note, LONGEST_NOTE))] if step.note else []
    what = Html(", ".join([codes.step_kind(reader, step.kind), *note]))
    who = [cut(names[step.member], LONGEST_ON_BUTTON)] if step.member in names else []
    end = Html(" · ".join([became(reader, fate, told), *who]))
    values = {"day": reader.short_day(told.promised_for), "name": cut(told.name, LONGEST_NAME)}
    return fill("• {day} · {name}: {what} · {became}", **values, what=what, became=end)


def became(reader: Reader, fate: Fate, told: Told) -> Html:
    """In time, on which day, moved to which, dropped, or not done."""
    step = told.step
    if fate is Fate.PUT_OFF:
        return reader._("moved to {day}", day=reader.short_day(step.due_on))
    if step.closed_by is not None:
        if told.is_kept(reader.zone):
            return reader.p_("fate", "in time")
        at = told.answered_at or step.closed_at or reader.now
        return reader.p_("fate", "done on {day}", day=reader.short_day(reader.local(at).date()))
    if step.state is StepState.CANCELLED:
        return reader.p_("fate", "dropped")
    if step.due_on > told.promised_for:
        return reader._("moved to {day}", day=reader.short_day(step.due_on))
    return reader.p_("fate", "not done")
