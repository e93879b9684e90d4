"""The channels by which a client is reached, their directions, and the manners that outcomes are named by."""

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


class Manner(StrEnum):
    """How a channel reaches people. The name of an outcome depends on it: an attempt is Недозвон, Нет на месте or Нет
    ответа.
    """

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
