"""A complaint: a touch that leads hear of at once. It stays open until a later touch with the client settles it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sales.company.members import Member
from sales.ground.scope import RIGHTS, Right
from sales.work.outcomes import TRAITS, Outcome, Reach

SETTLING = frozenset(
    one
    for one, traits in TRAITS.items()
    if traits.reach in (Reach.SOMEBODY, Reach.ONE_WAY) and not traits.gatekeeper and one is not Outcome.COMPLAINT
)
"""Outcomes of a later touch after which nobody waits any more: they were answered. An attempt answers nobody."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """One that is open, with whose client it is and who has taken it upon themselves."""

    touch: int
    client: int
    name: str
    owner: int
    at: datetime
    taken_by: int | None = None


def listeners(leads: Iterable[Member], owner: int, actor: int) -> list[Member]:
    """Who of those who lead that member hears of a complaint of the member's client: not who recorded it."""
    there = (one for one in leads if one.person is not None and one.until is None)
    return [one for one in there if one.id != actor and hears_of(one, owner)]


def hears_of(member: Member, whom: int) -> bool:
    """Whether that member is told of what another one does, or leaves undone."""
    return Right.TEAM_REPORT in RIGHTS[member.role] and whom not in member.alerts.unheard
