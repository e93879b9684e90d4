"""Founding a company: its name is asked, the rest is proposed and can be changed before it is confirmed."""

from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from sales.company.members import named
from sales.days import zones
from sales.ground.errors import Rejected

KIND = "founding"


class Ask(StrEnum):
    """The question that the next text answers; NOTHING while all that is asked for is a yes."""

    NAME = "n"
    COUNTRY = "c"
    CURRENCY = "m"
    ZONE = "z"
    NOTHING = ""


@dataclass(frozen=True, slots=True)
class FoundingDraft:
    """`invite` is the link's hash in hex; empty where anybody may found a company."""

    id: int
    country: str
    currency: str
    zone: str
    invite: str = ""
    name: str = ""
    ask: Ask = Ask.NAME

    def called(self, text: str) -> "FoundingDraft":
        return replace(self, name=named(text), ask=Ask.NOTHING)

    def based_in(self, country: str, currency: str) -> "FoundingDraft":
        """Another country proposes its own currency and time zone."""
        known = zones.choices(country)
        if not known:
            raise Rejected("country")
        zone = self.zone if self.zone in known else known[0]
        return replace(self, country=country, currency=currency, zone=zone, ask=Ask.NOTHING)

    def paid_in(self, currency: str) -> "FoundingDraft":
        return replace(self, currency=currency, ask=Ask.NOTHING)

    def timed_by(self, zone: str) -> "FoundingDraft":
        return replace(self, zone=_checked(zone), ask=Ask.NOTHING)

    def asking(self, ask: Ask) -> "FoundingDraft":
        return replace(self, ask=ask)

    def to_data(self) -> dict[str, Any]:
        return {name: value for name, value in asdict(self).items() if name != "id"}


def from_data(number: int, data: dict[str, Any]) -> FoundingDraft:
    return FoundingDraft(id=number, **data | {"ask": Ask(data["ask"])})


def _checked(zone: str) -> str:
    if not zones.valid(zone):
        raise Rejected("zone")
    return zone
