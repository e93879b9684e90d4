"""What loading makes of each client of a file, and what it needs from the base for that.

Nothing is read or written here: the process that holds the file asks this module (`sight.py`); the load itself is
`load.py`.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from sales.clients.client import CLIENT_SPECS, Card, ClientField
from sales.company.directories import DirectoryKind, Entry, has_room, new_place, proposal
from sales.company.members import Member
from sales.company.teams import seen
from sales.ground.ids import new_id
from sales.ground.scope import Right, Scope
from sales.importing.draft import Doubles, ImportDraft
from sales.importing.joining.doubles import Case, Owned, key_of, recommenders
from sales.importing.joining.managers import member_called
from sales.importing.making.filling import Different, Filling, filling
from sales.importing.making.making import Making
from sales.importing.port import Batch, may_have_made
from sales.importing.said.clients import ImportedClient, Understood
from sales.importing.said.fields import Field
from sales.importing.sheets.meanings import entry_for

PART = 400
"""Clients that are written before others get their turn.

Each commit writes every page of an index that it touched: smaller parts cost more, and larger ones keep others waiting.
"""
MOST_NAMED = 5
"""Clients who are named after a load."""


@dataclass(slots=True)
class Plan:
    """What loading writes beside the new clients, and counts of everything.

    `to_check` names some new clients with numbers or addresses that somebody has to look at, `differ` some clients that
    the base knows otherwise, and `different` gives some of these differences.
    """

    fillings: list[Filling] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    owners: Counter[int] = field(default_factory=Counter)  # of the new clients
    to_check: list[str] = field(default_factory=list)
    differ: list[str] = field(default_factory=list)
    different: list[Different] = field(default_factory=list)

    def tells(self, batch: Batch) -> Batch:
        for name in ("clients", "touches", "orders", "steps"):
            self.counts[name] += len(getattr(batch, name))
        self.owners.update(client.owner for client in batch.clients)
        return batch

    def checks(self, client: ImportedClient) -> None:
        if client.to_check:
            self.counts["to_check"] += 1
            self.to_check += [client.name] if len(self.to_check) < MOST_NAMED else []

    def fills(self, one: Filling) -> None:
        self.counts["filled" if one.brings_something else "unchanged"] += 1
        self.fillings += [one] if one.brings_something else []
        if one.differs:
            self.counts["differ"] += 1
            self.differ += [one.name] if len(self.differ) < MOST_NAMED else []
        if one.different:
            self.counts["takeable"] += 1
            self.different += one.different[: MOST_NAMED - len(self.different)]


@dataclass(frozen=True, slots=True)
class Needs:
    """What planning needs from the base: sources and products as written in the file, and the
    cards that are completed.
    """

    sources: Counter[str]
    products: Counter[str]
    cards: frozenset[int]


def for_others(scope: Scope) -> bool:
    return scope.may(Right.IMPORT_FOR_OTHERS)


def wanted_cards(draft: ImportDraft, cases: Sequence[Case]) -> set[int]:
    """Known clients that are completed. A file is not compared with clients that it created itself."""
    taken = [(place, case) for place, case in enumerate(cases) if place not in draft.left]
    known = {case.known.client for place, case in taken if case.known and draft.does(place, case) is Doubles.FILL}
    first = draft.done.first if draft.taking and draft.done else None
    return known if first is None else {client for client in known if not may_have_made(first, client)}


def planned(
    draft: ImportDraft,
    cases: Sequence[Case],
    cards: Mapping[int, Card],
    members: Sequence[Member],
    scope: Scope,
    making: Making,
    plan: Plan,
) -> Iterator[Batch]:
    """The batches of new clients, part by part. All else is in the plan after the last part."""
    others = for_others(scope)
    if others:
        making.team = {member.name: member.id for member in members}
    filled: set[int] = set()
    called = cache(lambda written: member_called(written, members))
    takers = seen(scope, members)
    given = cache(lambda written, hinted: draft.given(written, hinted, takers, scope.actor) if others else scope.actor)
    numbers = _numbered(draft, cases, making, given)
    for place, case in enumerate(cases):
        match draft.does(place, case):
            case _ if place in draft.left:
                plan.counts["left"] += 1
            case Doubles.NEW:
                owner = given(case.client.manager, case.client.hinted)
                making.add(_with_manager(case.client, owner, called), owner, numbers.get(place))
                plan.checks(case.client)
            case Doubles.FILL if case.known and case.known.client in cards and case.known.client not in filled:
                filled.add(case.known.client)
                plan.fills(filling(cards[case.known.client], case.client, making, taking=draft.taking))
            case None:
                plan.counts["colleagues"] += 1
            case _:
                plan.counts["skipped"] += 1
        if len(making.batch.clients) >= PART:
            yield plan.tells(making.taken_out())
    yield plan.tells(making.taken_out())


def _numbered(
    draft: ImportDraft, cases: Sequence[Case], making: Making, given: Callable[[str, str], int]
) -> dict[int, int]:
    """The ids of new clients that recommended others of the file, by their place. They are given first, since a client
    may come before its recommender.
    """
    said = recommenders(case.client for case in cases)
    numbers: dict[int, int] = {}
    for place, case in enumerate(cases) if said else ():
        client, key = case.client, key_of(case.client)
        if key in said and place not in draft.left and draft.does(place, case) is Doubles.NEW:
            numbers[place] = making.new_id()
            owned = Owned(numbers[place], given(client.manager, client.hinted))
            making.recommenders.brought[key].append(owned)
    return numbers


def _with_manager(client: ImportedClient, owner: int, called: Callable[[str], Member | None]) -> ImportedClient:
    """The client with the manager that the file names in its note, if somebody else gets it."""
    meant = called(client.manager) if client.manager_said else None
    if not client.manager_said or (meant and meant.id == owner):
        return client
    return replace(
        client,
        note="\n".join(filter(None, (client.note, client.manager_said)))[: CLIENT_SPECS[ClientField.NOTE].longest],
    )


def needed(draft: ImportDraft, cases: Sequence[Case]) -> Needs:
    """The sources and products of clients that the file creates or completes, with their frequency."""
    brought = (Doubles.NEW, Doubles.FILL)
    taken = [(place, case) for place, case in enumerate(cases) if place not in draft.left]
    clients = [case.client for place, case in taken if draft.does(place, case) in brought]
    sources = Counter(one.source for one in clients if one.source)
    products = Counter(item.product for one in clients for order in one.orders for item in order.made_up(one.product))
    products.pop("", None)
    return Needs(sources, products, frozenset(wanted_cards(draft, cases)))


def listed(about: Understood, kind: Field, scope: Scope) -> Counter[str]:
    """Words of a sheet that is a list of the company's. Only a lead brings them along."""
    lists = about.lists if for_others(scope) else ()
    return Counter(word for one in lists if one.kind is kind for word in one.words)


def entries_for(
    written: Counter[str], known: Sequence[Entry], kind: DirectoryKind, scope: Scope
) -> tuple[dict[str, int], list[Entry]]:
    """An entry for each word, and those of them that are new: the most frequent ones, as far as there is room."""
    entries = list(known)
    meant: dict[str, int] = {}
    for word, _ in written.most_common():
        entry = entry_for(word, entries)
        if entry is None and (entry := _new(word, entries, kind, scope)):
            entries.append(entry)
        if entry is not None:
            meant[word] = entry.id
    return meant, entries[len(known) :]


def _new(word: str, entries: Sequence[Entry], kind: DirectoryKind, scope: Scope) -> Entry | None:
    """A new entry: a lead adds it to the company's list, anybody else proposes it. None if there is no room."""
    if not for_others(scope):
        return proposal(scope.workspace, kind, word, scope.actor, entries)
    return Entry(new_id(), kind, None, word, new_place(entries)) if has_room(entries) else None
