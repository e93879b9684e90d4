"""Makes up a client's story as a list of beats that leads to a stage, and how the client stands
today. No dates here.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random

from sales.clients.stages import Stage
from sales.work.channels import Channel
from sales.work.outcomes import Outcome, is_conversation


class Standing(StrEnum):
    """How things stand with a client this morning."""

    CALL_TODAY = "call_today"
    VISIT_TODAY = "visit_today"
    OVERDUE = "overdue"
    LATER = "later"  # a step on one of the next days
    DUE = "due"  # a customer whom nobody has planned to call
    IDLE = "idle"  # left without a step
    OFF = "off"  # not brought up any more


@dataclass(frozen=True, slots=True)
class Beat:
    """One touch to come; about `rest` days pass until the next."""

    outcome: Outcome
    channel: Channel = Channel.CALL
    incoming: bool = False
    rest: int = 1


@dataclass(frozen=True, slots=True)
class Life:
    aim: Stage
    standing: Standing


Shares = dict[Stage, dict[Standing, int]]
S = Standing
ANNA: Shares = {
    Stage.GOLD: {S.CALL_TODAY: 2, S.VISIT_TODAY: 1, S.LATER: 23},
    Stage.GREEN: {S.CALL_TODAY: 2, S.VISIT_TODAY: 1, S.DUE: 4, S.LATER: 31},
    Stage.LIME: {S.CALL_TODAY: 2, S.IDLE: 2, S.LATER: 20},
    Stage.YELLOW: {S.CALL_TODAY: 1, S.OVERDUE: 1, S.IDLE: 2, S.LATER: 18},
    Stage.GREY: {S.IDLE: 2, S.OFF: 3, S.LATER: 15},
    Stage.WHITE: {S.IDLE: 2, S.LATER: 12},
    Stage.ORANGE: {S.OFF: 19, S.LATER: 3},
    Stage.RED: {S.DUE: 2, S.OFF: 4, S.LATER: 8},
}
"""Works hard: few clients are forgotten."""
BORIS: Shares = {
    Stage.GOLD: {S.CALL_TODAY: 1, S.VISIT_TODAY: 1, S.LATER: 10},
    Stage.GREEN: {S.CALL_TODAY: 2, S.OVERDUE: 1, S.DUE: 6, S.LATER: 13},
    Stage.LIME: {S.CALL_TODAY: 2, S.OVERDUE: 1, S.IDLE: 3, S.LATER: 6},
    Stage.YELLOW: {S.CALL_TODAY: 1, S.VISIT_TODAY: 1, S.OVERDUE: 1, S.IDLE: 5, S.LATER: 4},
    Stage.GREY: {S.CALL_TODAY: 1, S.IDLE: 9, S.OFF: 4, S.LATER: 4},
    Stage.WHITE: {S.IDLE: 7, S.LATER: 3},
    Stage.ORANGE: {S.OFF: 17, S.IDLE: 1, S.LATER: 2},
    Stage.RED: {S.DUE: 6, S.OFF: 4, S.LATER: 4},
}
"""Makes many attempts and few next steps."""

USUAL_REST = (1, 4)
RESTS: dict[Outcome, tuple[int, int]] = {
    Outcome.NO_ANSWER: (1, 3),
    Outcome.CALL_BACK: (1, 2),
    Outcome.MOVED: (3, 7),
    Outcome.SENT: (3, 5),
    Outcome.GATEKEEPER: (1, 6),
    Outcome.TALKED: (7, 28),
    Outcome.INTERESTED: (3, 8),
    Outcome.THINKING: (3, 14),
    Outcome.WANTS_OFFER: (1, 1),
    Outcome.READY: (1, 6),
    Outcome.ORDER: (18, 34),
    Outcome.COMPLAINT: (1, 3),
    Outcome.NOT_NOW: (25, 60),
    Outcome.REFUSED: (60, 90),
}
"""Days until the next touch, from-to, where they differ from USUAL_REST."""
ASLEEP = (380, 560)
LONG_AGO = (195, 270)

Oc, Ch = Outcome, Channel
COLD = (
    (),
    (Beat(Oc.NO_ANSWER),),
    (Beat(Oc.GATEKEEPER),),
    (Beat(Oc.NO_ANSWER), Beat(Oc.GATEKEEPER)),
    (Beat(Oc.NOT_IN, Ch.VISIT),),
)
NEVER_REACHED = (
    (Beat(Oc.NO_ANSWER), Beat(Oc.GATEKEEPER)),
    (Beat(Oc.GATEKEEPER), Beat(Oc.NO_ANSWER), Beat(Oc.GATEKEEPER)),
    (Beat(Oc.NOT_IN, Ch.VISIT), Beat(Oc.NO_ANSWER)),
    (Beat(Oc.SENT, Ch.EMAIL), Beat(Oc.NO_REPLY, Ch.EMAIL), Beat(Oc.GATEKEEPER)),
    (Beat(Oc.GATEKEEPER),),
)
INTEREST = (
    (Beat(Oc.INTERESTED),),
    (Beat(Oc.TALKED), Beat(Oc.INTERESTED)),
    (Beat(Oc.INTERESTED, Ch.VISIT),),
    (Beat(Oc.INTERESTED, Ch.MESSAGE, incoming=True),),
)
OFFER = (
    (Beat(Oc.WANTS_OFFER), Beat(Oc.SENT, Ch.OFFER)),
    (Beat(Oc.WANTS_OFFER, Ch.EMAIL, incoming=True), Beat(Oc.SENT, Ch.OFFER)),
    (Beat(Oc.SENT, Ch.OFFER), Beat(Oc.NO_REPLY, Ch.MESSAGE)),
)
THOUGHT = (
    (Beat(Oc.THINKING),),
    (Beat(Oc.CALL_BACK), Beat(Oc.THINKING)),
    (Beat(Oc.TALKED, Ch.VISIT),),
    (Beat(Oc.MOVED, Ch.VISIT), Beat(Oc.TALKED, Ch.VISIT)),
    (Beat(Oc.THINKING), Beat(Oc.TALKED)),
    (Beat(Oc.NOT_NOW), Beat(Oc.THINKING)),
)
CONSENT = ((Beat(Oc.READY),), (Beat(Oc.READY, Ch.VISIT),))
SALE = (
    (Beat(Oc.ORDER),),
    (Beat(Oc.TALKED), Beat(Oc.ORDER)),
    (Beat(Oc.TALKED, Ch.VISIT), Beat(Oc.ORDER)),
    (Beat(Oc.ORDER, Ch.MESSAGE, incoming=True),),
    (Beat(Oc.ORDER, Ch.VISIT),),
    (Beat(Oc.COMPLAINT, incoming=True), Beat(Oc.ORDER)),
    (Beat(Oc.SENT, Ch.OFFER), Beat(Oc.ORDER)),
)
BEFORE_NO = ((Beat(Oc.TALKED),), (Beat(Oc.INTERESTED), *OFFER[0], Beat(Oc.THINKING)), (Beat(Oc.NOT_NOW),))
ASLEEP_NOW = ((Beat(Oc.NO_ANSWER),), (Beat(Oc.NOT_NOW),), (Beat(Oc.NO_ANSWER), Beat(Oc.CALL_BACK)), (Beat(Oc.TALKED),))


def lives(shares: Shares, dice: Random) -> list[Life]:
    """The lives of all clients of a rep, shuffled."""
    every = [
        Life(aim, standing)
        for aim, standings in shares.items()
        for standing, count in standings.items()
        for _ in range(count)
    ]
    dice.shuffle(every)
    return every


def beats_of(life: Life, dice: Random, missed: float) -> list[Beat]:
    """The story so far, oldest first. `missed`: how often a call of this rep reaches nobody at first."""
    told = [_rested(beat, dice) for beat in _told(life, dice)]
    return [one for beat in told for one in _tried(beat, dice, missed)]


def _told(life: Life, dice: Random) -> Iterator[Beat]:
    if life.aim is Stage.WHITE:
        return
    if life.aim is Stage.GREY:
        yield from dice.choice(NEVER_REACHED)
        yield from [Beat(Oc.NO_ANSWER)] * 3 if life.standing is Standing.OFF else ()
        return
    yield from dice.choice(COLD)
    if life.aim is Stage.ORANGE:
        yield from (*dice.choice(BEFORE_NO), Beat(Oc.REFUSED))
        return
    yield from dice.choice(INTEREST)
    if life.aim is not Stage.YELLOW:
        yield from _courted(life, dice)


def _courted(life: Life, dice: Random) -> Iterator[Beat]:
    """The story from the offer on."""
    yield from (*dice.choice(OFFER), *dice.choice(THOUGHT))
    if life.aim is not Stage.LIME or dice.random() < 0.35:
        yield from dice.choice(CONSENT)
    if life.aim is not Stage.LIME:
        yield from _bought(life, dice)
    elif life.standing is Standing.LATER and dice.random() < 0.4:
        yield from OFFER[0]


def _bought(life: Life, dice: Random) -> Iterator[Beat]:
    for _ in range(_orders(life, dice) - 1):
        yield from dice.choice(SALE)
    silence = ASLEEP if life.aim is Stage.RED else LONG_AGO if life.standing is Standing.DUE else None
    if silence is None:
        yield from dice.choice(SALE)
        return
    yield Beat(Oc.ORDER, rest=dice.randint(*silence))
    yield from dice.choice(ASLEEP_NOW) if life.aim is Stage.RED else (Beat(Oc.NO_ANSWER),)


def _orders(life: Life, dice: Random) -> int:
    if life.aim is Stage.GOLD:
        return dice.choice((5, 5, 6, 7, 8, 11, 13))
    return dice.choice((1, 1, 2, 2, 3))


def _rested(beat: Beat, dice: Random) -> Beat:
    """The beat with its rest drawn by outcome, unless the story has set one."""
    return replace(beat, rest=dice.randint(*RESTS.get(beat.outcome, USUAL_REST))) if beat.rest == 1 else beat


def _tried(beat: Beat, dice: Random, missed: float) -> Iterator[Beat]:
    if beat.channel is Channel.CALL and not beat.incoming and is_conversation(beat.outcome):
        for _ in range(2):
            if dice.random() < missed:
                yield Beat(Oc.NO_ANSWER, rest=dice.randint(1, 2))
    yield beat
