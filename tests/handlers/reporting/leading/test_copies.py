"""An alert where it stands with the other leads, once one of them has taken it: it says who, and asks no more."""

from sqlalchemy import select, update

from sales.ground.port import EDITS
from sandbox.people.person import Person
from sandbox.world.model import Message
from storage.schema.tables import outbox
from storage.traffic.outbox import Mail, census
from tests.handlers.card.test_keys import key
from tests.handlers.reporting.leading.test_complaints import complains
from tests.handlers.sample_company import Company
from tests.handlers.selling import open_card

AGAIN = outbox.c.key == "again"


def standing(person: Person, sign: str = "🔥") -> Message:
    """The alert, wherever it stands."""
    return next(one for one in person.screens if one.text.startswith(sign))


async def test_where_it_stands_it_says_who_has_taken_it(company: Company) -> None:
    lead, owner = company.lead, company.owner
    await complains(company, company.anna)
    button = owner.screen.buttons()[1]
    for _ in range(2):  # a card is opened on it, and left
        await owner.taps("Карточка")
        await owner.taps("Назад")
    await lead.taps("Беру на себя")
    await company.app.outbox.tick()
    alert = standing(owner)
    assert "занимается Лев Седов" in alert.text
    assert [one["text"] for one in alert.buttons()] == ["Карточка", "Напомнить"]
    assert [heard for heard in owner.screens if "🔥" in heard.text] == [alert], "nothing comes twice"
    await owner.presses(alert, button)
    assert "занимается Лев Седов" in alert.text
    async with company.database.transaction() as transaction:
        assert Mail.DUE not in await census(transaction)


async def test_what_is_said_of_it_later_stands_in_it(company: Company) -> None:
    anna = company.anna
    await key(company, anna)
    await open_card(anna)
    for word in ("Касание", "Отказ"):
        await anna.taps(word)
    await company.app.outbox.tick()
    before = len(company.owner.screens)
    await anna.taps("Цена")
    await company.app.outbox.tick()
    for person in (company.lead, company.owner):
        assert "· Цена" in standing(person, "🚫").text
    await complains(company, anna, "ООО Пион")
    await anna.taps("Комментарий")
    await anna.says("Коробки мятые")
    await company.app.outbox.tick()
    for person in (company.lead, company.owner):
        assert "Коробки мятые" in standing(person).text
    assert len(company.owner.screens) == before + 1, "without a sound"


async def test_over_a_card_that_was_opened_on_it_nothing_is_drawn(company: Company) -> None:
    lead, owner = company.lead, company.owner
    await complains(company, company.anna)
    alert = lead.screen
    await lead.taps("Карточка")
    await owner.taps("Беру на себя")
    await company.app.outbox.tick()
    assert "Пётр" in alert.text
    assert "занимается" not in alert.text
    await lead.presses(alert, next(one for one in alert.buttons() if one["text"] == "Назад"))
    assert [one["text"] for one in alert.buttons()] == ["Карточка", "Напомнить"]


async def test_what_is_drawn_anew_bears_no_mark_and_nobody_minds_where_it_is_so_already(company: Company) -> None:
    lead, now = company.lead, company.clock.now()
    touch = await complains(company, company.anna)
    before = lead.screen.text
    async with company.database.work() as unit:
        data = {"touch": touch, EDITS: lead.screen.id}
        await unit.outbox.add(key="again", person=lead.id, due_at=now, kind="complaint", data=data)
        await unit.transaction.run(update(outbox).where(AGAIN).values(again=True))
        await unit.commit()
    await company.app.outbox.tick()
    assert lead.screen.text == before
    async with company.database.transaction() as transaction:
        assert await transaction.scalar(select(outbox.c.reason).where(AGAIN)) == "gone"
