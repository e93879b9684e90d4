"""The stamps on the buttons of the team, the settings and the directories."""

from enum import StrEnum

from handlers.speech.stamp import Stamp
from sales.company.directories import DirectoryKind


class TeamAct(StrEnum):
    LIST = "l"
    INVITE = "i"
    LINKS = "k"
    REVOKE = "x"
    MEMBER = "m"
    ROLE = "r"
    RENAME = "n"
    LOST = "a"
    REPLACE = "p"
    LEAVE = "v"
    HEIR = "h"
    REMOVE = "d"


class TeamTap(Stamp, prefix="w1"):
    """What to do, with whom (a member, a link, the team that somebody is invited into), and with what `value`: a role,
    a page, an heir.
    """

    act: TeamAct
    member: str = ""
    value: str = ""


class TeamsAct(StrEnum):
    ALL = "l"
    NEW = "n"
    ONE = "o"
    PEOPLE = "p"
    PUT = "b"
    LEADS = "d"
    LEAD = "t"
    RENAME = "e"
    ASK_TO_REMOVE = "a"
    REMOVE = "x"
    OF_MEMBER = "m"
    MOVE = "v"


class TeamsTap(Stamp, prefix="w2"):
    """What to do with which team, and with which member. `value`: a page, or "+" and "-": a tap twice is a tap."""

    act: TeamsAct
    team: str = ""
    member: str = ""
    value: str = ""


class Setting(StrEnum):
    HOME = "h"
    MORNING = "t"
    DAYS = "d"
    ZONE = "z"
    LANGUAGE = "l"
    NAME = "n"
    RULES = "r"
    MONTHS = "m"
    TOUCHES = "p"
    ORDERS = "o"
    HOLIDAYS = "f"
    ASLEEP = "a"
    REGULAR = "e"
    RESTS = "rs"
    TALK_REST = "rt"
    NOT_NOW_REST = "rn"
    REFUSAL_REST = "rr"
    CONTACTS = "k"
    PLANS_CONTACTS = "kp"
    OFFER = "ko"
    POTENTIAL_CALL = "kn"
    ACTIVE_CALL = "ka"
    KEY_CALL = "kk"
    DEAD_CALL = "kd"
    ROOM = "dr"
    DAY_CALLS = "dc"
    DAY_VISITS = "dv"
    POOL = "w"
    POOL_ON = "wo"
    POOL_DAYS = "wd"
    POOL_A_DAY = "wa"
    POOL_REST = "wr"
    OPEN_CLIENTS = "wc"
    PROTECT = "s"
    COMPANY_ZONE = "c"
    CLOSE = "x"


class SettingsTap(Stamp, prefix="g1"):
    """Opens a place, or sets what it holds to the `value`: a second tap sets the same."""

    place: Setting
    value: str = ""


class Alert(StrEnum):
    """What comes unasked."""

    ALL = "a"
    CALLS = "c"
    VISITS = "v"
    EVENING = "e"
    QUIET = "q"
    TEAM = "t"
    PEOPLE = "p"
    AT_ONCE = "o"
    ORDERS = "s"
    TEAM_EVENING = "n"


class AtOnce(StrEnum):
    """What a lead is told of the minute it happens."""

    COMPLAINTS = "c"
    REFUSALS = "r"
    SILENCES = "s"
    IDLE = "i"


class AlertTap(Stamp, prefix="g2"):
    """Opens one of these, or sets when it comes: minutes, hours as they stand together, "-" for never; of whom: a
    member, with a sign before it; what comes at once: its letter, with a sign before it.
    """

    what: Alert
    value: str = ""


class VacationAct(StrEnum):
    LOOK = "l"
    DAYS = "d"
    WHOM = "w"
    SAVE = "s"
    ASK_TO_END = "a"
    END = "e"


class VacationTap(Stamp, prefix="g4"):
    """A member's vacation. `span`: its first and last day as yymmdd, as many as are chosen; `leaf`: the weeks shown.

    `by`: who covers, a page of whom to choose from, or "-" for nobody.
    """

    act: VacationAct
    member: str
    span: str = ""
    by: str = ""
    leaf: str = ""


class DaysOffTap(Stamp, prefix="g3"):
    """The company's own days off: the weeks from `first` on; with a `day`, what becomes of it (+ off, - not off).

    Days stand on it as yymmdd, a day of several with the last one behind it.
    """

    first: str = ""
    day: str = ""


class DirectoryAct(StrEnum):
    ALL = "l"
    ADD = "a"
    ENTRY = "e"
    RENAME = "n"
    RETIRE = "x"
    RESTORE = "r"
    ACCEPT = "y"
    KEEP = "k"


class DirectoryTap(Stamp, prefix="q1"):
    """What to do in which list, and with which entry."""

    act: DirectoryAct
    kind: DirectoryKind
    entry: str = ""


class WordingAct(StrEnum):
    ALL = "l"
    ADD = "a"
    READY = "y"
    ONE = "e"
    RENAME = "n"
    REWORD = "t"
    SHARE = "s"
    OWN = "o"
    RETIRE = "x"
    RESTORE = "r"


class WordingTap(Stamp, prefix="g5"):
    """What to do with which text that is sent again and again; of ours that are ready, its code."""

    act: WordingAct
    wording: str = ""
