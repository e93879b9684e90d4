"""The stamps on the buttons of recording a touch, of what comes after it, and of what is said out of the blue.

Steps have names here; what stands on the button is a letter or two, and stays what it is.
"""

from enum import StrEnum

from handlers.speech.stamp import Stamp
from sales.ground import ids


class Step(StrEnum):
    """A tap before a touch is saved, the outcome's own, and the reason of a refusal."""

    CHANNELS = "ch"
    CHANNEL = "c"
    DIRECTION = "in"
    CONTACTS = "wo"
    CONTACT = "w"
    TIME = "at"
    NOW = "now"
    AGO = "ago"
    OTHER_TIME = "ot"
    BACK = "b"
    OUTCOME = "o"
    REASON = "r"
    WORDING = "wd"
    WORDINGS = "ws"
    OTHER_OUTCOME = "oo"
    STEPS = "ss"
    STEP = "s"


class TouchStep(Stamp, prefix="t2"):
    """A tap within recording a touch: which draft, which question, which answer."""

    draft: str
    step: Step
    value: str = ""


class After(StrEnum):
    """A tap once the touch is saved, or of planning from the card."""

    DAY = "d"
    NO_STEP = "no"
    CALENDAR = "x"
    MONTH = "m"
    KINDS = "k"
    KIND = "ks"
    BACK = "b"
    SAVED = "sv"
    COMMENT = "cm"
    AMOUNT = "am"
    PRODUCT = "pr"
    NAMED = "nm"
    MORE = "mp"
    NOT_SOLD = "np"
    STOP = "st"
    LEAVE_ALONE = "al"
    NEXT_CLIENT = "nx"
    OUTCOME = "oc"
    WRONG = "wn"
    STEP = "sp"
    DUE = "du"
    REMIND = "rm"
    RATE = "rt"
    SKIP = "sk"
    PERSON = "ps"
    REPEAT = "rp"
    JOINT = "jt"


class PlanTap(Stamp, prefix="p1"):
    """A tap within planning: which draft, which question, which answer."""

    draft: str
    step: After
    value: str = ""


class Said(StrEnum):
    """A tap on an understood sentence."""

    SAVE = "y"
    EDIT = "e"
    LEAVE = "n"
    CLIENT = "c"
    REPORT = "r"
    OUTCOME = "o"
    DROP = "x"
    BACK = "b"
    UNTAKEN = "u"
    NEW = "w"
    OUTCOMES = "os"
    WHOSE = "wh"
    OTHER = "oc"
    TIME = "t"
    AGO = "g"
    SUM = "s"
    NO_SUM = "ns"
    STEP = "p"
    ABOVE = "a"
    FORGET = "f"
    DAY = "d"
    WEEKS = "k"
    ON = "on"
    CHANNELS = "ch"
    CHANNEL = "cc"
    DIRECTION = "in"
    PEOPLE = "wo"
    PERSON = "wp"
    REASONS = "rs"
    REASON = "rn"
    NAME = "nm"
    ADD = "ad"
    KIND = "ki"
    NOTE = "nt"
    NO_NOTE = "nn"
    NO_GOODS = "ng"
    NO_MONEY = "nr"
    ALONE = "al"
    KEEPS = "kp"
    LINE_ABOVE = "ua"
    WORDS = "wd"
    AS_READ = "ar"
    NO_HOUR = "nh"
    OWN_SUM = "ow"
    CARD = "jc"
    SOMEBODY = "pe"
    GIVE = "pg"
    NOT_DUE = "nd"
    WHOLE = "wl"
    ALL = "to"
    GIVES = "ge"
    PART = "gw"
    GIVEN = "gv"
    GOODS = "gd"
    SOLD = "gi"
    NOT_SOLD = "go"
    CLOSES = "cl"
    STAYS = "st"
    CALLED_OFF = "co"
    LEAVERS = "lv"
    LEFT = "lf"
    MONEY = "mo"
    PAID = "pd"
    PAY_BY = "pb"
    OF_ORDER = "po"
    ARRIVED = "dv"
    SHIFT = "sh"
    IS_IT = "is"
    BESIDE = "be"
    NO_TOUCH = "nc"
    HOW = "hw"
    WAY = "wy"
    PASSES = "pw"
    ORDERED = "io"


class SentenceTap(Stamp, prefix="y1"):
    """Which sentence's draft, what to do with it, and whose it is."""

    draft: str
    step: Said
    value: str = ""


class Aside(StrEnum):
    TOUCH = "touch"
    SEARCH = "find"
    NEW = "new"
    ANSWER = "ask"
    OUT = "out"
    SUM = "sum"


class AsideTap(Stamp, prefix="a1"):
    """Where something said out of the blue goes: to the touch, to the search, to the question it was written under,
    to the order whose sum it puts right.
    """

    draft: str
    to: Aside


class UnclaimedTap(Stamp, prefix="a2"):
    """What was sent with nothing open is about this client."""

    draft: str
    client: str


class KeptTap(Stamp, prefix="a3"):
    """Asks once more whose it is; Back leads to the evening of that day."""

    draft: str
    day: str


def touch_step(draft: int, step: Step, value: str = "") -> str:
    return TouchStep(draft=ids.to_text(draft), step=step, value=value).pack()


def after(draft: int, step: After, value: str = "") -> str:
    return PlanTap(draft=ids.to_text(draft), step=step, value=value).pack()


def said(draft: int, step: Said, value: str = "") -> str:
    return SentenceTap(draft=ids.to_text(draft), step=step, value=value).pack()


def aside(draft: int, to: Aside) -> str:
    return AsideTap(draft=ids.to_text(draft), to=to).pack()
