"""By which criterion a client is key: the question, and our words for it."""

from collections.abc import Mapping

from handlers.card.card_screens import title
from handlers.speech import client_words
from handlers.speech.reader import Reader, told_once
from handlers.speech.screen import Button, Screen, pairs
from handlers.speech.taps.clients import Criterion, CriterionTap, DoTap
from handlers.speech.words import Html, Words
from sales.clients.client import Client, NamedBase
from sales.ground import ids
from sales.standing.base import NAMED


@told_once
def criterion(say: Words) -> Mapping[Criterion, Html]:
    return {
        Criterion.TURNOVER: say.p_("criterion", "Turnover"),
        Criterion.POTENTIAL: say.p_("criterion", "Potential"),
        Criterion.RENOWN: say.p_("criterion", "Well known"),
        Criterion.BRINGS: say.p_("criterion", "Brings others"),
    }


def why(reader: Reader, client: Client, named: NamedBase) -> Screen:
    text = ids.to_text(client.id)
    choices = [
        Button(criterion(reader, one), CriterionTap(client=text, named=named, criterion=one).pack())
        for one in Criterion
    ]
    head = f"{title(client)} · {client_words.base(reader, NAMED[named])}"
    asked = reader._("By what is this client key? Choose, or write it, for example: a third of our turnover")
    back = Button(reader.p_("button", "Back"), DoTap(client=text, what="base").pack())
    return Screen(f"{head}\n{asked}", [*pairs(choices), [back]])
