"""What each outcome is called in English: in a cell, and in a report."""

from sales.languages.en.phrases import complaining, others, undecided, unreached, unwilling, willing
from sales.languages.vocabulary import Called
from sales.work.outcomes import Outcome

OUTCOMES = {
    Outcome.NO_ANSWER: Called("no answer", unreached.NO_ANSWER),
    Outcome.CALL_BACK: Called("call back", unreached.CALL_BACK),
    Outcome.NOT_IN: Called("not in", unreached.NOT_IN),
    Outcome.MOVED: Called("moved", unreached.MOVED),
    Outcome.SENT: Called("sent"),
    Outcome.NO_REPLY: Called("no reply", unreached.NO_REPLY),
    Outcome.GATEKEEPER: Called("gatekeeper", others.GATEKEEPER),
    Outcome.TALKED: Called("talked", undecided.TALKED),
    Outcome.INTERESTED: Called("interested", willing.INTERESTED),
    Outcome.THINKING: Called("thinking", undecided.THINKING),
    Outcome.WANTS_OFFER: Called("wants a quote", willing.WANTS_OFFER),
    Outcome.READY: Called("ready to buy", willing.READY),
    Outcome.ORDER: Called("order", willing.ORDER),
    Outcome.COMPLAINT: Called("complaint", complaining.COMPLAINT),
    Outcome.NOT_NOW: Called("not now", unwilling.NOT_NOW),
    Outcome.REFUSED: Called("refused", unwilling.REFUSED),
    Outcome.NOTED: Called("noted"),
}
