"""What is to be done with a client, in a line of the digest: what the step is for, or what follows from the last talk.

What was said stands beside it, in quotation marks: the two are told from each other at a glance.
"""

from collections.abc import Mapping

from handlers.speech.reader import Reader, told_once
from handlers.speech.screen import cut
from handlers.speech.words import Html, Words
from sales.clients.client import ClientLine
from sales.work.outcomes import Outcome
from sales.work.step import NextStep, StepKind

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
    return {one: say.p_("errand after", one.value) for one in Outcome}
