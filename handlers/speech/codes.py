"""The words for codes: channels, outcomes, reasons, steps, roles. Labels of the product's contract stand here once."""

from handlers.speech.reader import Reader
from handlers.speech.screen import clipped
from handlers.speech.words import Html, fill
from sales.ground.scope import Role
from sales.values import phones
from sales.values.phones import Phone
from sales.work.step import DayPreset, StepKind
from sales.work.touch import Channel, Outcome, Reason


def channel(reader: Reader, code: Channel) -> Html:
    words = {
        Channel.CALL: reader.p_("channel", "Call"),
        Channel.VISIT: reader.p_("channel", "Visit"),
        Channel.MESSAGE: reader.p_("channel", "Message"),
        Channel.EMAIL: reader.p_("channel", "E-mail"),
        Channel.OFFER: reader.p_("channel", "Quote"),
        Channel.OTHER: reader.p_("channel", "Other"),
    }
    return words[code]


CHANNEL_SIGNS = {
    Channel.CALL: "📞",
    Channel.VISIT: "🚗",
    Channel.MESSAGE: "💬",
    Channel.EMAIL: "✉️",
    Channel.OFFER: "📄",
    Channel.OTHER: "▫️",
}


def outcome(reader: Reader, code: Outcome) -> Html:
    words = {
        Outcome.NO_ANSWER: reader.p_("outcome", "No answer"),
        Outcome.CALL_BACK: reader.p_("outcome", "Call back"),
        Outcome.NOT_IN: reader.p_("outcome", "Not in"),
        Outcome.MOVED: reader.p_("outcome", "Moved"),
        Outcome.SENT: reader.p_("outcome", "Sent"),
        Outcome.NO_REPLY: reader.p_("outcome", "No reply"),
        Outcome.GATEKEEPER: reader.p_("outcome", "Gatekeeper"),
        Outcome.TALKED: reader.p_("outcome", "Talked"),
        Outcome.INTERESTED: reader.p_("outcome", "Interested"),
        Outcome.THINKING: reader.p_("outcome", "Thinking"),
        Outcome.WANTS_OFFER: reader.p_("outcome", "Wants a quote"),
        Outcome.READY: reader.p_("outcome", "Ready to buy"),
        Outcome.ORDER: reader.p_("outcome", "Order"),
        Outcome.COMPLAINT: reader.p_("outcome", "Complaint"),
        Outcome.NOT_NOW: reader.p_("outcome", "Not now"),
        Outcome.REFUSED: reader.p_("outcome", "Refused"),
        Outcome.NOTED: reader.p_("outcome", "Noted"),
    }
    return words[code]


def reason(reader: Reader, code: Reason) -> Html:
    words = {
        Reason.PRICE: reader.p_("reason", "Price"),
        Reason.SUPPLIER: reader.p_("reason", "Has a supplier"),
        Reason.NO_NEED: reader.p_("reason", "No need"),
        Reason.TERMS: reader.p_("reason", "Terms"),
        Reason.CLOSED: reader.p_("reason", "Closed down"),
        Reason.OTHER: reader.p_("reason", "Other"),
    }
    return words[code]


def step_kind(reader: Reader, code: StepKind) -> Html:
    words = {
        StepKind.CALL: reader.p_("step", "Call"),
        StepKind.VISIT: reader.p_("step", "Visit"),
        StepKind.OFFER: reader.p_("step", "Send a quote"),
        StepKind.PAYMENT: reader.p_("step", "Remind of payment"),
        StepKind.OTHER: reader.p_("step", "Other"),
    }
    return words[code]


STEP_SIGNS = {
    StepKind.CALL: "📞",
    StepKind.VISIT: "🚗",
    StepKind.OFFER: "📄",
    StepKind.PAYMENT: "💳",
    StepKind.OTHER: "▫️",
}


def day_preset(reader: Reader, code: DayPreset) -> Html:
    words = {
        DayPreset.TODAY: reader.p_("day", "Today"),
        DayPreset.TOMORROW: reader.p_("day", "Tomorrow"),
        DayPreset.IN_3_DAYS: reader.p_("day", "In 3 days"),
        DayPreset.IN_A_WEEK: reader.p_("day", "In a week"),
        DayPreset.IN_A_MONTH: reader.p_("day", "In a month"),
    }
    return words[code]


def role(reader: Reader, code: Role) -> Html:
    words = {
        Role.REP: reader.p_("role", "Rep"),
        Role.LEAD: reader.p_("role", "Lead"),
        Role.OWNER: reader.p_("role", "Owner"),
    }
    return words[code]


def number(reader: Reader, phone: Phone) -> Html:
    """A phone as it is dialled; behind it whom to ask the switchboard for."""
    told = phones.pretty(phone.e164) if phone.e164 else clipped(phone.typed, 40)
    if not phone.extension or not phone.e164:
        return fill("{number}", number=told)
    return reader._("{number} ext. {extension}", number=told, extension=phone.extension)
