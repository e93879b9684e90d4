"""The figures of a base that rots equal those counted card by card."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sales.clients.client import BuyingRole, Client, Contact, Status
from sales.company.directories import DirectoryKind
from sales.ground.scope import Scope
from sales.reporting import gaps
from sales.reporting.gaps import Gap
from sales.standing.client_filter import AsOf
from storage.database import Database
from tests import examples
from tests.storage.sample_company import NOW, TODAY, Company, a_client, a_contact, a_phone, a_touch, found, new_number

AS_OF = AsOf(NOW, TODAY)
CARDS = st.lists(
    st.tuples(
        st.sampled_from(["none", "wrong", "right"]),
        st.sampled_from([BuyingRole.DECIDES, BuyingRole.USES]),
        st.sampled_from([None, 10, 400]),
        st.booleans(),
        st.sampled_from(Status),
    ),
    max_size=7,
)
Card = tuple[str, BuyingRole, int | None, bool, Status]


@settings(max_examples=examples.of(20), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CARDS, CARDS)
async def test_gaps_and_whole_cards_are_those_counted_one_by_one(
    database: Database, ours: list[Card], theirs: list[Card]
) -> None:
    company = await found(database)
    source = await _source(database, company)
    for scope, cards in ((company.anna, ours), (company.boris, theirs)):
        for card in cards:
            await _made(database, scope, card, source)
    async with database.read(company.lead) as unit:
        known = await gaps.completeness(unit.lists, company.lead, AS_OF)
        own = await gaps.review(unit.lists, company.anna, AS_OF)
        assert await gaps.review(unit.lists, company.lead, AS_OF) == []
    kept_up = [card for card in ours + theirs if card[4] is Status.ACTIVE]
    assert known.clients == len(kept_up)
    assert known.lacking == {gap: sum(map(_IS[gap], kept_up)) for gap in Gap}
    assert known.share == gaps.share(sum(map(_is_whole, kept_up)), len(kept_up))
    bad = [card for card in ours if card[4] is Status.ACTIVE and any(_comes_up(gap, card) for gap in Gap)]
    assert len(own) == len({line.id for line, _ in own}) == min(len(bad), gaps.MOST)
    assert {line.owner for line, _ in own} <= {company.anna.actor}


_IS: dict[Gap, Callable[[Card], bool]] = {
    Gap.NUMBER: lambda card: card[0] != "right",
    Gap.DECIDER: lambda card: card[1] is not BuyingRole.DECIDES,
    Gap.UNTOUCHED: lambda card: card[2] == 400,
    Gap.SOURCE: lambda card: not card[3],
}


def _comes_up(gap: Gap, card: Card) -> bool:
    """Who decides is asked where somebody was talked to."""
    return _IS[gap](card) and (gap is not Gap.DECIDER or card[2] is not None)


def _is_whole(card: Card) -> bool:
    return card[0] == "right" and card[1] is BuyingRole.DECIDES and card[3]


async def _source(database: Database, company: Company) -> int:
    async with database.read(company.lead) as unit:
        return (await unit.directories.all(company.lead, DirectoryKind.SOURCE))[0].id


async def _made(database: Database, scope: Scope, card: Card, source: int) -> Client:
    number, role, days, has_source, status = card
    client = replace(a_client(scope), source=source if has_source else None, status=status)
    phone = replace(a_phone(new_number()), wrong=number == "wrong")
    who: Contact = replace(a_contact(client), role=role, phones=() if number == "none" else (phone,))
    async with database.work(scope) as unit:
        await unit.clients.add(scope, client, [who])
        if days is not None:
            await unit.touches.add(scope, a_touch(scope, client, at=NOW - timedelta(days=days)))
        await unit.commit()
    return client
