"""What a column may hold. Which words stand above such columns is in `headings.py`."""

from collections.abc import Container
from enum import StrEnum

from sales.clients.client import CLIENT_SPECS, CONTACT_SPECS


def _other_columns(known: Container[str]) -> dict[str, str]:
    """Fields of cards that have no meaning among the known ones yet."""
    specs = (*CLIENT_SPECS.items(), *CONTACT_SPECS.items())
    columns = dict.fromkeys(spec.column or one.value for one, spec in specs)
    return {column.upper(): column for column in columns if column.upper() not in known}


class Field(StrEnum):
    """The meaning of a column: what the importer speaks of by name, then whatever else is a field of a card."""

    __hash__ = str.__hash__  # an enumeration's own is slow, and every cell asks for what its column means

    NAME = "name"  # the client: a company as a rule
    PERSON = "person"  # somebody's name: the client's own where no company stands beside it, else a contact's
    DECIDER = "decider"  # a person who decides
    FIRST_NAME = "first_name"
    MIDDLE_NAME = "middle_name"
    LAST_NAME = "last_name"
    POSITION = "position"
    ROLE = "role"
    PHONE = "phone"
    EMAIL = "email"
    CONTACTS = "contacts"  # people, phones and addresses as they come
    ADDRESS = "address"  # several such columns are parts of one: city, street
    SITE = "site"
    TAX_NUMBER = "tax_number"
    BUSINESS = "business"
    HOURS = "hours"
    SOURCE = "source"
    RECOMMENDED_BY = "recommended_by"
    PRODUCT = "product"  # what the client orders
    NOTE = "note"
    TAGS = "tags"
    STATUS = "status"
    WHY_INACTIVE = "why_inactive"
    DO_NOT_CONTACT = "do_not_contact"
    BASE = "base"
    ZONE = "zone"
    MANAGER = "manager"
    FIRST_ORDER = "first_order"
    LAST_ORDER = "last_order"
    ORDER_SUM = "order_sum"
    PAY_BY = "pay_by"  # until when an order is to be paid
    PAID_ON = "paid_on"
    DELIVERED_ON = "delivered_on"
    RATING = "rating"  # of an order, 1 to 10
    ITEMS = "items"  # what it was made up of, a line for each product
    DOCUMENT = "document"  # of the accounting system
    RECEIVED = "received"  # parts of an order's money that have come
    DEAL = "deal"  # what a CRM calls it
    DEAL_STAGE = "deal_stage"
    DEAL_SUM = "deal_sum"
    DEAL_CLOSED = "deal_closed"
    STEP = "step"
    STEP_ON = "step_on"
    STEP_AT = "step_at"
    STEP_NOTE = "step_note"
    STEP_AGAIN = "step_again"  # by which rule it comes again
    HISTORY = "history"  # a touch in a cell
    TOUCH_ON = "touch_on"
    TOUCH_AT = "touch_at"
    TOUCH_CHANNEL = "touch_channel"
    TOUCH_DIRECTION = "touch_direction"
    TOUCH_OUTCOME = "touch_outcome"
    TOUCH_REASON = "touch_reason"
    TOUCH_COMMENT = "touch_comment"
    TOUCH_AWAY = "touch_away"  # metres from the client
    TOUCH_JOINT = "touch_joint"  # a colleague who was there, too
    KEY = "key"  # joins rows of several sheets, in our own exports
    CONTACT_NOTE = "contact_note"
    CONTACT_HOURS = "contact_hours"
    CONTACT_CHANNEL = "contact_channel"
    WEIGHT = "weight"
    ATTITUDE = "attitude"
    LEFT_ON = "left_on"
    LOCATION = "location"
    CREATED_ON = "created_on"  # since when the client is in the base
    BASE_REASON = "base_reason"
    STAGE_NOW = "stage_now"  # what our own exports say follows: nobody reads it back
    BASE_NOW = "base_now"
    WORTH = "worth"
    RECORDED_AT = "recorded_at"
    RECORDED_BY = "recorded_by"
    LABEL = "label"  # what the values of the columns beside it are called
    OTHER = "other"  # kept in the note with its heading
    SKIP = "skip"

    vars().update(_other_columns(vars()))


OF_CLIENTS = {Field(spec.column or one.value): one for one, spec in CLIENT_SPECS.items()}
OF_CONTACTS = {Field(spec.column or one.value): one for one, spec in CONTACT_SPECS.items()}
"""The fields of cards that columns hold."""
OTHERS_OF_CARDS = tuple(Field)[list(Field).index(Field.SKIP) + 1 :]
"""Those of them that the importer speaks of by no name."""

CHOICES = (
    Field.NAME,
    Field.PERSON,
    Field.POSITION,
    Field.PHONE,
    Field.EMAIL,
    Field.ADDRESS,
    Field.SITE,
    Field.TAX_NUMBER,
    Field.BUSINESS,
    Field.SOURCE,
    Field.RECOMMENDED_BY,
    Field.PRODUCT,
    Field.NOTE,
    Field.TAGS,
    Field.STATUS,
    Field.MANAGER,
    Field.FIRST_ORDER,
    Field.LAST_ORDER,
    Field.ORDER_SUM,
    Field.STEP,
    Field.STEP_ON,
    Field.HISTORY,
    Field.TOUCH_ON,
    Field.TOUCH_CHANNEL,
    Field.TOUCH_OUTCOME,
    Field.TOUCH_COMMENT,
    *OTHERS_OF_CARDS,
    Field.OTHER,
    Field.SKIP,
)
"""What a person may say of a wrongly understood column, in the order of asking."""
