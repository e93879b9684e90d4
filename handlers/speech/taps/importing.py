"""The stamps on an import's buttons."""

from enum import StrEnum

from handlers.speech.stamp import Stamp
from sales.ground import ids
from sales.importing.port import Which


class Act(StrEnum):
    SHOW = "s"
    LOAD = "l"
    CANCEL = "x"
    COLUMNS = "c"
    COLUMN = "k"
    MEANS = "m"
    DOUBLES = "d"
    RULE = "r"
    ALIKE = "a"
    SAME = "e"
    OTHER = "o"
    PICK = "t"
    LEAVE = "v"
    CHECK = "h"
    WHOSE = "w"
    NAMED = "n"
    GIVE = "g"
    SPREAD = "p"
    PLAN = "y"
    TAKE = "f"


class ImportTap(Stamp, prefix="i1"):
    """What to do with which import; `number` is a page, a column, a place in the file; `value` says the rest."""

    draft: str
    act: Act
    number: int = 0
    value: str = ""


class TakeBackTap(Stamp, prefix="i3"):
    """Takes back the load under this key, whose first id that is; asks first, unless `sure`. `draft` is the import to
    return to, if any.
    """

    key: str
    sure: bool = False
    draft: str = ""
    first: str = ""

    @property
    def which(self) -> Which:
        return Which(ids.from_text(self.key), ids.from_text(self.first) if self.first else None)


class DebtsTap(Stamp, prefix="i4"):
    """Puts the debts of a table onto the cards; `act` is "no" to leave it."""

    draft: str
    act: str = ""


class SalesTap(Stamp, prefix="i5"):
    """Puts the sales of a table into the base; `act` is "no" to leave it."""

    draft: str
    act: str = ""


class TemplateTap(Stamp, prefix="i2"):
    """A spreadsheet to fill in."""

    kind: str


def tap(draft: int, act: Act, number: int = 0, value: str = "") -> str:
    return ImportTap(draft=ids.to_text(draft), act=act, number=number, value=value).pack()


def take_back(which: Which, draft: str = "", *, sure: bool = False) -> str:
    first = "" if which.first is None else ids.to_text(which.first)
    return TakeBackTap(key=ids.to_text(which.key), sure=sure, draft=draft, first=first).pack()
