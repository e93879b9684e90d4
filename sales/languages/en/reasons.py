"""What each reason for a refusal is called in English: in a cell, and in a report."""

from sales.languages.vocabulary import Called
from sales.work.reasons import Reason

REASONS = {
    Reason.PRICE: Called(
        "price", ("expensive|pricey|price|prices|cheaper|costly|dear|steep|overpriced", "too expensive|high|much|dear")
    ),
    Reason.SUPPLIER: Called(
        "has a supplier",
        (
            "supplier|vendor|competitor|competitors",
            "has|have|another|other|own|existing|found a|another? supplier|vendor",
        ),
    ),
    Reason.NO_NEED: Called("no need"),
    Reason.TERMS: Called("terms", ("terms|conditions|prepayment|delivery|deadline|deadlines",)),
    Reason.CLOSED: Called("closed down", ("closed down", "out of business", "went bust|bankrupt")),
    Reason.OTHER: Called("other"),
}
