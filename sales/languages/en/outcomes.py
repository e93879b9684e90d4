"""What each outcome is called in English: in a cell, and in a report."""

from sales.languages.en.phrases import complaining, everyday, others, undecided, unreached, unwilling, willing
from sales.languages.vocabulary import Called
from sales.work.outcomes import Outcome

OUTCOMES = {
    Outcome.NO_ANSWER: Called("no answer", (*everyday.NO_ANSWER, *unreached.NO_ANSWER)),
    Outcome.CALL_BACK: Called("call back", (*everyday.CALL_BACK, *unreached.CALL_BACK)),
    Outcome.NOT_IN: Called("not in", (*everyday.NOT_IN, *unreached.NOT_IN)),
    Outcome.MOVED: Called("moved", (*everyday.MOVED, *unreached.MOVED)),
    Outcome.SENT: Called("sent"),
    Outcome.NO_REPLY: Called("no reply", unreached.NO_REPLY),
    Outcome.GATEKEEPER: Called("gatekeeper", (*everyday.GATEKEEPER, *others.GATEKEEPER)),
    Outcome.TALKED: Called("talked", undecided.TALKED),
    Outcome.INTERESTED: Called("interested", willing.INTERESTED),
    Outcome.THINKING: Called("thinking", (*everyday.THINKING, *undecided.THINKING)),
    Outcome.WANTS_OFFER: Called("wants a quote", (*everyday.WANTS_OFFER, *willing.WANTS_OFFER)),
    Outcome.READY: Called("ready to buy", (*everyday.READY, *willing.READY)),
    Outcome.ORDER: Called("order", (*everyday.ORDER, *willing.ORDER)),
    Outcome.COMPLAINT: Called("complaint", (*everyday.COMPLAINT, *complaining.COMPLAINT)),
    Outcome.NOT_NOW: Called("not now", (*everyday.NOT_NOW, *unwilling.NOT_NOW)),
    Outcome.REFUSED: Called("refused", (*everyday.REFUSED, *unwilling.REFUSED)),
    Outcome.NOTED: Called("noted"),
}
