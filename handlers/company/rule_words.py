"""The words for a company's figures: on a button, as a question, and how much a number of it is."""

from collections.abc import Mapping
from datetime import date

from handlers.speech.reader import Reader, told_once
from handlers.speech.words import Html, Words, fill
from sales.company.figures import Figure, figure_of
from sales.company.members import Rules


@told_once
def figure(say: Words) -> Mapping[Figure, Html]:
    return {
        Figure.CALL_AFTER: say.p_("button", "Months till a call"),
        Figure.TOUCHES: say.p_("button", "Planned touches"),
        Figure.REGULAR: say.p_("button", "Regular after"),
        Figure.PROVEN: say.p_("button", "Proven after"),
        Figure.ASLEEP: say.p_("button", "Asleep after"),
        Figure.TALK_REST: say.p_("rest", "After a talk"),
        Figure.NOT_NOW_REST: say.p_("rest", "After “Not now”"),
        Figure.REFUSAL_REST: say.p_("rest", "After a refusal"),
        Figure.OFFER: say.p_("plan", "Quotes"),
        Figure.POTENTIAL_CALL: say.p_("plan", "Potential ones"),
        Figure.ACTIVE_CALL: say.p_("plan", "Active ones"),
        Figure.KEY_CALL: say.p_("plan", "Key and VIP"),
        Figure.DEAD_CALL: say.p_("plan", "Dead ones"),
        Figure.DAY_CALLS: say.p_("room", "Calls a day"),
        Figure.DAY_VISITS: say.p_("room", "Visits a day"),
        Figure.POOL_DAYS: say.p_("pool", "Goes after"),
        Figure.POOL_A_DAY: say.p_("pool", "Taken a day"),
        Figure.POOL_REST: say.p_("pool", "Stays for"),
        Figure.OPEN_CLIENTS: say.p_("pool", "Open clients"),
    }


@told_once
def question(say: Words) -> Mapping[Figure, Html]:
    rest = say._("For how many months shall a client be left in peace then?")
    months = say._("Every how many months is it their turn? Choose or write a number.")
    weeks = say._("Every how many weeks is it their turn? Choose or write a number.")
    return {
        Figure.CALL_AFTER: say._("How many months after the last order is it time to call? Choose or write a number."),
        Figure.TOUCHES: say._("How many touches do you plan for a client until the first order?"),
        Figure.REGULAR: say._("How many orders make a client regular?"),
        Figure.PROVEN: say._("How many orders make a client proven?"),
        Figure.ASLEEP: say._("After how many months without an order is a client red and asleep?"),
        Figure.TALK_REST: rest,
        Figure.NOT_NOW_REST: rest,
        Figure.REFUSAL_REST: rest,
        Figure.OFFER: say._("Every how many months does a client get a quote? Choose or write a number."),
        Figure.POTENTIAL_CALL: weeks,
        Figure.ACTIVE_CALL: weeks,
        Figure.KEY_CALL: months,
        Figure.DEAD_CALL: months,
        Figure.DAY_CALLS: say._("How many calls fit into a day? Choose or write a number."),
        Figure.DAY_VISITS: say._("How many visits fit into a day? Choose or write a number."),
        Figure.POOL_DAYS: say._("After how many days without a touch does a client go to the pool?"),
        Figure.POOL_A_DAY: say._("How many clients may one member take out of the pool a day?"),
        Figure.POOL_REST: say._("For how many days does a client not go to the pool with whoever has just got it?"),
        Figure.OPEN_CLIENTS: say._(
            "How many open clients may one member have? With as many, nobody takes more out of the pool; "
            "new clients, files and hand-overs are kept, and say so."
        ),
    }


def line(reader: Reader, rules: Rules, one: Figure) -> Html:
    """После отказа: 6 месяцев"""
    return fill("{name}: {much}", name=figure(reader, one), much=_much(reader, one, figure_of(rules, one)))


def no_limit(reader: Reader) -> Html:
    return reader.p_("pool", "no limit")


def _much(reader: Reader, one: Figure, n: int) -> Html:
    match one:
        case Figure.TALK_REST | Figure.NOT_NOW_REST | Figure.REFUSAL_REST:
            return reader.np_("rest", "{n} month", "{n} months", n)
        case Figure.OFFER | Figure.KEY_CALL | Figure.DEAD_CALL:
            return reader.np_("plan", "every month", "every {n} months", n)
        case Figure.POTENTIAL_CALL | Figure.ACTIVE_CALL:
            return reader.np_("plan", "every week", "every {n} weeks", n)
        case Figure.POOL_DAYS | Figure.POOL_REST:
            return reader.np_("pool", "{n} day", "{n} days", n)
        case Figure.OPEN_CLIENTS if not n:
            return no_limit(reader)
    return fill("{n}", n=reader.number(n))


def pool_foretold(reader: Reader, clients: int, day: date) -> Html:
    """What happens, when, to how many, and how it is taken back."""
    if not clients:
        return reader._("It is on. By this rule nobody has to go as things stand now.")
    goes = reader.n_(
        "It is on. As things stand, {n} client goes by {day}, unless touched before; each morning until then says so.",
        "It is on. As things stand, {n} clients go by {day}, unless touched before; each morning until then says so.",
        clients,
        day=reader.day(day),
    )
    back = reader._(
        "Turn it off here, and nobody goes. Who has gone comes back within a day: Clients, Pool, Went lately."
    )
    return Html(f"{goes}\n{back}")


def pool_to_leave(reader: Reader, clients: int) -> Html:
    return reader.n_(
        "{n} client is in the pool. Turned off, nobody goes there any more; this one can be taken and handed over "
        "until the pool is empty: Clients, Pool.",
        "{n} clients are in the pool. Turned off, nobody goes there any more; these can be taken and handed over "
        "until the pool is empty: Clients, Pool.",
        clients,
    )


def pool_left(reader: Reader, clients: int) -> Html:
    return reader.n_(
        "It is off: nobody goes any more. {n} client is in it still, to be taken or handed over: Clients, Pool.",
        "It is off: nobody goes any more. {n} clients are in it still, to be taken or handed over: Clients, Pool.",
        clients,
    )
