"""Codes that conditions of lists are told by: what a card may lack, what was done with a client."""

from enum import StrEnum


class Lack(StrEnum):
    """What a card may not say."""

    PERSON = "person"
    DECIDER = "decider"
    PHONE = "phone"
    EMAIL = "email"
    CITY = "city"
    ADDRESS = "address"
    PLACE = "place"
    BUSINESS = "business"
    TAX_NUMBER = "tax_number"
    HOURS = "hours"
    SOURCE = "source"
    TERMS = "terms"
    TAGS = "tags"
    NOTE = "note"


class Deed(StrEnum):
    """What somebody did with a client."""

    TOUCH = "touch"
    VISIT = "visit"
    OFFER = "offer"
    ORDER = "order"
