"""A touch and its words: channels, directions, outcomes, reasons. What an outcome means is in `outcomes.py`."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Channel(StrEnum):
    CALL = "call"
    VISIT = "visit"
    MESSAGE = "message"
    EMAIL = "email"
    OFFER = "offer"
    OTHER = "other"


class Direction(StrEnum):
    OUTGOING = "out"
    INCOMING = "in"


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
    NOTED = "noted"  # Отмечено: words that do not say what came of it


class Reason(StrEnum):
    """Why a client refused: one skippable tap."""

    PRICE = "price"
    SUPPLIER = "supplier"
    NO_NEED = "no_need"
    TERMS = "terms"
    CLOSED = "closed"  # Закрылись
    OTHER = "other"


class Manner(StrEnum):
    """How a channel reaches people. Outcomes are named by it: nobody there is Недозвон, Нет на месте or Нет ответа."""

    CALL = "call"
    VISIT = "visit"
    WRITTEN = "written"


MANNER: dict[Channel, Manner] = {
    Channel.CALL: Manner.CALL,
    Channel.VISIT: Manner.VISIT,
    Channel.MESSAGE: Manner.WRITTEN,
    Channel.EMAIL: Manner.WRITTEN,
    Channel.OFFER: Manner.WRITTEN,
    Channel.OTHER: Manner.CALL,
}

USUAL_CHANNEL: dict[Manner, Channel] = {
    Manner.CALL: Channel.CALL,
    Manner.VISIT: Channel.VISIT,
    Manner.WRITTEN: Channel.MESSAGE,
}


@dataclass(frozen=True, slots=True)
class Attachment:
    """Voice, photo or document, kept as Telegram's file."""

    id: int
    kind: str  # voice, photo, document
    file_id: str
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Touch:
    """One contact with a client that took place. Its id is the id of the draft it was made from.

    Not `timed`: only its day is known. The hour of `at` is then for the order only, and nobody is shown it.
    """

    id: int
    client: int
    member: int
    channel: Channel
    direction: Direction
    outcome: Outcome
    at: datetime
    recorded_at: datetime
    contact: int | None = None
    step: int | None = None  # the planned step that it answered
    reason: Reason | None = None
    comment: str = ""
    latitude: float | None = None
    longitude: float | None = None
    accuracy: float | None = None  # metres
    timed: bool = True
    attachments: tuple[Attachment, ...] = ()
    version: int = 1
