"""The other members of the sample company: two teams with a lead each, and Vera, who takes over clients of Boris."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from bot.demo.words.ids import drawn_id
from bot.demo.words.words import Words
from sales.company.members import Member, Workspace
from sales.company.teams import Team, moved
from sales.ground.scope import Role

CAME = timedelta(days=400)
VERA_CAME = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Company:
    """`others` are the leads of Anna's team and of Boris's, and Vera."""

    workspace: Workspace
    anna: Member
    boris: Member
    lead: Member
    others: tuple[Member, ...] = ()

    @property
    def members(self) -> tuple[Member, ...]:
        return self.anna, self.boris, self.lead, *self.others

    @property
    def reps(self) -> tuple[Member, ...]:
        return tuple(one for one in self.members if one.role is Role.REP)


def staffed(company: Company, words: Words, dice: Random, now: datetime) -> tuple[Company, tuple[Team, ...]]:
    """The company with teams, their leads and Vera. Their Telegram ids follow the lead's."""
    teams = tuple(Team(drawn_id(dice), name) for name in words.teams)
    account = company.lead.person or 0
    leads = [
        Member(
            drawn_id(dice), company.workspace.id, account + place, name, Role.LEAD,
            since=now - CAME, team=team.id, leads=frozenset({team.id}),
        )
        for place, (name, team) in enumerate(zip(words.leads, teams, strict=True), 1)
    ]  # fmt: skip
    since, last = now - VERA_CAME, account + len(leads) + 1
    vera = Member(drawn_id(dice), company.workspace.id, last, words.vera, Role.REP, since=since, team=teams[1].id)
    anna, boris = (moved(one, team.id) for one, team in zip((company.anna, company.boris), teams, strict=True))
    return replace(company, anna=anna, boris=boris, others=(*leads, vera)), teams
