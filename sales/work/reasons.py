"""What each reason for a refusal means to the rest of the product, said once. Its words are where an outcome's are."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a client refused: one skippable tap."""

    PRICE = "price"
    SUPPLIER = "supplier"
    NO_NEED = "no_need"
    TERMS = "terms"
    CLOSED = "closed"  # Закрылись
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonTraits:
    """One reason. What most reasons are not need not be said."""

    in_words: bool = False  # asks which, in words
    ends: bool = False  # nobody is left to be brought up: the client becomes inactive, its steps are cancelled


REASONS: dict[Reason, ReasonTraits] = {
    Reason.PRICE: ReasonTraits(),
    Reason.SUPPLIER: ReasonTraits(),
    Reason.NO_NEED: ReasonTraits(),
    Reason.TERMS: ReasonTraits(),
    Reason.CLOSED: ReasonTraits(ends=True),
    Reason.OTHER: ReasonTraits(in_words=True),
}
"""In the order of the buttons."""
