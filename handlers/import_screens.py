"""The screens of an import: the preview, what was loaded, the first mornings after."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handlers import import_words
from handlers.callbacks import BelowTap, MenuTap
from handlers.import_taps import Act, ImportTap, TakeBackTap, TemplateTap, tap
from handlers.reader import Reader
from handlers.screen import Button, Row, Screen, Style, clipped
from sales import ids
from sales.import_draft import Doubles, ImportDraft
from sales.import_sight import Overview
from sales.importing.store import Load, TakenBack

MOST_OF_NAME = 60

MOST_MANAGERS = 3
"""Names that are asked about in a preview."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would do to the base. `holders`: whose the doubles are, by name, for those who may know.
    `undoable`: what this person has loaded of it already.
    """

    file: Overview
    holders: Mapping[str, int]
    earlier: datetime | None
    for_others: bool
    undoable: Load | None = None


def templates(reader: Reader, last: Load | None = None) -> Screen:
    """`last`: a load that can still be taken back."""
    text = reader._("Send me a file with clients: a spreadsheet (XLSX, XLS, ODS, CSV) or contacts (VCF)")
    kinds = (("simple", reader.p_("button", "Simple template")), ("full", reader.p_("button", "Full template")))
    ready: Row = [Button(label, TemplateTap(kind=kind).pack()) for kind, label in kinds]
    return Screen(text, [ready, [_undo(reader, last.key)]] if last else [ready])


def reading(reader: Reader) -> Screen:
    return Screen(reader._("Reading the file…"))


def loading(reader: Reader) -> Screen:
    return Screen(reader._("Loading…"))


def not_loaded(reader: Reader, draft: ImportDraft, why: str) -> Screen:
    """Nothing was written, and the draft is as it was."""
    return Screen(why, [[Button(reader.p_("button", "Back"), tap(draft.id, Act.SHOW))]])


def left(reader: Reader) -> Screen:
    return Screen(reader._("OK, not recorded"))


def not_read(reader: Reader) -> Screen:
    return Screen(reader._("Stopped. Send the file again whenever you like."))


def stopped(reader: Reader, draft: ImportDraft) -> Screen:
    """Nothing of it is in the base; its file can be looked at again."""
    again = Button(reader.p_("button", "Show the file"), tap(draft.id, Act.SHOW))
    cancel = Button(reader.p_("button", "Cancel"), tap(draft.id, Act.CANCEL))
    return Screen(reader._("Stopped: nothing was loaded."), [[again, cancel]])


def outdated(reader: Reader) -> Screen:
    return Screen(reader._("This import is over. Send the file once more."))


def preview(reader: Reader, draft: ImportDraft, seen: Preview, aside: Sequence[Button] = ()) -> Screen:
    lines: list[str] = [reader._("<b>{file}</b>: this is how I understand it.", file=draft.name)]
    if seen.earlier:
        lines.append(reader._("⚠️ This file was loaded already: {when}.", when=reader.moment(seen.earlier)))
    for client in seen.file.cards:
        lines += ["", import_words.card(reader, client)]
    lines += ["", *_counted(reader, seen), *_nobodys(reader, draft, seen)]
    return Screen("\n".join(lines), _buttons(reader, draft, seen, aside))


def _counted(reader: Reader, seen: Preview) -> list[str]:
    counts, n_ = seen.file.counts, reader.n_
    doubles = counts.filled + counts.skipped
    typed, bad = seen.file.typed, seen.file.bad
    lines = [
        n_("New: {n} client", "New: {n} clients", counts.new),
        n_("In the base already: {n}", "In the base already: {n}", doubles) if doubles else "",
        _held(reader, seen.holders) if doubles else "",
        n_("Colleagues' clients, left alone: {n}", "Colleagues' clients, left alone: {n}", counts.colleagues)
        if counts.colleagues
        else "",
        n_("To check, kept as written: {n}", "To check, kept as written: {n}", typed) if typed else "",
        n_("Rows I can't take: {n}", "Rows I can't take: {n}", bad) if bad else "",
    ]
    return [line for line in lines if line]


def _nobodys(reader: Reader, draft: ImportDraft, seen: Preview) -> list[str]:
    """Managers of the file whom nobody has found on the team yet, for those who may say whose clients these are."""
    unknown = [(name, number) for name, number in seen.file.unknown.most_common() if name not in draft.managers]
    if not (unknown and seen.for_others):
        return []
    names = [f"{name} ({reader.number(number)})" for name, number in unknown[:MOST_MANAGERS]]
    return [reader._("❓ Not in the team: {names}", names=import_words.some(reader, names, len(unknown)))]


def _held(reader: Reader, holders: Mapping[str, int]) -> str:
    if not holders:
        return ""
    return reader._("of them: {who}", who=reader.series([f"{name} {number}" for name, number in holders.items()]))


def _buttons(reader: Reader, draft: ImportDraft, seen: Preview, aside: Sequence[Button]) -> list[Row]:
    counts, p_ = seen.file.counts, reader.p_
    total = counts.new + counts.filled
    load = Button(p_("button", "Load {n}", n=reader.number(total)), tap(draft.id, Act.LOAD), style=Style.MAIN)
    columns = Button(p_("button", "Wrong column"), tap(draft.id, Act.COLUMNS))
    doubles = Button(doubles_label(reader, draft.doubles), tap(draft.id, Act.DOUBLES))
    alike = Button(p_("button", "Alike: {n}", n=counts.alike), tap(draft.id, Act.ALIKE))
    whose = Button(p_("button", "Whose clients"), tap(draft.id, Act.WHOSE))
    complement = Button(
        p_("button", "Fill in {n}", n=reader.number(counts.skipped)),
        tap(draft.id, Act.RULE, value=Doubles.FILL.value),
        style=Style.MAIN,
    )
    known = counts.filled + counts.skipped or draft.doubles is not Doubles.SKIP
    rows: list[Row] = [
        [load] if total else [complement] if counts.skipped else [],
        [columns, *([doubles] if known else [])],
        [*([alike] if counts.alike else []), *([whose] if seen.for_others else [])],
        [_undo(reader, seen.undoable.key, ids.to_text(draft.id))] if seen.undoable else [],
        [*aside, Button(p_("button", "Cancel"), tap(draft.id, Act.CANCEL))],
    ]
    return [row for row in rows if row]


def doubles_label(reader: Reader, rule: Doubles) -> str:
    words = {
        Doubles.SKIP: reader.p_("button", "Doubles: skip"),
        Doubles.FILL: reader.p_("button", "Doubles: fill in"),
        Doubles.NEW: reader.p_("button", "Doubles: make new"),
    }
    return words[rule]


def loaded(reader: Reader, draft: ImportDraft) -> Screen:
    """What was done. The file with the rows that were not taken follows by itself."""
    counts, n_ = draft.loaded or {}, reader.n_
    parts = (
        ("filled", n_("Filled in: {n}", "Filled in: {n}", counts.get("filled", 0))),
        ("unchanged", n_("Nothing new: {n}", "Nothing new: {n}", counts.get("unchanged", 0))),
        ("skipped", n_("Skipped doubles: {n}", "Skipped doubles: {n}", counts.get("skipped", 0))),
        ("colleagues", n_("Left to colleagues: {n}", "Left to colleagues: {n}", counts.get("colleagues", 0))),
        ("bad", n_("Not taken: {n} row", "Not taken: {n} rows", counts.get("bad", 0))),
    )
    done = n_("Saved: {n} client", "Saved: {n} clients", counts.get("clients", 0))
    lines = [f"✅ {done}", *(text for name, text in parts if counts.get(name)), *_named(reader, draft)]
    days = Button(reader.p_("button", "Spread over days"), tap(draft.id, Act.SPREAD), style=Style.MAIN)
    clients = Button(reader.p_("menu", "Clients"), BelowTap(place="clients").pack())
    aside = [clients, *_undo_of(reader, draft)]
    return Screen("\n".join(lines), [[days] if counts.get("clients") else [], aside])


def _named(reader: Reader, draft: ImportDraft) -> list[str]:
    """Whose numbers and addresses somebody has to look at, and of whom the base knew something else."""
    check = _some(reader, draft, "to_check", draft.to_check)
    differ = _some(reader, draft, "differ", draft.differ)
    return [
        *([reader._("Check the contacts of: {names}", names=check)] if check else []),
        *([reader._("The base says something else and keeps it: {names}", names=differ)] if differ else []),
    ]


def _some(reader: Reader, draft: ImportDraft, counted: str, names: Sequence[str]) -> str:
    short = [clipped(name, MOST_OF_NAME) for name in names]
    return import_words.some(reader, short, (draft.loaded or {}).get(counted, len(names))) if names else ""


def _undo_of(reader: Reader, draft: ImportDraft) -> list[Button]:
    return [] if draft.key is None else [_undo(reader, draft.key, ids.to_text(draft.id))]


def _undo(reader: Reader, key: int, draft: str = "") -> Button:
    return Button(reader.p_("button", "Undo the import"), TakeBackTap(key=ids.to_text(key), draft=draft).pack())


def spread(reader: Reader, draft: ImportDraft, clients: int, ends: Mapping[int, date]) -> Screen:
    """So many a day, and when the last of them would be called."""
    back = Button(reader.p_("button", "Back"), tap(draft.id, Act.SHOW))
    if not clients:
        return Screen(reader._("Every client of this file has a next step already."), [[back]])
    head = reader.n_(
        "{n} client waits for a first call. How many a day? Those due for a call come first.",
        "{n} clients wait for a first call. How many a day? Those due for a call come first.",
        clients,
    )
    choices = [[Button(_a_day(reader, number, end), tap(draft.id, Act.PLAN, number))] for number, end in ends.items()]
    return Screen(head, [*choices, [back]])


def _a_day(reader: Reader, number: int, end: date) -> str:
    day = reader.short_day(end)
    return reader.np_("button", "{n} a day each · by {day}", "{n} a day each · by {day}", number, day=day)


def planned(reader: Reader, draft: ImportDraft, steps: int, first: date, last: date) -> Screen:
    text = reader.n_(
        "Planned: {n} call, {days}.", "Planned: {n} calls, {days}.", steps, days=_days(reader, first, last)
    )
    today = Button(reader.p_("menu", "Today"), BelowTap(place="today").pack())
    return Screen(f"✅ {text}", [[today, *_undo_of(reader, draft)]])


def _days(reader: Reader, first: date, last: date) -> str:
    return " – ".join(dict.fromkeys(reader.short_day(day) for day in (first, last)))


def sure(reader: Reader, load: Load, draft: str) -> Screen:
    """Asked before anything is taken away. No: back to where the button stood."""
    lines = [
        reader.n_("Remove {n} client?", "Remove {n} clients?", load.clients) if load.clients else "",
        reader.n_("Take out what was filled in: {n}?", "Take out what was filled in: {n}?", load.filled)
        if load.filled
        else "",
    ]
    text = "\n".join(line for line in lines if line) or reader._("Undo this import?")
    yes = TakeBackTap(key=ids.to_text(load.key), sure=True).pack()
    no = ImportTap(draft=draft, act=Act.SHOW).pack() if draft else MenuTap(place="import").pack()
    danger = Button(reader.p_("button", "Yes"), yes, style=Style.DANGER)
    return Screen(text, [[danger, Button(reader.p_("button", "No"), no)]])


def undone(reader: Reader, done: TakenBack) -> Screen:
    n_ = reader.n_
    lines = [
        reader._("Undone."),
        n_("Removed: {n} client", "Removed: {n} clients", done.removed) if done.removed else "",
        n_("What was filled in is gone: {n} client", "What was filled in is gone: {n} clients", done.emptied)
        if done.emptied
        else "",
        _kept(reader, done) if done.kept else "",
    ]
    return Screen("\n".join(line for line in lines if line))


def _kept(reader: Reader, done: TakenBack) -> str:
    text = reader.n_(
        "Kept: {n} client that somebody has worked with since",
        "Kept: {n} clients that somebody has worked with since",
        done.kept,
    )
    names = [clipped(line.name, MOST_OF_NAME) for line in done.some]
    more = ["…"] if done.kept > len(names) else []
    return reader._("{text}: {names}", text=text, names=", ".join([*names, *more])) if names else text
