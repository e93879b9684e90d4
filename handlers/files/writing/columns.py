"""The words above columns and in their cells, in the reader's language. Files that we write are read by us again, so
each of these words is known to `sales/importing/` as what it stands for: a test holds them together.
"""

from handlers.speech import codes
from handlers.speech.reader import Reader
from sales.clients.client import Ending, NamedBase, Status
from sales.importing.said.fields import Field


def heading(reader: Reader, field: Field) -> str:
    """Fields of cards are in the catalogues under their codes."""
    words = {
        Field.KEY: reader.p_("column", "Client number"),
        Field.LOCATION: reader.p_("column", "Coordinates"),
        Field.PRODUCT: reader.p_("column", "What they order"),
        Field.STATUS: reader.p_("column", "Status"),
        Field.WHY_INACTIVE: reader.p_("column", "Why inactive"),
        Field.DO_NOT_CONTACT: reader.p_("column", "Do not contact"),
        Field.BASE: reader.p_("column", "Base"),
        Field.MANAGER: reader.p_("column", "Manager"),
        Field.FIRST_ORDER: reader.p_("column", "First order date"),
        Field.LAST_ORDER: reader.p_("column", "Last order date"),
        Field.ORDER_SUM: reader.p_("column", "Order amount"),
        Field.PAY_BY: reader.p_("column", "Pay by"),
        Field.PAID_ON: reader.p_("column", "Paid on"),
        Field.DELIVERED_ON: reader.p_("column", "Delivered on"),
        Field.RATING: reader.p_("column", "How content, 1 to 10"),
        Field.ITEMS: reader.p_("column", "What was in the order"),
        Field.DOCUMENT: reader.p_("column", "Document of the books"),
        Field.RECEIVED: reader.p_("column", "Received in parts"),
        Field.STEP: reader.p_("column", "Next step"),
        Field.STEP_ON: reader.p_("column", "Next step date"),
        Field.STEP_AT: reader.p_("column", "Next step time"),
        Field.STEP_NOTE: reader.p_("column", "Next step note"),
        Field.STEP_AGAIN: reader.p_("column", "Next step repeats"),
        Field.TOUCH_AWAY: reader.p_("column", "Distance from the client, m"),
        Field.TOUCH_JOINT: reader.p_("column", "Together with"),
        Field.TOUCH_ON: reader.p_("column", "Date of touch"),
        Field.TOUCH_CHANNEL: reader.p_("column", "Channel of touch"),
        Field.TOUCH_DIRECTION: reader.p_("column", "Direction"),
        Field.TOUCH_OUTCOME: reader.p_("column", "Outcome"),
        Field.TOUCH_REASON: reader.p_("column", "Reason for refusal"),
        Field.TOUCH_COMMENT: reader.p_("column", "Comment on touch"),
        Field.CREATED_ON: reader.p_("column", "In the base since"),
        Field.BASE_REASON: reader.p_("column", "Why in this base"),
        Field.STAGE_NOW: reader.p_("column", "Stage by now"),
        Field.BASE_NOW: reader.p_("column", "Base by now"),
        Field.WORTH: reader.p_("column", "Worth over a year"),
        Field.RECORDED_AT: reader.p_("column", "Recorded at"),
        Field.RECORDED_BY: reader.p_("column", "Recorded by"),
        Field.OTHER: reader.p_("column", "Why not taken"),
    }
    return words[field] if field in words else reader.p_("column", field.value)


def order_date(reader: Reader) -> str:
    """Of any order, not of the last one."""
    return reader.p_("column", "Order date")


def amount(reader: Reader) -> str:
    """Сумма заказа, ₽"""
    return f"{heading(reader, Field.ORDER_SUM)}, {reader.sign}"


def days(reader: Reader) -> str:
    """How a spreadsheet shows a day: a pattern as spreadsheets write them."""
    return reader.p_("spreadsheet", "d mmm yyyy")


def person(reader: Reader) -> str:
    """A client that may be a company or a person."""
    return reader.p_("column", "Name")


def second(heading_: str) -> str:
    return f"{heading_} 2"


def touch(reader: Reader, number: int) -> str:
    return reader.p_("column", "Touch {number}", number=number)


def status(reader: Reader, code: Status) -> str:
    return reader.p_("status", "Active") if code is Status.ACTIVE else reader.p_("status", "Inactive")


def why_inactive(reader: Reader, why: str) -> str:
    """A word of ours, or somebody's own."""
    return codes.ending(reader, Ending(why)) if why in {*Ending} else why


def base(reader: Reader, code: NamedBase) -> str:
    words = {
        NamedBase.KEY: reader.p_("base", "Key"),
        NamedBase.VIP: reader.p_("base", "VIP"),
        NamedBase.LOST: reader.p_("base", "Can't be revived"),
    }
    return words[code]


def wrong(reader: Reader) -> str:
    """Behind a number that was crossed out."""
    return reader.p_("column", "wrong number")


def yes(reader: Reader) -> str:
    return reader.p_("button", "Yes")


def reason(reader: Reader, code: str) -> str:
    """Why a row was not taken, and what to do about it."""
    words = {
        "no_name": reader._("No name, phone or e-mail: write at least one of them."),
        "unknown_key": reader._("The client with this number is not in the file."),
    }
    return words.get(code, reader._("This row was not understood."))
