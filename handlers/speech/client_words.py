"""The words for what is known of a client and its contacts. Words of touches and steps are in `names.py`."""

from handlers.speech.reader import Reader
from handlers.speech.words import Html, fill
from sales.clients.client import Attitude, BuyingRole, Contact
from sales.clients.life_cycle import Base
from sales.clients.stage import Stage
from sales.company.directories import Entry

STAGE_SIGNS = {
    Stage.RED: "🔴",
    Stage.GOLD: "🏆",
    Stage.GREEN: "🟢",
    Stage.ORANGE: "🟠",
    Stage.LIME: "🍏",
    Stage.YELLOW: "🟡",
    Stage.GREY: "🔘",
    Stage.WHITE: "⚪",
}


def stage(reader: Reader, code: Stage) -> Html:
    words = {
        Stage.RED: reader.p_("stage", "No orders for a year"),
        Stage.GOLD: reader.p_("stage", "Buys often"),
        Stage.GREEN: reader.p_("stage", "Has bought"),
        Stage.ORANGE: reader.p_("stage", "Said no"),
        Stage.LIME: reader.p_("stage", "Considers the quote"),
        Stage.YELLOW: reader.p_("stage", "Is interested"),
        Stage.GREY: reader.p_("stage", "Decision maker not reached"),
        Stage.WHITE: reader.p_("stage", "Nothing yet"),
    }
    return words[code]


def base(reader: Reader, code: Base) -> Html:
    words = {
        Base.KEY: reader.p_("base", "Key"),
        Base.VIP: reader.p_("base", "VIP"),
        Base.DEAD: reader.p_("base", "Dead"),
        Base.PROVEN: reader.p_("base", "Proven"),
        Base.REGULAR: reader.p_("base", "Regular"),
        Base.WORKING: reader.p_("base", "Working"),
        Base.ACTIVE: reader.p_("base", "Active"),
        Base.POTENTIAL: reader.p_("base", "Potential"),
    }
    return words[code]


def role(reader: Reader, code: BuyingRole, *, confirmed: bool = False) -> Html:
    if code is BuyingRole.DECIDES and confirmed:
        return reader.p_("role", "Decides, confirmed")
    words = {
        BuyingRole.UNKNOWN: reader.p_("role", "Role unknown"),
        BuyingRole.DECIDES: reader.p_("role", "Decides, claimed"),
        BuyingRole.INFLUENCES: reader.p_("role", "Influences"),
        BuyingRole.USES: reader.p_("role", "Uses"),
        BuyingRole.GATEKEEPER: reader.p_("role", "Gatekeeper"),
    }
    return words[code]


def attitude(reader: Reader, code: Attitude) -> Html:
    words = {
        Attitude.FOR: reader.p_("attitude", "For us"),
        Attitude.NEUTRAL: reader.p_("attitude", "Neutral"),
        Attitude.AGAINST: reader.p_("attitude", "Against"),
    }
    return words[code]


def weight(reader: Reader, level: int) -> Html:
    words = {1: reader.p_("weight", "A little"), 2: reader.p_("weight", "Some"), 3: reader.p_("weight", "A lot")}
    return words[level]


def source(reader: Reader, entry: Entry) -> Html:
    """A built-in source has its word here, a company's own is what somebody typed."""
    words = {
        "recommendation": reader.p_("source", "Recommendation"),
        "exhibition": reader.p_("source", "Exhibition"),
        "website": reader.p_("source", "Website"),
        "cold_call": reader.p_("source", "Cold call"),
        "advertising": reader.p_("source", "Advertising"),
        "walk_in": reader.p_("source", "Walk-in"),
        "old_base": reader.p_("source", "Old base"),
        "other": reader.p_("source", "Other"),
    }
    own = fill("{text}", text=entry.text or "")
    return words.get(entry.code, own) if entry.code else own


def contact_name(reader: Reader, contact: Contact) -> Html:
    """A number may have come without a name."""
    return fill("{name}", name=contact.name) if contact.name else reader._("No name")
