"""An open file beside the base: asks the base about its clients, and tells the answers to the process that holds the
file.
"""

import hashlib
from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from sales.actions.importing import sight, undo
from sales.actions.importing.acting import Acting
from sales.actions.importing.planning import entries_for, listed
from sales.actions.importing.sight import Recipe, Sight
from sales.company.directories import DirectoryKind, Entry
from sales.company.members import Member
from sales.importing.draft import ImportDraft
from sales.importing.joining.doubles import Known
from sales.importing.making.making import Making
from sales.importing.making.recommenders import Recommenders
from sales.importing.port import Load, Span, Which
from sales.importing.said.clients import Understood
from sales.importing.said.fields import Field

Asked = ParamSpec("Asked")
Told = TypeVar("Told")


class File(Protocol):
    """A file that is understood, in the process that read it. It answers the questions of `sight.py`."""

    @property
    def is_open(self) -> bool: ...
    async def close(self) -> None: ...

    @property
    def about(self) -> Understood:
        """What the file says, except clients and bad rows."""

    async def ask(
        self, question: Callable[Concatenate[Sight, Asked], Told], *args: Asked.args, **_: Asked.kwargs
    ) -> Told: ...
    def parts(
        self, question: Callable[Concatenate[Sight, Asked], Iterator[Told]], *args: Asked.args, **_: Asked.kwargs
    ) -> AsyncGenerator[Told, None]: ...


@dataclass(frozen=True, slots=True)
class Read:
    """A file that can be asked, with its key in the company and its SHA-256."""

    file: File
    key: int
    digest: str

    @property
    def about(self) -> Understood:
        return self.file.about


@dataclass(frozen=True, slots=True)
class Seen:
    """A file with what the base knows of its clients."""

    read: Read
    known: Known
    members: Sequence[Member]
    earlier: datetime | None
    undoable: Load | None


def key_of(workspace: int, content: bytes) -> int:
    """The key of a file in a company: the same file has the same key, whoever sends it."""
    digest = hashlib.sha256(workspace.to_bytes(8, "big", signed=True) + content).digest()
    return int.from_bytes(digest[:8], "big", signed=True)


async def look(acting: Acting, read: Read, now: datetime) -> Seen:
    """Compares the file with the base as it is now. From then on its answers are based on that."""
    scope = acting.scope.lasting
    wanted = await read.file.ask(sight.wanted)
    async with acting.read() as unit:
        known = await unit.imports.lookup.known(scope, wanted)
        earlier = await unit.imports.past.earlier(scope, read.key)
        undoable = await undo.undoable(unit, scope, now, Which(read.key))
        members = await unit.members.all(scope)
    await read.file.ask(sight.compare, known, scope.owners, members)
    return Seen(read, known, members, earlier, undoable)


async def recipe(
    acting: Acting, draft: ImportDraft, seen: Seen, span: Span, now: datetime
) -> tuple[Recipe, list[Entry]]:
    """Everything that a load is made from, and the directory entries that it needs and that do not exist yet."""
    scope = acting.scope.lasting
    needs = await seen.read.file.ask(sight.needs, draft)
    async with acting.read() as unit:
        known_sources = await unit.directories.all(scope, DirectoryKind.SOURCE, retired=True)
        known_products = await unit.directories.all(scope, DirectoryKind.PRODUCT, retired=True)
        cards = await unit.imports.lookup.cards(scope, needs.cards)
        rows = unit.imports.loads.rows(scope, now)
    all_sources = needs.sources + listed(seen.read.about, Field.SOURCE, scope)
    all_products = needs.products + listed(seen.read.about, Field.PRODUCT, scope)
    sources, new_sources = entries_for(all_sources, known_sources, DirectoryKind.SOURCE, scope)
    products, new_products = entries_for(all_products, known_products, DirectoryKind.PRODUCT, scope)
    company = acting.me.workspace
    zone = seen.read.about.zone or company.zone
    making = Making(now, zone, sources, products, rules=company.rules, home=company.zone)
    making.taken, making.recommenders = frozenset(seen.known.phones), Recommenders(seen.known.recommenders)
    return Recipe(draft, seen.members, scope, cards, making, rows, span), [*new_sources, *new_products]
