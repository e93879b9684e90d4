"""The screens of an import until it is done: templates, the preview. What comes then is in `done.py`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from handlers.frame import stopping
from handlers.importing.screens import cards, leaving_out, other_rows
from handlers.importing.screens import words as import_words
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, Style
from handlers.speech.taps.importing import Act, TemplateTap, take_back, tap
from sales.actions.importing.sight import Overview
from sales.ground import ids
from sales.importing.draft import Doubles, ImportDraft
from sales.importing.port import Load, Which
from sales.importing.said.clients import Understood

MOST_OF_NAME = 60

MOST_MANAGERS = 3
"""Names that are asked about in a preview."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file would do to the base. `holders`: whose the doubles are, by name, for those who may know.
    `undoable`: what this person has loaded of it already. `names`: of the team.
    """

    file: Overview
    holders: Mapping[str, int]
    earlier: datetime | None
    for_others: bool
    actor: int
    about: Understood
    undoable: Load | None = None
    names: Mapping[int, str] = field(default_factory=dict)


def templates(reader: Reader, last: Load | None = None) -> Screen:
    """`last`: a load that can still be taken back."""
    text = reader._("Send me a file with clients: a spreadsheet (XLSX, XLS, ODS, CSV) or contacts (VCF)")
    kinds = (("simple", reader.p_("button", "Simple template")), ("full", reader.p_("button", "Full template")))
    ready: Row = [Button(label, TemplateTap(kind=kind).pack()) for kind, label in kinds]
    return Screen(text, [ready, [undo(reader, last.which)]] if last else [ready])


def undo(reader: Reader, which: Which, draft: str = "") -> Button:
    return Button(reader.p_("button", "Undo the import"), take_back(which, draft))


def reading(reader: Reader) -> Screen:
    return Screen(reader._("Reading the file…"))


def waiting(reader: Reader) -> Screen:
    text = reader._("Another file of your company is being loaded. Yours comes next.")
    return Screen(text, [[stopping.button(reader)]])


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
    if not seen.file.cards:
        return _nobody(reader, draft, aside)
    lines: list[str] = [reader._("<b>{file}</b>: this is how I understand it.", file=draft.name)]
    if seen.earlier:
        lines.append(reader._("⚠️ This file was loaded already: {when}.", when=reader.moment(seen.earlier)))
    for client in seen.file.cards:
        lines += ["", cards.card(reader, client)]
    lines += ["", *_counted(reader, seen), *_nobodys(reader, draft, seen)]
    return Screen("\n".join(lines), _buttons(reader, draft, seen, aside))


def _nobody(reader: Reader, draft: ImportDraft, aside: Sequence[Button]) -> Screen:
    """Rows, and none that names a client: which column does is told by hand."""
    text = reader._("<b>{file}</b>: I see rows and no clients. Which column has their names?", file=draft.name)
    columns = Button(reader.p_("button", "Name the columns"), tap(draft.id, Act.COLUMNS), style=Style.MAIN)
    cancel = Button(reader.p_("button", "Cancel"), tap(draft.id, Act.CANCEL))
    return Screen(text, [[columns], [*aside, cancel]])


def _counted(reader: Reader, seen: Preview) -> list[str]:
    counts, n_ = seen.file.counts, reader.n_
    doubles = counts.filled + counts.skipped
    typed, bad, joined = seen.file.typed, seen.file.bad, seen.file.joined
    held = counts.colleagues - seen.file.claimed.total()
    lines = [
        n_("New: {n} client", "New: {n} clients", counts.new),
        *other_rows.whose(reader, seen.file.owners, seen.names, seen.actor),
        n_("In the base already: {n}", "In the base already: {n}", doubles) if doubles else "",
        _held(reader, seen.holders) if doubles else "",
        n_("Colleagues' clients, left alone: {n}", "Colleagues' clients, left alone: {n}", held) if held else "",
        *other_rows.claimed(reader, seen.file.claimed, seen.names),
        n_("Rows about the same clients, put together: {n}", "Rows about the same clients, put together: {n}", joined)
        if joined
        else "",
        n_("Left out: {n}", "Left out: {n}", counts.left) if counts.left else "",
        n_("To check, kept as written: {n}", "To check, kept as written: {n}", typed) if typed else "",
        n_("Rows I can't take: {n}", "Rows I can't take: {n}", bad) if bad else "",
        *other_rows.lines(reader, seen.about, for_others=seen.for_others),
    ]
    return [line for line in lines if line]


def _nobodys(reader: Reader, draft: ImportDraft, seen: Preview) -> list[str]:
    """Managers of the file whom nobody on the team is called, for those who may say whose clients these are: whom they
    mean, where that was said, for this file or for one before.
    """
    if not seen.for_others:
        return []
    unknown = seen.file.unknown.most_common()
    said = [f"{name} → {seen.names[draft.managers[name]]}" for name, _ in unknown if name in draft.managers]
    nobody = [f"{name} ({reader.number(number)})" for name, number in unknown if name not in draft.managers]
    return [
        *([reader._("👤 As you said: {names}", names=_few(reader, said))] if said else []),
        *([reader._("❓ Not in the team: {names}", names=_few(reader, nobody))] if nobody else []),
    ]


def _few(reader: Reader, names: Sequence[str]) -> str:
    return import_words.some(reader, names[:MOST_MANAGERS], len(names))


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
    pick = Button(p_("button", "Whom to load"), tap(draft.id, Act.PICK))
    to_check = seen.file.typed + len(other_rows.unshown(seen.about))
    check = Button(p_("button", "What to check: {n}", n=reader.number(to_check)), tap(draft.id, Act.CHECK))
    picks = 1 < total + counts.left <= leaving_out.MOST_PICKED
    rows: list[Row] = [
        [load] if total else [complement] if counts.skipped else [],
        [columns, *([doubles] if known else [])],
        [*([alike] if counts.alike else []), *([whose] if seen.for_others else [])],
        [*([pick] if picks else []), *([check] if to_check else [])],
        [undo(reader, seen.undoable.which, ids.to_text(draft.id))] if seen.undoable else [],
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
