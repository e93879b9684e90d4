"""Words of English for money."""

from sales.languages.amounts import AmountWords

AMOUNTS = AmountWords(
    multipliers={1_000: "k thousand", 1_000_000: "m mln mn mio million", 1_000_000_000: "bn billion"},
    currencies={"USD": "dollars"},
    minus="minus|return|refund",
    units="rub|usd|eur|byn",
    thousands="k|m",
    worth="for|worth",
    paid="cash",
    taxed=r"(?:incl|excl)\w*\.?\s+vat|(?:with|without)\s+vat",
    major="",
    hundredths="",
    millions="",
    and_thousands="",
)
