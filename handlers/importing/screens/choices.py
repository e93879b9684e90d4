"""What may be corrected before a file is loaded: columns, doubles, those that look alike, whose clients they are."""

from collections import Counter
from collections.abc import Mapping, Sequence

from handlers.importing.screens import cards, words
from handlers.importing.screens.preview import doubles_label
from handlers.speech.paging import SIZE, last_page, pager, within
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row, Screen, pairs
from handlers.speech.taps.importing import Act, tap
from sales.clients.client import Card
from sales.company.members import Member
from sales.ground import ids
from sales.importing.draft import Doubles, ImportDraft
from sales.importing.said.clients import Column, ImportedClient
from sales.importing.said.fields import CHOICES

LONGEST_HEADING = 22


def columns(reader: Reader, draft: ImportDraft, found: Sequence[Column], page: int) -> Screen:
    last = last_page(len(found))
    here = within(page, last)
    rows: list[Row] = [
        [Button(_column(reader, one), tap(draft.id, Act.COLUMN, one.number))]
        for one in found[here * SIZE : (here + 1) * SIZE]
    ]
    pages = pager(here, last, lambda number: tap(draft.id, Act.COLUMNS, number))
    return Screen(reader._("Which column did I get wrong?"), [*rows, *pages, [_back(reader, draft)]])


def _column(reader: Reader, column: Column) -> str:
    heading = column.heading or (column.samples[0] if column.samples else reader.number(column.number + 1))
    return f"{_short(heading)} → {words.field(reader, column.field)}"


def _short(heading: str) -> str:
    """Both of its ends: long headings of one file often begin alike."""
    half = LONGEST_HEADING // 2
    return heading if len(heading) <= LONGEST_HEADING else f"{heading[:half].rstrip()}…{heading[-half:].lstrip()}"


def meanings(reader: Reader, draft: ImportDraft, column: Column, page: int) -> Screen:
    """What it means now is always among the choices; what was said otherwise can be taken back."""
    text = reader._(
        "What is in the column <b>{heading}</b>? For example: {samples}",
        heading=column.heading or reader.number(column.number + 1),
        samples="; ".join(sample[:40] for sample in column.samples) or "—",
    )
    choices = [
        Button(("✓ " if one is column.field else "") + words.field(reader, one), _means(draft, column, one.value))
        for one in (*(() if column.field in CHOICES else (column.field,)), *CHOICES)
    ]
    as_read = Button(reader.p_("button", "As you read it"), _means(draft, column, ""))
    back = Button(reader.p_("button", "Back"), tap(draft.id, Act.COLUMNS, page))
    return Screen(text, [*pairs(choices), [as_read] if column.number in draft.columns else [], [back]])


def _means(draft: ImportDraft, column: Column, value: str) -> str:
    return tap(draft.id, Act.MEANS, column.number, value)


def doubles(reader: Reader, draft: ImportDraft) -> Screen:
    text = reader._("What shall I do with clients that are in the base already? Nothing is ever written over.")
    rules = [
        [Button(("✓ " if rule is draft.doubles else "") + doubles_label(reader, rule), _rule(draft, rule))]
        for rule in Doubles
    ]
    return Screen(text, [*rules, [_back(reader, draft)]])


def _rule(draft: ImportDraft, rule: Doubles) -> str:
    return tap(draft.id, Act.RULE, value=rule.value)


def alike(
    reader: Reader, draft: ImportDraft, client: ImportedClient, known: Card | None, place: int, number: int, total: int
) -> Screen:
    """One pair at a time: `place` is the client's in the file, `number` the pair's among all."""
    text = "\n".join(
        [
            reader._("Is this the same client? In the file:"),
            cards.card(reader, client),
            "",
            reader._("In the base:"),
            cards.known(reader, known) if known else "…",
        ]
    )
    other = place in draft.others
    same_label = ("" if other else "✓ ") + reader.p_("button", "The same")
    other_label = ("✓ " if other else "") + reader.p_("button", "Another")
    choice = [
        Button(same_label, tap(draft.id, Act.SAME, number)),
        Button(other_label, tap(draft.id, Act.OTHER, number)),
    ]
    pages = pager(number, total - 1, lambda page: tap(draft.id, Act.ALIKE, page))
    return Screen(text, [choice, *pages, [_back(reader, draft)]])


def whose(
    reader: Reader,
    draft: ImportDraft,
    members: Sequence[Member],
    owners: Mapping[int, int],
    unknown: Counter[str],
    page: int,
) -> Screen:
    """How many go to whom now; a button for each name that nobody on the team has, be it said whom it means or not, and
    one for all.
    """
    names = {one.id: one.name for one in members}
    lines: list[str] = [reader._("Whose clients will these be?"), ""]
    lines += [
        reader._("{name}: {number}", name=names.get(owner, "?"), number=reader.number(number))
        for owner, number in owners.items()
    ]
    people = [(name, number) for name, number in unknown.most_common()]
    last = last_page(len(people), SIZE - 2)
    here = within(page, last)
    some = list(enumerate(people))[here * (SIZE - 2) : (here + 1) * (SIZE - 2)]
    asked: list[Row] = [
        [
            Button(
                f"{'✓' if name in draft.managers else '❓'} {name[:24]}: {number}", tap(draft.id, Act.NAMED, place + 1)
            )
        ]
        for place, (name, number) in some
    ]
    everybody = Button(reader.p_("button", "All to one person"), tap(draft.id, Act.NAMED))
    pages = pager(here, last, lambda number: tap(draft.id, Act.WHOSE, number))
    return Screen("\n".join(lines), [*asked, *pages, [everybody], [_back(reader, draft)]])


def give(reader: Reader, draft: ImportDraft, members: Sequence[Member], written: str, number: int) -> Screen:
    """`number` 0: all of them; else the unknown name of that number."""
    if written:
        text = reader._("Who on the team is <b>{name}</b>?", name=written)
    else:
        text = reader._("Who gets all of these clients?")
    people = [Button(one.name, tap(draft.id, Act.GIVE, number, ids.to_text(one.id))) for one in members]
    back = Button(reader.p_("button", "Back"), tap(draft.id, Act.WHOSE))
    return Screen(text, [*pairs(people), [back]])


def _back(reader: Reader, draft: ImportDraft) -> Button:
    return Button(reader.p_("button", "Back"), tap(draft.id, Act.SHOW))
