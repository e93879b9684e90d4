"""An import that is being talked about: which file, what was corrected, what to do with doubles, whose clients.

The file stays with Telegram and is read again whenever that is needed; nothing of it is kept here.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from sales.company.members import Member
from sales.importing.joining.doubles import Case, Verdict
from sales.importing.joining.managers import member_called
from sales.importing.port import Which
from sales.importing.said.fields import Field

KIND = "import"

Otherwise = tuple[str, str, str, str]
"""A client, a field of its card, what the base knows of it, what the file says."""


class Doubles(StrEnum):
    """What becomes of a client of the file that the base knows already."""

    SKIP = "skip"
    FILL = "fill"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """`others` are the places in the file of clients that only look like one of the base, `left` of those left out."""

    id: int
    file: str  # Telegram's file_id
    name: str
    columns: Mapping[int, Field] = field(default_factory=dict)
    doubles: Doubles = Doubles.SKIP
    others: frozenset[int] = frozenset()
    left: frozenset[int] = frozenset()
    managers: Mapping[str, int] = field(default_factory=dict)  # as written -> member
    to: int | None = None  # all of them are this member's
    aside: int | None = None  # the draft that offers the file to a touch instead
    done: Which | None = None  # what it came to, in the audit
    loaded: Mapping[str, int] | None = None  # counts, once it is there
    filling: bool = False  # it is there, and clients of before are still being complemented
    to_check: tuple[str, ...] = ()  # a few of the clients with doubtful numbers, once it is done
    differ: tuple[str, ...] = ()  # a few of those of whom the base knew something else
    different: tuple[Otherwise, ...] = ()  # some of what that was
    taking: bool = False  # with `filling`: the file is right where it differs

    @property
    def row_kind(self) -> str:
        return KIND

    @property
    def awaits_text(self) -> bool:
        return False

    def to_data(self) -> dict[str, Any]:
        return {
            "file": self.file,
            "name": self.name,
            "columns": {str(number): meaning.value for number, meaning in self.columns.items()},
            "doubles": self.doubles.value,
            "others": sorted(self.others),
            "left": sorted(self.left),
            "managers": dict(self.managers),
            "to": self.to,
            "aside": self.aside,
            "key": self.done and self.done.key,
            "first": self.done and self.done.first,
            "loaded": None if self.loaded is None else dict(self.loaded),
            "filling": self.filling,
            "to_check": list(self.to_check),
            "differ": list(self.differ),
            "different": [list(one) for one in self.different],
            "taking": self.taking,
        }

    def among(self, members: Iterable[Member]) -> "ImportDraft":
        """Without what was said of those who have gone."""
        here = {one.id for one in members}
        managers = {name: member for name, member in self.managers.items() if member in here}
        return replace(self, managers=managers, to=self.to if self.to in here else None)

    def knowing(self, earlier: Iterable[Mapping[str, int]], members: Iterable[Member]) -> "ImportDraft":
        """With whom names meant in files of before, the newest first, as far as they are these members: what was said
        of somebody who has gone, or in another company, hides nothing older.
        """
        here = {one.id for one in members}
        managers: dict[str, int] = {}
        for said in (self.managers, *earlier):
            managers = {name: member for name, member in said.items() if member in here} | managers
        return replace(self, managers=managers)

    def does(self, place: int, case: Case) -> Doubles | None:
        """What is done with the client at that place of the file, unless it is left out; None: it is a colleague's."""
        match case.verdict:
            case Verdict.COLLEAGUES:
                return None
            case Verdict.NEW:
                return Doubles.NEW
            case Verdict.SIMILAR if place in self.others:
                return Doubles.NEW
        return self.doubles

    def given(self, written: str, hinted: str, members: Iterable[Member], actor: int) -> int:
        """Whose a client becomes that the file writes down for somebody; else its sheet may be somebody's."""
        if self.to is not None:
            return self.to if any(one.id == self.to for one in members) else actor
        found = member_called(written or hinted, members) if written or hinted else None
        said = found.id if found else self.managers.get(written)
        return said if said is not None and any(one.id == said for one in members) else actor


def from_data(draft: int, data: dict[str, Any]) -> ImportDraft:
    """One that was kept before a field came has it as it is at first."""
    return ImportDraft(
        draft,
        data["file"],
        data["name"],
        {int(number): Field(meaning) for number, meaning in data.get("columns", {}).items()},
        Doubles(data.get("doubles", Doubles.SKIP)),
        frozenset(data.get("others", ())),
        frozenset(data.get("left", ())),
        managers_of(data),
        data.get("to"),
        data.get("aside"),
        _done(data),
        data.get("loaded"),
        data.get("filling", False),
        tuple(data.get("to_check", ())),
        tuple(data.get("differ", ())),
        tuple((client, name, known, told) for client, name, known, told in data.get("different", ())),
        data.get("taking", False),
    )


def _done(data: Mapping[str, Any]) -> Which | None:
    key = data.get("key")
    return None if key is None else Which(key, data.get("first"))


def managers_of(data: Mapping[str, Any]) -> Mapping[str, int]:
    """All that a later file needs of what is kept of an earlier one."""
    managers: Mapping[str, int] = data.get("managers", {})
    return managers


@dataclass(frozen=True, slots=True)
class Counts:
    """What loading will do."""

    new: int
    filled: int
    skipped: int
    colleagues: int
    alike: int  # that only look like a client of the base
    left: int  # out by the person's choice


def counts(draft: ImportDraft, cases: Collection[Case]) -> Counts:
    done = [draft.does(place, case) for place, case in enumerate(cases) if place not in draft.left]
    return Counts(
        new=done.count(Doubles.NEW),
        filled=done.count(Doubles.FILL),
        skipped=done.count(Doubles.SKIP),
        colleagues=done.count(None),
        alike=sum(case.verdict is Verdict.SIMILAR for case in cases),
        left=len(cases) - len(done),
    )
