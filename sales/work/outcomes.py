"""What each outcome of a touch means to the rest of the product, said in one place.

The row of an outcome says where its button stands, which step it proposes, which outcome of a sentence wins, and what
it says about the client. Buttons, proposals, facts, stages, sentences and imports derive from it. Its words are
elsewhere: those on buttons in the catalogues, those that people use in `sales/languages`.
"""

from dataclasses import dataclass
from enum import StrEnum

from sales.work.channels import MANNER, Channel, Manner
from sales.work.step import DayPreset, StepKind


class Outcome(StrEnum):
    NO_ANSWER = "no_answer"  # Недозвон
    CALL_BACK = "call_back"  # Перезвонить
    NOT_IN = "not_in"  # Нет на месте
    MOVED = "moved"  # Перенесли
    SENT = "sent"  # Отправлено
    NO_REPLY = "no_reply"  # Нет ответа
    GATEKEEPER = "gatekeeper"  # Секретарь
    TALKED = "talked"  # Поговорили
    INTERESTED = "interested"  # Есть интерес
    THINKING = "thinking"  # Думает
    WANTS_OFFER = "wants_offer"  # Просит КП
    READY = "ready"  # Готов работать
    ORDER = "order"  # Заказ
    COMPLAINT = "complaint"  # Претензия
    NOT_NOW = "not_now"  # Не сейчас
    REFUSED = "refused"  # Отказ
    NOTED = "noted"  # Отмечено: the words do not say how it ended


class Reach(StrEnum):
    """Whether the touch reached anybody."""

    NOBODY = "nobody"  # an attempt
    ONE_WAY = "one_way"  # something was sent, and nobody at the client answered
    UNSAID = "unsaid"  # not known: neither an attempt nor a conversation
    SOMEBODY = "somebody"  # a conversation, be it only with the secretary


class Stance(StrEnum):
    """What the outcome says about the client's will. One report cannot contain contrary ones: see `contradicts`."""

    AGREES = "agrees"
    DELAYS = "delays"
    REFUSES = "refuses"


@dataclass(frozen=True, slots=True)
class Proposes:
    """The next step that is proposed. If `sooner`, it is for later today as long as the day is young."""

    day: DayPreset
    kind: StepKind = StepKind.CALL
    after_visit: StepKind | None = None
    sooner: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """The traits of an outcome. Defaults are what most outcomes have."""

    weight: int  # if a sentence says several, the heaviest counts
    proposes: Proposes | None = None
    reach: Reach = Reach.SOMEBODY
    first: Manner | None = None  # its button is in the first row, and only for this manner
    offered: bool = True  # it has a button
    put_off: bool = False  # the client asked for another time: «перезвонить», «перенесли»
    in_past: bool = False  # its phrases are verbs in the past: a day next to them is the day of the touch
    heard: bool = False  # somebody said it: if it is denied, a conversation remains
    stance: Stance | None = None
    interest: bool = False  # counts as interest for the stage
    consent: bool = False  # the client agreed to work with us
    gatekeeper: bool = False  # said by somebody who never decides


IN_3_DAYS = Proposes(DayPreset.IN_3_DAYS)
TOMORROW = Proposes(DayPreset.TOMORROW)

TRAITS: dict[Outcome, Traits] = {
    Outcome.NO_ANSWER: Traits(
        weight=50, first=Manner.CALL, reach=Reach.NOBODY, proposes=Proposes(DayPreset.TOMORROW, sooner=True)
    ),
    Outcome.CALL_BACK: Traits(
        weight=60, first=Manner.CALL, put_off=True, heard=True, proposes=Proposes(DayPreset.TOMORROW, sooner=True)
    ),
    Outcome.NOT_IN: Traits(
        weight=40, first=Manner.VISIT, reach=Reach.NOBODY, proposes=Proposes(DayPreset.TOMORROW, StepKind.VISIT)
    ),
    Outcome.MOVED: Traits(
        weight=100,
        first=Manner.VISIT,
        put_off=True,
        proposes=Proposes(DayPreset.IN_3_DAYS, after_visit=StepKind.VISIT),
    ),
    Outcome.SENT: Traits(weight=20, first=Manner.WRITTEN, reach=Reach.ONE_WAY, proposes=IN_3_DAYS),
    Outcome.NO_REPLY: Traits(weight=30, first=Manner.WRITTEN, reach=Reach.NOBODY, proposes=TOMORROW),
    Outcome.TALKED: Traits(weight=10, proposes=Proposes(DayPreset.IN_A_WEEK), in_past=True),
    Outcome.WANTS_OFFER: Traits(
        weight=120,
        proposes=Proposes(DayPreset.TODAY, StepKind.OFFER),
        heard=True,
        stance=Stance.AGREES,
        interest=True,
    ),
    Outcome.ORDER: Traits(
        weight=160, proposes=Proposes(DayPreset.IN_A_MONTH), heard=True, stance=Stance.AGREES, in_past=True
    ),
    Outcome.READY: Traits(weight=130, proposes=TOMORROW, heard=True, stance=Stance.AGREES, interest=True, consent=True),
    Outcome.INTERESTED: Traits(weight=80, proposes=IN_3_DAYS, heard=True, stance=Stance.AGREES, interest=True),
    Outcome.THINKING: Traits(weight=90, proposes=IN_3_DAYS, heard=True, stance=Stance.AGREES, interest=True),
    Outcome.GATEKEEPER: Traits(weight=70, proposes=TOMORROW, gatekeeper=True),
    Outcome.COMPLAINT: Traits(weight=140, proposes=Proposes(DayPreset.TODAY), heard=True),
    Outcome.NOT_NOW: Traits(weight=110, proposes=Proposes(DayPreset.IN_A_MONTH), stance=Stance.DELAYS),
    Outcome.REFUSED: Traits(weight=150, heard=True, stance=Stance.REFUSES),
    Outcome.NOTED: Traits(weight=0, reach=Reach.UNSAID, offered=False),
}
"""The rows are in the order of the buttons."""

ATTEMPTS = frozenset(one for one, traits in TRAITS.items() if traits.reach is Reach.NOBODY)
"""Outcomes of touches in which nobody was reached. They are counted apart."""

REFUSALS = frozenset(one for one, traits in TRAITS.items() if traits.stance is Stance.REFUSES)

PUT_OFF = frozenset(one for one, traits in TRAITS.items() if traits.put_off)


def outcomes_for(channel: Channel) -> tuple[Outcome, ...]:
    """The outcomes that the screen of a channel offers, in the order of their buttons."""
    offered = [one for one, traits in TRAITS.items() if traits.offered]
    first = [one for one in offered if TRAITS[one].first is MANNER[channel]]
    return (*first, *(one for one in offered if TRAITS[one].first is None))


def is_conversation(outcome: Outcome) -> bool:
    """Whether somebody was reached, be it only the secretary."""
    return TRAITS[outcome].reach is Reach.SOMEBODY


def fitted(outcome: Outcome, channel: Channel) -> Outcome:
    """The outcome by its name in that channel: an attempt is Недозвон for a call and Нет на месте for a visit."""
    same = next((group for group in (ATTEMPTS, PUT_OFF) if outcome in group), None)
    if same is None:
        return outcome
    return next((one for one in TRAITS if one in same and TRAITS[one].first is MANNER[channel]), Outcome.TALKED)


def contradicts(outcome: Outcome, others: frozenset[Outcome]) -> bool:
    """Whether the outcome cannot be true together with the others, as a refusal with interest, or an order with an
    attempt.
    """
    if outcome in REFUSALS:
        return any(TRAITS[one].stance is Stance.AGREES for one in others)
    if outcome is Outcome.ORDER:
        return any(one in ATTEMPTS or TRAITS[one].stance is Stance.DELAYS for one in others)
    return False
