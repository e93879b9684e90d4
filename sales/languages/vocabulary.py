"""How the phrases of a report sentence are written down. The phrases are in one module per language.

Words with single spaces; `*` is any ending, `a|b` either word, `a|b?` may be missing, `~` up to three words of any
kind, `a & b` the two in either order with such words between, `$` a pause (comma, dash or end), at the beginning the
start after one. `=` before all: it says more than its
outcome, and its words are kept; `+`: likewise, and it may only be shown to somebody who can correct it. Case and ё/е
do not matter. Where phrases overlap the longest wins, so a negation is simply the longer phrase. What follows from
phrases that stand together is in `outcome.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.step import StepKind

Phrases = tuple[str, ...]


def pattern(words: str) -> str:
    """A class of words as a regular expression."""
    return words.replace("*", r"\w*")


@dataclass(frozen=True, slots=True)
class Called:
    """What people call one outcome or reason: in a cell of its own, with `|` between, and by phrases of a report."""

    written: str
    said: Phrases = ()


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one phrase says. All but a few fields are empty."""

    outcome: Outcome | None = None
    reason: Reason | None = None
    channel: Channel | None = None
    direction: Direction | None = None
    step: StepKind | None = None
    happened: bool = False  # a verb of the past: a date beside it is the touch's, not the step's
    faint: bool = False  # says it only where nothing else does: «был», «сказал»
    negative: bool = False  # a return
    kept: bool = False  # its words say more, and stay in the comment, of a step in its note: «отвезти»
    guess: bool = False  # only for a person who looks at what was understood
    ban: bool = False  # they wish not to be contacted any more
    takes: bool = False  # an order, where a sum or a count of things stands beside it: «берут»
    absent: bool = False  # whoever decides is away
    again: bool = False  # a step of the manner of this touch
    awaited: bool = False  # a step that others take
    unmade: bool = False  # we ourselves did not get there
    denied: bool = False  # the words around it take back what it said: see `denial.py`


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A language's phrases by what they say."""

    outcomes: Mapping[Outcome, Phrases]
    no_need: Phrases
    """A refusal and its reason in one."""
    others_chosen: Phrases
    """A refusal for the sake of another supplier."""
    reached: tuple[tuple[Channel, Phrases], ...]
    """Somebody was reached, and how: «дозвонился», «встретились»."""
    agreements: Phrases
    """Somebody was reached, and a date beside it is to come: «договорились на пятницу»."""
    agreed_to_meet: Phrases
    no_order: Phrases
    """Phrases that hold an order's or a call's word and deny it: they stay in the comment."""
    returns: Phrases
    reasons: Mapping[Reason, Phrases]
    channels: tuple[tuple[Channel, Direction, Phrases], ...]
    """Verbs that say how a touch took place, and who began."""
    sending: tuple[tuple[Channel, Phrases], ...]
    """Written and gone: the channel, with the outcome Sent."""
    media: tuple[tuple[Channel, Phrases], ...]
    """In what something was written: «на почту»."""
    steps: Mapping[StepKind, Phrases]
    occasions: tuple[tuple[StepKind, Phrases], ...]
    """Steps that are more than a call or a visit: «обед», «зум»."""
    errands: Phrases
    """Nouns that are a step beside a day to come, and else say nothing: «отгрузка 1 октября»."""
    tried_again: Phrases
    """A next touch in the manner of this one, and nothing of this one."""
    closed: Phrases
    """A refusal and its reason: there is nobody left to sell to."""
    bans: Phrases
    """They wish not to be contacted any more; with a day, not until then."""
    takes: Phrases
    """A readiness, and with a sum an order."""
    tried: Phrases
    """Some interest, and with a sum an order: «взяли на пробу»."""
    payments: Phrases
    """With a sum an order; without one nobody knows what was bought, or when."""
    pay_promises: Phrases
    """Money that is to come: a reminder of it, and nothing of what they want."""
    unmade: Phrases
    """We ourselves did not get there: nobody of them has done anything."""
    absences: Phrases
    """Somebody is away: on a visit nobody is there, by phone nobody knows who has said so."""
    asked_to_come: Phrases
    call_backs: Phrases
    """A next call; with nothing else said, also the outcome: «Ромашка перезвонить в пт»."""
    asked_to_call_back: Phrases
    nouns: tuple[tuple[Channel, StepKind, Phrases], ...]
    """A touch or a step by what stands around: «встреча, поговорили» and «встреча в пт»."""
    faint: tuple[tuple[Meaning, Phrases], ...]
