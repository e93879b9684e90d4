"""The evening's screen: what was done, then the unmarked steps with a button each, and what to do with all of them."""

from handlers.day import sorting_screens
from handlers.speech import codes
from handlers.speech.paging import last_page, pager, within
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, clipped, cut, pairs
from handlers.speech.taps.day import OverdueTap
from handlers.speech.taps.evening import EveningTap, stamp
from handlers.speech.taps.everywhere import MenuTap, TouchTap
from handlers.speech.taps.recording import KeptTap
from handlers.speech.words import Html, fill
from sales.ground import ids
from sales.recording.agenda import Agenda
from sales.recording.origin import Origin
from sales.reporting.counts import Figures
from sales.reporting.digest import Line
from sales.reporting.evening import Evening, Kept
from sales.values.company_names import shortest

LINES = 10
MOST_SILENT = 5
LONGEST_NAME = 40
LONGEST_NOTE = 60
LONGEST_ON_BUTTON = 16


def evening_screen(reader: Reader, evening: Evening, agenda: Agenda, page: int = 0, plan: Html | None = None) -> Screen:
    """The screen. `plan`: the line on how plans go."""
    last = last_page(len(evening.lines), LINES)
    number = within(page, last)
    here = evening.lines[number * LINES : (number + 1) * LINES]
    left = "\n".join([_unmarked(reader, evening), *(_line(reader, one) for one in here)])
    head = "\n".join(filter(None, [_head(reader, evening), plan, _team(reader, evening)]))
    kept = "\n".join(_kept_line(reader, one) for one in evening.kept)
    text = "\n\n".join(filter(None, [head, left, kept]))
    rows: list[Row] = pairs([_opening(reader, one) for one in here])
    rows += [[_whose(reader, one, evening)] for one in evening.kept]
    rows += pager(number, last, lambda one: EveningTap(day=stamp(evening.day), page=one).pack())
    if evening.unmarked:
        rows += sorting_screens.for_all(reader, agenda, day=evening.day)
    return Screen(text, [*rows, *_below(reader, evening)])


def _head(reader: Reader, evening: Evening) -> str:
    """Четверг, 19 ноября. 14 касаний, 2 заказа на 84 000 ₽"""
    if evening.is_own_silent and evening.team:
        return f"<b>{reader.headline(evening.day)}.</b>"
    return f"<b>{reader.headline(evening.day)}.</b> {', '.join(_did(reader, evening.did))}"


def _team(reader: Reader, evening: Evening) -> Html | None:
    """Команда: 82 касания, 2 заказа на 84 000 ₽. Без записей: Борис"""
    if evening.team is None:
        return None
    team = reader._("<b>Team</b>: {did}", did=Html(", ".join(_did(reader, evening.team.did))))
    silent = [cut(one, LONGEST_NAME) for one in evening.team.silent[:MOST_SILENT]]
    more = len(evening.team.silent) - len(silent)
    silent += [reader._("and {n} more", n=more)] if more else []
    if not silent:
        return team
    return reader._("{team}. Nothing recorded: {names}", team=team, names=Html(", ".join(silent)))


def _did(reader: Reader, did: Figures) -> list[Html]:
    counted = [reader.n_("{n} touch", "{n} touches", did.touches)] if did.touches else [reader._("No touches")]
    if did.orders:
        orders = reader.n_("{n} order", "{n} orders", did.orders)
        sold = reader._("{orders} for {sum}", orders=orders, sum=reader.money(did.amount)) if did.amount else orders
        counted.append(sold)
    return counted


def _unmarked(reader: Reader, evening: Evening) -> str:
    if not evening.lines and evening.team:
        return reader._("Your own steps are all marked.")
    if not evening.lines and evening.kept:
        return reader._("Everything is marked.")
    if not evening.lines:
        return reader._("Everything is marked. Have a good evening!")
    left = reader.n_("Not marked: {n} step", "Not marked: {n} steps", len(evening.lines))
    return f"<b>{left}</b>"


def _line(reader: Reader, line: Line) -> Html:
    """10:00 📞 Ромашка: о прайсе"""
    step = line.step
    name = fill("{sign} <b>{name}</b>", sign=codes.STEP_SIGNS[step.kind], name=cut(line.client.name, LONGEST_NAME))
    if instead := reader.instead_of(line.client.owner):
        name = fill("{name} · {instead}", name=name, instead=instead)
    told = fill("{when} {name}", when=_clock(reader, line), name=name) if step.due_at else name
    return fill("{told}: {note}", told=told, note=clipped(step.note, LONGEST_NOTE)) if step.note else told


def _opening(reader: Reader, line: Line) -> Button:
    """A button to the step's outcomes, leading back here."""
    label = f"{codes.STEP_SIGNS[line.step.kind]} {_clock(reader, line)} ".replace("  ", " ")
    data = TouchTap(client=ids.to_text(line.client.id), step=ids.to_text(line.step.id), origin=Origin.EVENING)
    return Button(label + clipped(shortest(line.client.name), LONGEST_ON_BUTTON), data.pack())


def _kept_line(reader: Reader, kept: Kept) -> str:
    """📎 16:20: 2 файла без клиента. Or: 📎 16:20 Ромашка: 1 файл, не записано"""
    when = reader.clock(reader.local(kept.at).time())
    if kept.client is None:
        files = reader.n_("{n} file without a client", "{n} files without a client", kept.files)
        return fill("📎 {when}: {files}", when=when, files=files)
    files = reader.n_("{n} file, not recorded", "{n} files, not recorded", kept.files)
    name = cut(kept.client.name, LONGEST_NAME)
    return fill("📎 {when} <b>{name}</b>: {files}", when=when, name=name, files=files)


def _whose(reader: Reader, kept: Kept, evening: Evening) -> Button:
    whose = clipped(shortest(kept.client.name), LONGEST_ON_BUTTON) if kept.client else ""
    asks = whose or reader.p_("button", "Which client?")
    label = fill("📎 {when} {asks}", when=reader.clock(reader.local(kept.at).time()), asks=asks)
    return Button(label, KeptTap(draft=ids.to_text(kept.draft), day=stamp(evening.day)).pack())


def _clock(reader: Reader, line: Line) -> str:
    return reader.clock(reader.local(line.step.due_at).time()) if line.step.due_at else ""


def _below(reader: Reader, evening: Evening) -> list[Row]:
    today = Button(reader.p_("button", "Today"), MenuTap(place="today").pack())
    if not evening.overdue:
        return [[today]]
    sort_out = fill("{words} · {n}", words=reader.p_("button", "Sort out"), n=evening.overdue)
    return [[Button(sort_out, OverdueTap().pack()), today]]
