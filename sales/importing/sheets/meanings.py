"""What the words in cells of a known column mean: statuses, roles, sources, channels, outcomes, steps.

Both languages are understood, our codes too. What a table does not know is None: the caller keeps it as it is written.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from sales.clients.client import Attitude, BuyingRole, Ending, NamedBase, Status
from sales.company.directories import BUILT_IN_SOURCES, Entry
from sales.languages.language import CellWords
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import search_key
from sales.work.channels import Channel, Direction
from sales.work.order import BEST
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.step import StepKind

T = TypeVar("T")

_CONFIRMED = re.compile(rf"\W*(?:{any_of(lambda one: one.cells.confirmed)})\W*$")
_BAN = rf"(?:{any_of(lambda one: one.cells.ban)})"
_WRONG_NUMBER = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.cells.wrong_number)})(?!\w)", re.IGNORECASE)
_NEVER = re.compile(rf"(?<!\w){_BAN}(?!\w)")
_ONLY_NEVER = re.compile(
    rf"\W*(?:(?:{any_of(lambda one: one.cells.asked)})\W+)*{_BAN}(?:\W+(?:{any_of(lambda one: one.cells.ever)}))?\W*"
)
_PLAINLY = re.compile(any_of(lambda one: f"{one.cells.plainly_active}|{one.cells.plainly_inactive}"))


def status(written: str) -> Status | None:
    return _in(_STATUSES, written.replace("-", " ")) or _in(_STATUSES, written)


def ending(written: str) -> str:
    """Why a client is not active: what we have a word for, else as it is written."""
    told = _in(_ENDINGS, written)
    return told.value if told else written


def explains(written: str) -> bool:
    """A status that says more than that the client is active, or is not: «потенциальный», «чёрный список»."""
    return not _PLAINLY.match(search_key(written))


def forbids_contact(written: str) -> bool:
    """Says not to call, and nothing else."""
    return bool(_ONLY_NEVER.fullmatch(search_key(written)))


def mentions_ban(written: str) -> bool:
    """«Не звонить до мая», «не звонить Ивану»: somebody has to read it."""
    return bool(_NEVER.search(search_key(written)))


def denies_number(written: str) -> bool:
    """«Не тот номер»: somebody has to find another one."""
    return bool(_WRONG_NUMBER.search(written))


def rating(written: str) -> int | None:
    """Of an order, 1 to 10."""
    return int(written) if written.isdecimal() and len(written) < 3 and 1 <= int(written) <= BEST else None


def metres(written: str) -> int | None:
    return int(written) if written.isdecimal() and len(written) <= len("20000000") else None


def role(written: str) -> tuple[BuyingRole, bool] | None:
    """The role, and whether it is confirmed: «ЛПР, подтверждён»."""
    key = search_key(written)
    bare = _CONFIRMED.sub("", key)
    told = _in(_ROLES, bare)
    return (told, bare != key) if told else None


def weight(written: str) -> int | None:
    return _in(_WEIGHTS, written)


def attitude(written: str) -> Attitude | None:
    return _in(_ATTITUDES, written)


def base(written: str) -> NamedBase | None:
    return _in(_BASES, written)


def channel(written: str) -> Channel | None:
    return _in(_CHANNELS, written)


def direction(written: str) -> Direction | None:
    return _in(_DIRECTIONS, written)


def outcome(written: str) -> Outcome | None:
    return _in(_OUTCOMES, written)


def reason(written: str) -> Reason | None:
    return _in(_REASONS, written)


def step(written: str) -> StepKind | None:
    return _in(_STEPS, written)


def source_code(written: str) -> str | None:
    """The built-in source that is meant."""
    return _SOURCES.get(search_key(written))


def entry_for(written: str, entries: Sequence[Entry]) -> Entry | None:
    """The workspace's entry that the word means: its own text first, then a built-in. None: it is a new one."""
    key, code = search_key(written), source_code(written)
    own = next((entry for entry in entries if entry.text and search_key(entry.text) == key), None)
    return own or next((entry for entry in entries if code and entry.code == code), None)


def _in(table: dict[str, T], written: str) -> T | None:
    return table.get(search_key(written).strip(" .!"))


def _table(codes: Iterable[T], words: Callable[[CellWords], Mapping[Any, str]]) -> dict[str, T]:
    """What is meant by each word of all languages, and by our own codes."""
    said = {
        word: code
        for language in LANGUAGES
        for code in codes
        for word in words(language.cells).get(code, "").split("|")
        if word
    }
    return {str(code): code for code in codes} | said


_WEIGHTS = _table((1, 2, 3), lambda cells: cells.weights)
_ATTITUDES = _table(Attitude, lambda cells: cells.attitudes)
_STATUSES = _table(Status, lambda cells: cells.statuses)
_ENDINGS = _table(Ending, lambda cells: cells.endings)
_ROLES = _table(BuyingRole, lambda cells: cells.roles)
_BASES = _table(NamedBase, lambda cells: cells.bases)
_SOURCES = _table(BUILT_IN_SOURCES, lambda cells: cells.sources)
_CHANNELS = _table(Channel, lambda cells: cells.channels)
_DIRECTIONS = _table(Direction, lambda cells: cells.directions)
_OUTCOMES = _table(Outcome, lambda cells: cells.outcomes)
_REASONS = _table(Reason, lambda cells: cells.reasons)
_STEPS = _table(StepKind, lambda cells: cells.steps)
