"""The screens of an import that is done: what was loaded, the first mornings after, taking it back."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from handlers.importing.screens import words
from handlers.importing.screens.preview import undo
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style, clipped
from handlers.speech.taps.everywhere import BelowTap, MenuTap
from handlers.speech.taps.importing import Act, ImportTap, take_back, tap
from sales.actions.importing.first_calls import Ends
from sales.ground import ids
from sales.importing.draft import ImportDraft
from sales.importing.port import Load, TakenBack
from sales.importing.said.fields import OF_CLIENTS, OF_CONTACTS

MOST_OF_NAME = 60


def loaded(reader: Reader, draft: ImportDraft) -> Screen:
    """What was done. The file with the rows that were not taken follows by itself."""
    counts, n_ = draft.loaded or {}, reader.n_
    parts = (
        ("filled", n_("Filled in: {n}", "Filled in: {n}", counts.get("filled", 0))),
        ("taken", n_("Taken from the file: {n}", "Taken from the file: {n}", counts.get("taken", 0))),
        ("missed", _missed(reader, counts.get("missed", 0))),
        ("unchanged", n_("Nothing new: {n}", "Nothing new: {n}", counts.get("unchanged", 0))),
        ("skipped", n_("Skipped doubles: {n}", "Skipped doubles: {n}", counts.get("skipped", 0))),
        ("left", n_("Not loaded, as you chose: {n}", "Not loaded, as you chose: {n}", counts.get("left", 0))),
        ("colleagues", n_("Left to colleagues: {n}", "Left to colleagues: {n}", counts.get("colleagues", 0))),
        ("proposed", _proposed(reader, counts.get("proposed", 0))),
        ("bad", n_("Not taken: {n} row", "Not taken: {n} rows", counts.get("bad", 0))),
    )
    done = n_("Saved: {n} client", "Saved: {n} clients", counts.get("clients", 0))
    lines = [f"✅ {done}", *(text for name, text in parts if counts.get(name)), *_named(reader, draft)]
    days = Button(reader.p_("button", "Spread over days"), tap(draft.id, Act.SPREAD), style=Style.MAIN)
    take = Button(reader.p_("button", "Take it from the file"), tap(draft.id, Act.TAKE))
    rows: list[Row] = [[days] if counts.get("clients") else [], [take] if counts.get("takeable") else []]
    return Screen("\n".join(lines), [*rows, [_clients(reader), *_undo_of(reader, draft)]])


def _proposed(reader: Reader, new: int) -> str:
    """Sources and products that the company's lists do not have."""
    return reader.n_("New words, for an owner to decide: {n}", "New words, for an owner to decide: {n}", new)


def _clients(reader: Reader) -> Button:
    return Button(reader.p_("menu", "Clients"), BelowTap(place="clients").pack())


def _missed(reader: Reader, clients: int) -> str:
    return reader.n_(
        "{n} client was not filled in: somebody was editing it. Send the file again.",
        "{n} clients were not filled in: somebody was editing them. Send the file again.",
        clients,
    )


def _named(reader: Reader, draft: ImportDraft) -> list[str]:
    """Whose numbers and addresses somebody has to look at, and of whom the base knew something else."""
    check = _some(reader, draft, "to_check", draft.to_check)
    differ = _some(reader, draft, "differ", draft.differ)
    return [
        *([reader._("Kept as written, look at: {names}", names=check)] if check else []),
        *([reader._("The base says something else and keeps it: {names}", names=differ)] if differ else []),
        *(_different(reader, *one) for one in draft.different),
    ]


def _different(reader: Reader, client: str, name: str, known: str, told: str) -> str:
    field = words.field(reader, next(one for one, of in (*OF_CLIENTS.items(), *OF_CONTACTS.items()) if of == name))
    said = [clipped(text, MOST_OF_NAME) for text in (client, known, told)]
    return reader._(
        "{client}, {field}: {known}, in the file {told}", client=said[0], field=field, known=said[1], told=said[2]
    )


def _some(reader: Reader, draft: ImportDraft, counted: str, names: Sequence[str]) -> str:
    short = [clipped(name, MOST_OF_NAME) for name in names]
    return words.some(reader, short, (draft.loaded or {}).get(counted, len(names))) if names else ""


def _undo_of(reader: Reader, draft: ImportDraft) -> list[Button]:
    return [] if draft.done is None else [undo(reader, draft.done, ids.to_text(draft.id))]


def spread(reader: Reader, draft: ImportDraft, clients: int, ends: Mapping[int, Ends]) -> Screen:
    """So many a day, and when the last of them would be called."""
    back = Button(reader.p_("button", "Back"), tap(draft.id, Act.SHOW))
    if not clients:
        return Screen(reader._("Every client of this file with a number has a next step already."), [[back]])
    head = reader.n_(
        "{n} client waits for a first call. How many a day? Those due for a call come first.",
        "{n} clients wait for a first call. How many a day? Those due for a call come first.",
        clients,
    )
    most = max((one.calls for one in ends.values()), default=0)
    further = [reader._("I plan sixty working days ahead: the others stay without a step.")] if most < clients else []
    choices = [[Button(_a_day(reader, number, one), tap(draft.id, Act.PLAN, number))] for number, one in ends.items()]
    return Screen("\n".join([head, *further]), [*choices, [back]])


def _a_day(reader: Reader, number: int, end: Ends) -> str:
    day = reader.short_day(end.on)
    return reader.np_("button", "{n} a day each · by {day}", "{n} a day each · by {day}", number, day=day)


def planned(reader: Reader, draft: ImportDraft, days: Collection[date], left: int) -> Screen:
    """On which day each call is; and how many clients there was no day for."""
    if not days:
        return spread(reader, draft, 0, {})
    text = reader.n_(
        "Planned: {n} call, {days}.",
        "Planned: {n} calls, {days}.",
        len(days),
        days=reader.between(min(days), max(days)),
    )
    rest = [reader.n_("Without a step for now: {n}", "Without a step for now: {n}", left)] if left else []
    today = Button(reader.p_("menu", "Today"), BelowTap(place="today").pack())
    return Screen("\n".join([f"✅ {text}", *rest]), [[today, *_undo_of(reader, draft)]])


def sure(reader: Reader, load: Load, draft: str) -> Screen:
    """Asked before anything is taken away. No: back to where the button stood."""
    lines = [
        reader.n_("Remove {n} client?", "Remove {n} clients?", load.clients) if load.clients else "",
        reader.n_("Take out what was filled in: {n}?", "Take out what was filled in: {n}?", load.filled)
        if load.filled
        else "",
    ]
    text = "\n".join(line for line in lines if line) or reader._("Undo this import?")
    yes = take_back(load.which, sure=True)
    no = ImportTap(draft=draft, act=Act.SHOW).pack() if draft else MenuTap(place="import").pack()
    danger = Button(reader.p_("button", "Yes"), yes, style=Style.DANGER)
    return Screen(text, [[danger, Button(reader.p_("button", "No"), no)]])


def undone(reader: Reader, done: TakenBack) -> Screen:
    n_ = reader.n_
    lines = [
        reader._("The import is undone."),
        n_("Removed: {n} client", "Removed: {n} clients", done.removed.total()) if done.removed else "",
        n_("What was filled in is gone: {n} client", "What was filled in is gone: {n} clients", done.emptied)
        if done.emptied
        else "",
        _kept(reader, done) if done.kept else "",
    ]
    return Screen("\n".join(line for line in lines if line), _after_undo(reader))


def taken_back(reader: Reader) -> Screen:
    """Asked about again, by a button of the message that said it was loaded."""
    return Screen(reader._("This import is undone already."), _after_undo(reader))


def _after_undo(reader: Reader) -> list[Row]:
    return [[_clients(reader), Button(reader.p_("button", "Import once more"), MenuTap(place="import").pack())]]


def _kept(reader: Reader, done: TakenBack) -> str:
    text = reader.n_(
        "Kept: {n} client that somebody has worked with since",
        "Kept: {n} clients that somebody has worked with since",
        done.kept,
    )
    names = [clipped(line.name, MOST_OF_NAME) for line in done.some]
    more = ["…"] if done.kept > len(names) else []
    return reader._("{text}: {names}", text=text, names=", ".join([*names, *more])) if names else text
