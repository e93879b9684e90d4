"""How much money is something, by currency: ten thousand roubles a client are little, ten thousand pounds a fortune."""

from sales.values.money import minor_digits
from sales.values.word_lists import listed

_SCALES = {
    1_000: listed("CNY CZK DKK EGP HKD MDL MXN NOK PLN SEK THB TJS TRY TWD UAH ZAR"),
    10_000: listed("DZD INR ISK JPY KGS PHP PKR RSD RUB"),
    50_000: listed("AMD CLP HUF KRW KZT NGN"),
    1_000_000: listed("COP IDR IRR LBP MNT UZS VND"),
}
"""What is about a hundred euros, dollars or pounds; of these and all others it is a hundred."""
_FEW = 100
_OF_CLIENTS = (1, 5, 10, 50)
_OF_ORDERS = (5, 10, 30, 100)


def client_sums(currency: str) -> tuple[int, ...]:
    """From little to much of what all orders of a client come to, in whole units."""
    return tuple(times * _scale(currency) for times in _OF_CLIENTS)


def large_orders(currency: str) -> tuple[int, ...]:
    """From which on one may want to hear of an order, in whole units."""
    return tuple(times * _scale(currency) for times in _OF_ORDERS)


def example(tenths: int, currency: str) -> int:
    """So many tenths of what a common small order is, in whole units: what somebody may write there."""
    return tenths * _scale(currency) // 10


def minor(units: int, currency: str) -> int:
    """Whole units in minor ones."""
    return units * int(10 ** minor_digits(currency))


def _scale(currency: str) -> int:
    return next((scale for scale, codes in _SCALES.items() if currency in codes), _FEW)
