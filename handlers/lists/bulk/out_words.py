"""Who of a list is left out of what is done with it, and why, in words."""

from collections.abc import Mapping

from handlers.speech.reader import Reader
from handlers.speech.words import Html
from sales.jobs.bulk import Out


def left_out(reader: Reader, out: Mapping[str, int]) -> Html:
    """Nothing where nobody is."""
    told = [_why(reader, why, out[why]) for why in Out if out.get(why)]
    return reader._("Left out: {who}.", who=Html(", ".join(told))) if told else Html("")


def _why(reader: Reader, why: Out, clients: int) -> Html:
    n_ = reader.n_
    words = {
        Out.ASKED: n_("{n} asked not to be contacted", "{n} asked not to be contacted", clients),
        Out.INACTIVE: n_("{n} is inactive", "{n} are inactive", clients),
        Out.PLANNED: n_("{n} has a step", "{n} have a step", clients),
        Out.MINDED: n_("{n} has a step for it", "{n} have a step for it", clients),
        Out.REFUSED: n_("{n} has just refused", "{n} have just refused", clients),
        Out.AGGRIEVED: n_("with {n} a complaint is open", "with {n} a complaint is open", clients),
        Out.NUMBERLESS: n_("{n} has no number", "{n} have no number", clients),
        Out.AGAIN: n_("with {n} something comes again already", "with {n} something comes again already", clients),
        Out.POOLED: n_("{n} is in the pool", "{n} are in the pool", clients),
        Out.SO_ALREADY: n_("with {n} it is so already", "with {n} it is so already", clients),
    }
    return words[why]
