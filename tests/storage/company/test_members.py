"""People, members, links, companies, drafts, directories: who comes in, once; what is known of whoever writes."""

import asyncio
from dataclasses import replace
from datetime import time, timedelta

import pytest

from sales.company.directories import BUILT_IN_SOURCES, DirectoryKind, Entry
from sales.company.members import Briefing, Invite, Me, Member, Person, Rules, Workspace
from sales.ground.drafts import Draft
from sales.ground.errors import AlreadySaved, NotFound, Stale
from sales.ground.ids import new_id
from sales.ground.scope import Role
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.conftest import Seen
from tests.storage.sample_company import NOW, Company, found


def a_link(company: Company | None, token: bytes = b"token") -> Invite:
    workspace, issuer = (company.workspace.id, company.owner.actor) if company else (None, None)
    return Invite(new_id(), token, workspace, Role.REP, None, issuer, NOW + timedelta(days=7) if company else None)


async def test_whoever_writes_is_known_with_place_company_and_draft(database: Database, company: Company) -> None:
    anna = company.anna
    async with database.work() as unit:
        person = await unit.members.person_of(anna, anna.actor)
        assert person is not None
        draft = Draft(new_id(), person.id, "touch", {"шаг": [1, None, "ё"]}, NOW, 77)
        await unit.drafts.put(draft)
        await unit.people.wait(person.id, draft.id)
        stranger = Person(5, "en", "Europe/Paris", "Bob")
        await unit.people.put(stranger)
        await unit.commit()
    async with database.read() as unit:
        briefing = await unit.members.briefing([person.id, 5, 6])
        member = await unit.members.get(anna, anna.actor)
    known = replace(person, waiting_draft=draft.id)
    assert briefing == {
        person.id: Briefing(known, Me(known, member, company.workspace), draft),
        5: Briefing(stranger),
    }


async def test_a_role_that_is_lost_is_lost_at_once(database: Database, company: Company) -> None:
    anna = company.anna
    async with database.work(company.owner) as unit:
        person = await unit.members.person_of(anna, anna.actor)
        assert person is not None
        member = await unit.members.get(anna, anna.actor)
        await unit.members.save(replace(member, until=NOW))
        await unit.commit()
    async with database.read() as unit:
        assert await unit.members.briefing([person.id]) == {person.id: Briefing(person)}
        assert anna.actor not in {one.id for one in await unit.members.all(anna)}
        assert anna.actor in {one.id for one in await unit.members.all(anna, former=True)}
        assert await unit.members.person_of(anna, anna.actor) is None


async def test_a_person_has_one_active_place(database: Database, company: Company, strangers: Company) -> None:
    async with database.work() as unit:
        person = await unit.members.person_of(company.anna, company.anna.actor)
        assert person is not None
        with pytest.raises(AlreadySaved):
            await unit.members.add(Member(new_id(), strangers.workspace.id, person.id, "Анна", Role.REP, since=NOW))
    async with database.work() as unit:
        other = await unit.members.get(strangers.anna, strangers.anna.actor)
        with pytest.raises(AlreadySaved):
            await unit.members.save(replace(other, person=person.id))


async def test_a_members_settings_are_kept(database: Database, company: Company) -> None:
    async with database.work(company.anna) as unit:
        member = await unit.members.get(company.anna, company.anna.actor)
        changed = replace(member, digest_at=time(7, 45), working_days=frozenset({0, 2, 5}), name="Анна П.")
        saved = await unit.members.save(changed)
        with pytest.raises(Stale):
            await unit.members.save(changed)
        await unit.commit()
    async with database.read() as unit:
        assert await unit.members.get(company.anna, company.anna.actor) == saved == replace(changed, version=2)


async def test_a_link_lets_one_in(database: Database, company: Company) -> None:
    link = a_link(company)
    async with database.work(company.owner) as unit:
        await unit.invites.add(link)
        await unit.commit()

    async def use(person: int) -> None:
        async with database.work() as unit:
            found = await unit.invites.opened(b"token", NOW)
            if found is None:
                raise Stale
            await unit.invites.use(found, person, NOW)
            await unit.commit()

    results = await asyncio.gather(*(use(number) for number in range(6)), return_exceptions=True)
    assert [type(result) for result in results].count(Stale) == 5
    async with database.read() as unit:
        assert await unit.invites.opened(b"token", NOW) is None


async def test_a_link_dies_with_time_by_revoking_and_with_whoever_made_it(database: Database, company: Company) -> None:
    owner = company.owner
    expiring, revoked, orphaned = (a_link(company, token) for token in (b"expiring", b"revoked", b"orphaned"))
    orphaned = replace(orphaned, issued_by=company.lead.actor)
    async with database.work(owner) as unit:
        for link in (expiring, revoked, orphaned):
            await unit.invites.add(link)
        assert {link.id for link in await unit.invites.pending(owner, NOW)} == {expiring.id, revoked.id, orphaned.id}
        assert await unit.invites.opened(b"expiring", NOW) == expiring
        assert await unit.invites.opened(b"expiring", NOW + timedelta(days=7)) is None
        await unit.invites.revoke(owner, revoked.id, NOW)
        with pytest.raises(NotFound):
            await unit.invites.revoke(owner, revoked.id, NOW)
        await unit.members.save(replace(await unit.members.get(owner, company.lead.actor), until=NOW))
        assert await unit.invites.opened(b"revoked", NOW) is None
        assert await unit.invites.opened(b"orphaned", NOW) is None
        with pytest.raises(Stale):
            await unit.invites.use(revoked, 5, NOW)
        assert [link.id for link in await unit.invites.pending(owner, NOW)] == [expiring.id]


async def test_founding_links_die_with_the_first_company(database: Database, seen: Seen) -> None:
    async with database.work() as unit:
        await unit.invites.add(a_link(None))
        await unit.commit()
    async with database.read() as unit:
        assert not await unit.workspaces.any()
        assert await unit.invites.opened(b"token", NOW) is not None
    await found(database)
    async with database.read() as unit:
        assert await unit.workspaces.any()
        assert await unit.invites.opened(b"token", NOW) is None
    assert "token" not in str(await seen("SELECT * FROM audit"))


async def test_of_two_founding_links_opened_at_one_moment_one_founds(database: Database) -> None:
    links = [a_link(None, token) for token in (b"one", b"other")]
    async with database.work() as unit:
        for link in links:
            await unit.invites.add(link)
        await unit.commit()

    async def founds(link: Invite) -> int:
        company = Workspace(new_id(), "Ромашка", "RU", "RUB", "Europe/Moscow", "ru")
        async with database.work() as unit:
            await unit.invites.use(link, 5, NOW)
            await asyncio.sleep(0.05)  # the other is on its way
            await unit.workspaces.add(company)
            await unit.commit()
        return company.id

    ends = await asyncio.gather(*map(founds, links), return_exceptions=True)
    assert [type(end) for end in ends if not isinstance(end, int)] == [Stale]


async def test_a_company_starts_with_its_sources_and_keeps_its_rules(database: Database, company: Company) -> None:
    owner, rules = company.owner, Rules(call_after_months=3, follow_holidays=False)
    async with database.work(owner) as unit:
        await unit.workspaces.set_rules(owner, rules)
        changed = await unit.workspaces.get(company.workspace.id)
        saved = await unit.workspaces.save(owner, replace(changed, protect_content=False))
        with pytest.raises(Stale):
            await unit.workspaces.save(owner, replace(changed, name="Позже"))
        sources = await unit.directories.all(owner, DirectoryKind.SOURCE)
        await unit.commit()
    assert saved == replace(company.workspace, rules=rules, protect_content=False, version=3)
    assert tuple(entry.code for entry in sources) == BUILT_IN_SOURCES


async def test_a_list_is_in_its_order_and_hides_what_is_retired(database: Database, company: Company) -> None:
    owner = company.owner
    roses, tulips = (
        Entry(new_id(), DirectoryKind.PRODUCT, None, text, place) for text, place in (("Розы", 1), ("Тюльпаны", 0))
    )
    async with database.work(owner) as unit:
        for entry in (roses, tulips):
            await unit.directories.add(owner, entry)
        retired = await unit.directories.save(owner, replace(roses, retired=True))
        with pytest.raises(Stale):
            await unit.directories.save(owner, replace(roses, text="Пионы"))
        await unit.commit()
    async with database.read() as unit:
        assert await unit.directories.all(owner, DirectoryKind.PRODUCT) == [tulips]
        assert await unit.directories.all(owner, DirectoryKind.PRODUCT, retired=True) == [tulips, retired]


async def test_a_draft_is_replaced_and_dropped_and_is_its_persons_own(database: Database, company: Company) -> None:
    async with database.work() as unit:
        person = await unit.members.person_of(company.anna, company.anna.actor)
        assert person is not None
        draft = Draft(new_id(), person.id, "touch", {}, NOW)
        await unit.drafts.put(draft)
        newer = replace(draft, data={"outcome": "talked"}, message=5)
        await unit.drafts.put(newer)
        assert await unit.drafts.get(person.id, draft.id) == newer
        assert await unit.drafts.get(person.id + 1, draft.id) is None
        await unit.drafts.drop(person.id, draft.id)
        assert await unit.drafts.get(person.id, draft.id) is None


async def test_who_is_left_by_one_question_goes_on_waiting_for_another(database: Database) -> None:
    async with database.work() as unit:
        await unit.people.put(person := Person(5, "ru", None, "Анна"))
        await unit.people.wait(5, 17)
        await unit.people.leave(5, 16)
        await unit.people.put(replace(person, name="Анна П."))
        assert await unit.people.get(5) == replace(person, name="Анна П.", waiting_draft=17)
        await unit.people.leave(5, 17)
        assert await unit.people.get(5) == replace(person, name="Анна П.")


async def test_a_person_who_writes_again_stays_blocked_until_told_otherwise(
    database: Database, clock: StandingClock
) -> None:
    person = Person(5, "ru", None, "Анна")
    async with database.work() as unit:
        await unit.people.put(person)
        await unit.people.blocked(5, clock.now())
        await unit.people.put(replace(person, name="Анна П.", zone="Asia/Omsk"))
        assert await unit.people.get(5) == replace(person, name="Анна П.", zone="Asia/Omsk", blocked=True)
        await unit.people.blocked(5, None)
        blocked = await unit.people.get(5)
        assert blocked is not None
        assert not blocked.blocked
        assert await unit.people.get(6) is None
