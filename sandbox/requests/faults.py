"""Faults to order: what goes wrong with the next requests of a method, as networks and servers do.

telegram.faults.drop_next("sendMessage")          # reset before it takes effect
telegram.faults.lose_answer("editMessageText")    # takes effect, the bot never hears of it
telegram.faults.flood(5, chat=anna.chat.id)       # 429, retry after 5 seconds
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

ANY = "*"
NOT_MEANT_BY_ANY = frozenset({"getUpdates", "getMe", "setWebhook", "deleteWebhook"})


class Fault(StrEnum):
    DROP = "drop"
    LOSE_ANSWER = "lose_answer"
    BAD_GATEWAY = "bad_gateway"
    GARBAGE = "garbage"
    FLOOD = "flood"
    SERVER_ERROR = "server_error"
    HANG = "hang"


@dataclass
class OrderedFault:
    """The next `times` requests of a method (to a chat, if given) meet this fault."""

    fault: Fault
    method: str = ANY
    times: int = 1
    chat: int | None = None
    seconds: float = 0

    def meets(self, method: str, chat: int | None) -> bool:
        if self.method == ANY:
            return method not in NOT_MEANT_BY_ANY and self.chat in (None, chat)
        return self.method == method and self.chat in (None, chat)


class Faults:
    """The orders that are left, first come first served."""

    def __init__(self) -> None:
        self.orders: list[OrderedFault] = []

    def order(self, order: OrderedFault) -> OrderedFault:
        self.orders.append(order)
        return order

    def next_for(self, method: str, chat: int | None) -> OrderedFault | None:
        for order in self.orders:
            if order.meets(method, chat):
                order.times -= 1
                if order.times <= 0:
                    self.orders.remove(order)
                return order
        return None

    def drop_next(self, method: str = ANY, times: int = 1, chat: int | None = None) -> OrderedFault:
        return self.order(OrderedFault(Fault.DROP, method, times, chat))

    def lose_answer(self, method: str = ANY, times: int = 1, chat: int | None = None) -> OrderedFault:
        return self.order(OrderedFault(Fault.LOSE_ANSWER, method, times, chat))

    def bad_gateway(self, method: str = ANY, times: int = 1, chat: int | None = None) -> OrderedFault:
        return self.order(OrderedFault(Fault.BAD_GATEWAY, method, times, chat))

    def garbage(self, method: str = ANY, times: int = 1, chat: int | None = None) -> OrderedFault:
        return self.order(OrderedFault(Fault.GARBAGE, method, times, chat))

    def server_error(self, method: str = ANY, times: int = 1, chat: int | None = None) -> OrderedFault:
        return self.order(OrderedFault(Fault.SERVER_ERROR, method, times, chat))

    def flood(self, seconds: int, method: str = ANY, times: int = 1, chat: int | None = None) -> OrderedFault:
        return self.order(OrderedFault(Fault.FLOOD, method, times, chat, seconds))

    def hang(self, seconds: float, method: str = ANY, times: int = 1, chat: int | None = None) -> OrderedFault:
        """Delays the answer by so many seconds; the request takes effect at once."""
        return self.order(OrderedFault(Fault.HANG, method, times, chat, seconds))

    def clear(self) -> None:
        self.orders.clear()
