"""A step with the places of its words, before its note is read."""

from dataclasses import dataclass

from sales.days.time_expressions import Expression
from sales.days.when import When
from sales.sentences.marks import Mark
from sales.sentences.parts import Span
from sales.work.step import StepKind


@dataclass(frozen=True, slots=True)
class Planned:
    """A step with the places of its words. `words`: where its note is looked for."""

    marks: tuple[Mark, ...]
    time: Expression | None
    when: When | None
    words: tuple[Span, ...]
    purposes: frozenset[int] = frozenset()  # where phrases begin that say what another is for
    owed: bool = False  # what is owed is said, and no other kind: the day is the payment's
    papers: bool = False  # they wait for an invoice or a contract
    pays: bool = False  # they will pay then
    offered: bool = False  # what is to be sent is what they asked for: an offer
    moved: StepKind | None = None  # what was moved to then
    asked: bool = False  # the day beside it is not its own

    @property
    def kind(self) -> StepKind | None:
        """The last phrase that names a kind of its own: «согласовать и перезвонить» is a call."""
        kinds = [mark.means.step for mark in self.marks if mark.means.step and mark.start not in self.purposes]
        telling = [kind for kind in kinds if kind is not StepKind.OTHER]
        if (self.owed or self.pays) and not telling:
            return StepKind.PAYMENT
        if self.offered and not telling:
            return StepKind.OFFER
        if self.papers and not kinds:
            return StepKind.OTHER
        if self.moved and not telling:
            return self.moved
        return (telling or kinds)[-1] if kinds else None

    @property
    def start(self) -> int:
        places = [mark.start for mark in self.marks] + ([self.time.start] if self.time else [])
        return min(places)
