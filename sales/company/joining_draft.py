"""Joining a company by a link: name and time zone are proposed, changed where they are wrong, and confirmed."""

from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from sales.company.members import named
from sales.days import zones
from sales.ground.errors import Rejected

KIND = "joining"


class Ask(StrEnum):
    """The question that the next text answers; NOTHING while all that is asked for is a yes."""

    NAME = "n"
    ZONE = "z"
    NOTHING = ""


@dataclass(frozen=True, slots=True)
class JoiningDraft:
    """`invite` is the link's hash in hex: whether it still holds is asked again when it is used."""

    id: int
    invite: str
    name: str
    zone: str
    ask: Ask = Ask.NOTHING

    def called(self, text: str) -> "JoiningDraft":
        return replace(self, name=named(text), ask=Ask.NOTHING)

    def timed_by(self, zone: str) -> "JoiningDraft":
        if not zones.valid(zone):
            raise Rejected("zone")
        return replace(self, zone=zone, ask=Ask.NOTHING)

    def asking(self, ask: Ask) -> "JoiningDraft":
        return replace(self, ask=ask)

    def to_data(self) -> dict[str, Any]:
        return {name: value for name, value in asdict(self).items() if name != "id"}


def from_data(number: int, data: dict[str, Any]) -> JoiningDraft:
    return JoiningDraft(id=number, **data | {"ask": Ask(data["ask"])})
