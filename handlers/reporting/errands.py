"""What is to be done with a client, in a line of the digest: what the step is for, or what follows from the last talk.

What was said stands beside it, in quotation marks: the two are told from each other at a glance.
"""

from collections.abc import Mapping

from handlers.speech.reader import Reader, told_once
from handlers.speech.screen import cut
from handlers.speech.words import Html, Words
from sales.clients.client import ClientLine
from sales.work.step import NextStep, StepKind
from sales.work.touch import Outcome

PURPOSE = 24
"""What a step is for has that many at least."""
SHORTEST = 12
"""Less than so many characters of what was said tells nothing: it is left out."""


def errand(reader: Reader, step: NextStep, client: ClientLine, room: int) -> Html:
    """узнать, что решили, «цена устраивает, смотрят на…», in about so many characters."""
    if step.note:
        return cut(step.note, max(room, PURPOSE))
    said, what = client.facts.last_talk_note, to_do(reader, step, client)
    if said and client.facts.last_talk in (None, Outcome.TALKED) and not _of_kind(reader, step.kind):
        return _quoted(reader, said, max(room, SHORTEST))
    rest = room - len(what)
    return Html(f"{what}, {_quoted(reader, said, rest)}") if said and rest >= SHORTEST else what


def _quoted(reader: Reader, said: str, most: int) -> Html:
    return reader._("<i>“{said}”</i>", said=cut(said, most))


def to_do(reader: Reader, step: NextStep, client: ClientLine) -> Html:
    """By the kind of the step where that says enough."""
    last = client.facts.last_talk
    after = _after(reader, last) if last else reader.p_("errand", "get to know them")
    return _of_kind(reader, step.kind) or after


def _of_kind(reader: Reader, kind: StepKind) -> Html:
    if kind is StepKind.OFFER:
        return reader.p_("errand", "send a quote")
    return reader.p_("errand", "remind of payment") if kind is StepKind.PAYMENT else Html("")


@told_once
def _after(say: Words) -> Mapping[Outcome, Html]:
    return {
        Outcome.NO_ANSWER: say.p_("errand", "get through"),
        Outcome.CALL_BACK: say.p_("errand", "call back as they asked"),
        Outcome.NOT_IN: say.p_("errand", "catch them in"),
        Outcome.MOVED: say.p_("errand", "meet: they had moved it"),
        Outcome.SENT: say.p_("errand", "ask what they decided"),
        Outcome.NO_REPLY: say.p_("errand", "get a reply"),
        Outcome.GATEKEEPER: say.p_("errand", "reach who decides"),
        Outcome.TALKED: say.p_("errand", "go on with the talk"),
        Outcome.INTERESTED: say.p_("errand", "go on: they are interested"),
        Outcome.THINKING: say.p_("errand", "ask what they decided"),
        Outcome.WANTS_OFFER: say.p_("errand", "ask about the quote"),
        Outcome.READY: say.p_("errand", "agree on the order"),
        Outcome.ORDER: say.p_("errand", "offer to repeat the order"),
        Outcome.COMPLAINT: say.p_("errand", "answer the complaint"),
        Outcome.NOT_NOW: say.p_("errand", "ask once more"),
        Outcome.REFUSED: say.p_("errand", "ask once more"),
        Outcome.NOTED: say.p_("errand", "have a talk"),
    }
