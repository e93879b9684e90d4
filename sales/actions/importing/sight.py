"""A file beside the base, where it was read: what is known of its clients, what loading would do, what it writes.

These questions are asked to the process that holds the file (`handlers/files/reading/safely.py`): its thousands of
clients stay there, and only answers travel. Each takes the `Sight` first. Nothing here reads the base.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from textwrap import wrap

from sales.actions.importing.planning import Needs, Plan, for_others, needed, planned
from sales.clients.client import Card
from sales.company.members import Member
from sales.company.teams import seen
from sales.ground.scope import Scope
from sales.importing import draft as import_draft
from sales.importing.draft import Counts, Doubles, ImportDraft
from sales.importing.joining import doubles as matching
from sales.importing.joining.doubles import Case, Known, Verdict, Wanted
from sales.importing.joining.managers import member_called
from sales.importing.making.making import Making
from sales.importing.port import Rows, Span
from sales.importing.said.clients import BadRow, ImportedClient, Mark, Understood
from sales.importing.said.fields import Field

SHOWN = 3
"""Cards in a preview."""
MOST_HOLDERS = 5
LONGEST_CHECK = 160
"""Characters in a line of what is to be checked."""


@dataclass(slots=True)
class Sight:
    """What is known of a file so far."""

    understood: Understood
    cases: Sequence[Case] = field(default_factory=list)
    compared: tuple[Known, Collection[int] | None, Mapping[int, str]] | None = None
    """What the cases were made from."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What a file would do to the base. `holders` counts doubles by owner, `unknown` the names of managers that match
    nobody, `joined` the rows about clients of other rows.
    """

    cards: tuple[ImportedClient, ...]
    counts: Counts
    typed: int  # numbers and addresses to check, kept as they were written
    bad: int
    holders: Mapping[int, int]
    unknown: Counter[str]
    joined: int
    owners: Counter[int]  # whose the new clients become, for those who may say so
    claimed: Counter[int]  # whose those are that the file itself writes down for colleagues


@dataclass(frozen=True, slots=True)
class Pair:
    """A client of the file that looks like a known one: its place in the file, and the number of such pairs."""

    place: int
    case: Case
    total: int


@dataclass(frozen=True, slots=True)
class Picking:
    """Clients of the file that may be left out: their places and names."""

    places: tuple[int, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checks:
    """A page of what somebody has to check, each with its client ("" for none), and the number of all."""

    some: tuple[tuple[str, Mark], ...]
    total: int


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that a load is made from."""

    draft: ImportDraft
    members: Sequence[Member]
    scope: Scope
    cards: Mapping[int, Card]
    making: Making
    rows: Rows
    span: Span


@dataclass(frozen=True, slots=True)
class Loaded:
    """The result of a load. `made` are the ids that it used."""

    plan: Plan
    made: Span


def wanted(sight: Sight) -> Wanted:
    return matching.wanted(sight.understood.clients)


def compare(sight: Sight, known: Known, owners: Collection[int] | None, members: Sequence[Member]) -> None:
    """Compares the clients of the file with known ones. A client that the file assigns to a colleague is the
    colleague's, known or not.
    """
    beside = (known, owners, {one.id: one.name for one in members})
    if sight.compared != beside:
        others = _others(sight, owners, members)
        cases = matching.cases(sight.understood.clients, known, owners)
        sight.cases = [replace(case, verdict=Verdict.COLLEAGUES) if _is_of(case, others) else case for case in cases]
        sight.compared = beside


def _others(sight: Sight, owners: Collection[int] | None, members: Sequence[Member]) -> Mapping[str, int]:
    """Members whose clients the reader may not see, by their names in the file."""
    if owners is None:
        return {}
    written = {_for(client) for client in sight.understood.clients} - {""}
    called = {name: found.id for name in written if (found := member_called(name, members))}
    return {name: member for name, member in called.items() if member not in owners}


def _for(client: ImportedClient) -> str:
    return client.manager or client.hinted


def _is_of(case: Case, others: Mapping[str, int]) -> bool:
    return bool(others) and case.verdict in {Verdict.NEW, Verdict.SIMILAR} and _for(case.client) in others


def overview(sight: Sight, draft: ImportDraft, members: Sequence[Member], scope: Scope) -> Overview:
    clients = sight.understood.clients
    others = for_others(scope)
    doubles = (case.known.owner for case in sight.cases if case.known and case.verdict is not Verdict.NEW)
    return Overview(
        clients[:SHOWN],
        import_draft.counts(draft, sight.cases),
        sum(client.to_check for client in clients),
        len(sight.understood.bad),
        dict(Counter(doubles).most_common(MOST_HOLDERS)),
        _unknown(sight, draft, members),
        _joined(sight.understood),
        owners(sight, draft, members, scope) if others else Counter(),
        _claimed(sight, scope, members),
    )


def _joined(understood: Understood) -> int:
    """Rows that were joined to others. Rows of further people are counted apart, and those of our own export do not
    count.
    """
    if understood.zone:
        return 0
    return sum(len(client.places) - 1 for client in understood.clients) - understood.going_on


def _claimed(sight: Sight, scope: Scope, members: Sequence[Member]) -> Counter[int]:
    others = _others(sight, scope.owners, members)
    colleagues = (_for(case.client) for case in sight.cases if case.verdict is Verdict.COLLEAGUES and not case.known)
    return Counter(others[name] for name in colleagues if name in others)


def _unknown(sight: Sight, draft: ImportDraft, members: Sequence[Member]) -> Counter[str]:
    if draft.to is not None:
        return Counter()
    written = Counter(case.client.manager for case in sight.cases if case.client.manager)
    return Counter({name: number for name, number in written.items() if not member_called(name, members)})


def pair(sight: Sight, number: int) -> Pair | None:
    pairs = [(place, case) for place, case in enumerate(sight.cases) if case.verdict is Verdict.SIMILAR]
    return Pair(*pairs[number], len(pairs)) if 0 <= number < len(pairs) else None


def picking(sight: Sight, draft: ImportDraft) -> Picking:
    """Clients that would be loaded, including those that were left out."""
    does = {place: draft.does(place, case) for place, case in enumerate(sight.cases)}
    places = tuple(place for place, done in does.items() if done in (Doubles.NEW, Doubles.FILL))
    return Picking(places, tuple(sight.cases[place].client.name for place in places))


def checks(sight: Sight, page: int, size: int, beside: Sequence[str]) -> Checks:
    """A page of what is to be checked. `beside` are rows without a client, which come last. A long one takes several
    lines, and none of it is left out.
    """
    marked = [(client.name, mark) for client in sight.understood.clients for mark in client.marks_to_check]
    marked += [("", Mark(Field.NOTE, "aside", text)) for text in beside]
    found = [(name, replace(mark, typed=line)) for name, mark in marked for line in _lines(mark.typed)]
    return Checks(tuple(found[page * size : (page + 1) * size]), len(found))


def _lines(text: str) -> list[str]:
    return wrap(text, LONGEST_CHECK) or [""]


def owners(sight: Sight, draft: ImportDraft, members: Sequence[Member], scope: Scope) -> Counter[int]:
    """The number of new clients by the member who gets them."""
    taken = ((place, case) for place, case in enumerate(sight.cases) if place not in draft.left)
    new = (case.client for place, case in taken if draft.does(place, case) is Doubles.NEW)
    written = Counter((client.manager, client.hinted) for client in new)
    told: Counter[int] = Counter()
    takers = seen(scope, members)
    for (manager, hinted), number in written.items():
        told[draft.given(manager, hinted, takers, scope.actor)] += number
    return told


def needs(sight: Sight, draft: ImportDraft) -> Needs:
    return needed(draft, sight.cases)


def bad_rows(sight: Sight) -> tuple[BadRow, ...]:
    return sight.understood.bad


def load(sight: Sight, recipe: Recipe) -> Iterator[object]:
    """Rows ready to be written, part by part, and `Loaded` at the end."""
    numbers = count(recipe.span.first)
    recipe.making.new_id = numbers.__next__
    plan = Plan()
    parts = planned(recipe.draft, sight.cases, recipe.cards, recipe.members, recipe.scope, recipe.making, plan)
    for batch in parts:
        yield recipe.rows.ready(batch)
    yield Loaded(plan, Span(recipe.span.first, next(numbers) - 1))
