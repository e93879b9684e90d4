"""The funnel: how many clients stand where, what they have brought, who came there and who went in a period."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sales.clients.grades import Worth
from sales.clients.rungs import GRADED, RUNGS, Ladder, Rung, Segment, segment
from sales.clients.stages import Base, Stage
from sales.days.calendar import DAY
from sales.standing.conditions import About, Among, Condition, Graded

PERIODS = (7, 30, 90)
"""Days, today among them."""
USUAL = 30


@dataclass(frozen=True, slots=True)
class Group:
    """Clients that stand alike. `lost`: how many of them are not to be revived; `inactive`: whom nobody brings up."""

    stage: Stage
    base: Base
    worth: Worth | None
    lost: int
    inactive: int
    clients: int
    sum: int  # of all their orders, in minor units


@dataclass(frozen=True, slots=True)
class Moved:
    """How many clients stand there who did not at the beginning of the period, and the other way round."""

    came: int = 0
    went: int = 0


@dataclass(frozen=True, slots=True)
class Stay:
    """Of clients who have left a colour in the period: how long those had stood there of whom it is known since when,
    and how many have gone on towards a purchase.
    """

    left: int = 0
    known: int = 0
    seconds: int = 0
    further: int = 0

    @property
    def days(self) -> int | None:
        """On average."""
        return round(self.seconds / self.known / DAY.total_seconds()) if self.known else None

    def share(self, standing: int) -> int:
        """Gone on, of a hundred who stood there: `standing` still do."""
        return round(100 * self.further / (self.left + standing)) if self.left + standing else 0

    def __add__(self, other: "Stay") -> "Stay":
        return Stay(
            self.left + other.left,
            self.known + other.known,
            self.seconds + other.seconds,
            self.further + other.further,
        )


BOUGHT = frozenset({Stage.RED, Stage.GREEN, Stage.GOLD})
"""Colours of whoever ever bought."""
ON_THE_WAY = (Stage.WHITE, Stage.GREY, Stage.YELLOW, Stage.LIME, Stage.GREEN, Stage.GOLD)


def is_further(stage: Stage, before: Stage) -> bool:
    """Nearer to a purchase; whoever has refused or bought long ago is at the beginning of it again."""
    if stage not in ON_THE_WAY:
        return False
    return before not in ON_THE_WAY or ON_THE_WAY.index(stage) > ON_THE_WAY.index(before)


@dataclass(frozen=True, slots=True)
class Tally:
    clients: int = 0
    sum: int = 0
    lost: int = 0
    inactive: int = 0
    moved: Moved = Moved()


@dataclass(frozen=True, slots=True)
class Funnel:
    """Of all clients; those who stand nowhere on the ladder are in the whole only."""

    whole: Tally
    rungs: Mapping[Rung, Tally]
    never: int = 0
    """Of the whole, who never bought."""
    apart: int = 0
    """Clients that are not in the whole: whoever is inactive is worth nothing any more."""

    @property
    def placed(self) -> int:
        return sum(tally.clients for tally in self.rungs.values())

    @property
    def is_graded(self) -> bool:
        """Of worth: whether a night has counted it by now."""
        return self.placed > 0

    def percent(self, rung: Rung) -> int:
        """Of the whole. Whoever is there at all is not nothing."""
        return self.share(self.rungs[rung])

    def share(self, of: Tally) -> int:
        return max(1, round(100 * of.clients / self.whole.clients)) if of.clients else 0


def funnel(ladder: Ladder, groups: Iterable[Group], moved: Mapping[Rung, Moved]) -> Funnel:
    every = list(groups)
    there: defaultdict[Rung | None, list[Group]] = defaultdict(list)
    for group in every:
        there[_rung(ladder, group)].append(group)
    rungs = {rung: _tally(there[rung], moved.get(rung, Moved())) for rung in rungs_of(ladder)}
    never = sum(one.clients for one in every if one.stage not in BOUGHT)
    return Funnel(_tally(every, Moved()), rungs, never)


def rungs_of(ladder: Ladder) -> Sequence[Rung]:
    return tuple(RUNGS[ladder])


def standing_on(rung: Rung) -> Condition:
    """Who stands there, as a condition of lists."""
    match rung:
        case Stage():
            return Among(About.STAGE, frozenset({rung}))
        case Base():
            return Among(About.BASE, frozenset({rung}))
        case Segment():
            return Graded(*GRADED[rung])


def _rung(ladder: Ladder, group: Group) -> Rung | None:
    if ladder is Ladder.WORTH:
        return None if group.worth is None else segment(group.worth)
    return group.stage if ladder is Ladder.STAGE else group.base


def _tally(groups: Sequence[Group], moved: Moved) -> Tally:
    lost, inactive = sum(one.lost for one in groups), sum(one.inactive for one in groups)
    clients = sum(one.clients for one in groups)
    return Tally(clients, sum(one.sum for one in groups), lost, inactive, moved)
