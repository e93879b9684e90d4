"""Words for the funnel's rungs, and for what to do next with a segment."""

from collections.abc import Mapping

from handlers.speech import client_words
from handlers.speech.reader import Reader, told_once
from handlers.speech.words import Html, Words, fill
from sales.clients.rungs import Ladder, Rung, Segment
from sales.clients.stages import Base, Stage


@told_once
def ladder(say: Words) -> Mapping[Ladder, Html]:
    return {
        Ladder.STAGE: say.p_("funnel", "Stages"),
        Ladder.BASE: say.p_("funnel", "Bases"),
        Ladder.WORTH: say.p_("funnel", "Worth"),
    }


def rung(reader: Reader, one: Rung) -> Html:
    """For example: 🏆 Покупает часто; Проверенная; Крупные спящие"""
    match one:
        case Stage():
            sign = client_words.STAGE_SIGNS[one]
            return fill("{sign} {stage}", sign=sign, stage=client_words.stage(reader, one))
        case Base():
            return client_words.base(reader, one)
        case Segment():
            return _segment(reader, one)


@told_once
def _segment(say: Words) -> Mapping[Segment, Html]:
    return {
        Segment.BIG_ASLEEP: say.p_("segment", "Big, asleep"),
        Segment.BIG_COOLING: say.p_("segment", "Big, cooling"),
        Segment.BIG_AWAKE: say.p_("segment", "Big, buying"),
        Segment.LOYAL_ASLEEP: say.p_("segment", "Loyal, asleep"),
        Segment.LOYAL: say.p_("segment", "Loyal, buying"),
        Segment.ONCE: say.p_("segment", "One order"),
        Segment.ONCE_ASLEEP: say.p_("segment", "One order, quiet"),
    }


@told_once
def what_next(say: Words) -> Mapping[Segment, Html]:
    return {
        Segment.BIG_ASLEEP: say.p_("segment", "call in person"),
        Segment.BIG_COOLING: say.p_("segment", "ask what has changed"),
        Segment.BIG_AWAKE: say.p_("segment", "look after them, offer more"),
        Segment.LOYAL_ASLEEP: say.p_("segment", "remind them of us, ask why"),
        Segment.LOYAL: say.p_("segment", "show what they do not buy yet"),
        Segment.ONCE: say.p_("segment", "win the second order"),
        Segment.ONCE_ASLEEP: say.p_("segment", "ask how it went"),
    }


def quiet(reader: Reader) -> Html:
    """For clients on no rung of worth."""
    return reader._("Have not bought for a year")


def never(reader: Reader) -> Html:
    return reader._("Never bought")
