"""What each outcome is called in Russian: in a cell, and in a report."""

from sales.languages.ru.phrases import complaining, others, undecided, unreached, unwilling, willing
from sales.languages.vocabulary import Called
from sales.work.outcomes import Outcome

OUTCOMES = {
    Outcome.NO_ANSWER: Called("недозвон", unreached.NO_ANSWER),
    Outcome.CALL_BACK: Called("перезвонить", unreached.CALL_BACK),
    Outcome.NOT_IN: Called("нет на месте", unreached.NOT_IN),
    Outcome.MOVED: Called("перенесли", unreached.MOVED),
    Outcome.SENT: Called("отправлено"),
    Outcome.NO_REPLY: Called("нет ответа", unreached.NO_REPLY),
    Outcome.GATEKEEPER: Called("секретарь", others.GATEKEEPER),
    Outcome.TALKED: Called("поговорили", undecided.TALKED),
    Outcome.INTERESTED: Called("есть интерес", willing.INTERESTED),
    Outcome.THINKING: Called("думает", undecided.THINKING),
    Outcome.WANTS_OFFER: Called("просит кп", willing.WANTS_OFFER),
    Outcome.READY: Called("готов работать", willing.READY),
    Outcome.ORDER: Called("заказ", willing.ORDER),
    Outcome.COMPLAINT: Called("претензия", complaining.COMPLAINT),
    Outcome.NOT_NOW: Called("не сейчас", unwilling.NOT_NOW),
    Outcome.REFUSED: Called("отказ", unwilling.REFUSED),
    Outcome.NOTED: Called("отмечено"),
}
