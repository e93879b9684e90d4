"""A key client is named by a criterion, stands on one screen and in one list, and is looked at again half-yearly."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from handlers.speech.taps.clients import Criterion, CriterionTap, DossierTap, DoTap, StaysKeyTap
from sales.clients.client import BuyingRole, Client, Contact, NamedBase
from sales.ground import ids
from sales.ground.ids import new_id
from sales.standing.people import lost_decider
from sandbox.people.person import Person
from tests.clock import StandingClock
from tests.handlers.company.two_teams import in_two_teams
from tests.handlers.lists.handing import gives
from tests.handlers.reporting.test_gaps import MONDAY
from tests.handlers.sample_company import Company, led_each_morning
from tests.handlers.selling import client, open_card
from tests.storage.sample_company import a_touch

DAY = timedelta(days=1)


async def key(
    company: Company, rep: Person, name: str = "ООО Ромашка", *, days: int = 0, named_on: date | None = None
) -> Client:
    """A key client, touched so many days ago."""
    made = await client(company, rep, name)
    scope = await company.scope(rep)
    async with company.work(scope) as unit:
        at = company.clock.now() - days * DAY
        known = await unit.clients.get(scope, made.id)
        named = replace(known, named_base=NamedBase.KEY, named_reason="Оборот", named_on=named_on, terms="скидка 5 %")
        await unit.clients.save(scope, replace(named, service="ответ за час"))
        await unit.touches.add(scope, replace(a_touch(scope, made, at=at), comment="про цены"))
        await unit.clients.count()
        await unit.commit()
    return made


async def named_on(company: Company, of: Client) -> date | None:
    scope = await company.scope(company.owner)
    async with company.read(scope) as unit:
        return (await unit.clients.get(scope, of.id)).named_on


async def test_a_lead_names_a_key_client_by_a_tap_or_by_words_and_it_can_be_taken_back(company: Company) -> None:
    lead, of = company.lead, await client(company, company.anna)
    await open_card(lead)
    for word in ("Ещё", "Ключевой, VIP…", "Ключевая"):
        await lead.taps(word)
    lead.sees("По какому признаку?")
    assert lead.buttons == ["Оборот", "Потенциал", "Имя на рынке", "Приводит других", "Назад"]
    await lead.taps("Оборот")
    lead.sees("Сохранено", "База: Ключевая (Оборот)")
    assert await named_on(company, of) == date(2026, 11, 18)
    await lead.taps("Отменить запись")
    assert await named_on(company, of) is None
    await open_card(lead)
    for word in ("Ещё", "Ключевой, VIP…", "VIP"):
        await lead.taps(word)
    await lead.says("  ")
    await lead.says("я" * 201)
    lead.sees("Слишком длинно")
    await lead.says("треть  нашего оборота")
    lead.sees("Сохранено", "База: VIP (треть нашего оборота)")
    company.clock.moves(40 * DAY)
    for word in ("Ещё", "Ключевой, VIP…", "Решать по правилам"):
        await lead.taps(word)
    lead.does_not_see("VIP")
    assert await named_on(company, of) is None


async def test_the_same_name_again_is_no_new_day_and_an_old_button_asks_for_the_criterion(company: Company) -> None:
    lead, of = company.lead, await key(company, company.anna, named_on=date(2026, 10, 1))
    await open_card(lead)
    old = DoTap(client=ids.to_text(of.id), what="key").pack()
    await lead.presses(lead.screen, {"text": "Ключевая", "callback_data": old})
    lead.sees("По какому признаку?")
    await lead.taps("Оборот")
    assert await named_on(company, of) == date(2026, 10, 1)


async def test_a_rep_names_nobody_and_keeps_nobody(company: Company) -> None:
    anna, of = company.anna, await client(company, company.anna)
    await open_card(anna)
    code = ids.to_text(of.id)
    forged = (
        CriterionTap(client=code, named=NamedBase.KEY, criterion=Criterion.TURNOVER),
        DoTap(client=code, what="vip"),
        StaysKeyTap(client=code),
    )
    for tap in forged:
        await anna.presses(anna.screen, {"text": "forged", "callback_data": tap.pack()})
        assert anna.toast == "Клиент не найден"
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        assert (await unit.clients.get(scope, of.id)).named_base is None


async def test_a_dossier_is_for_whoever_sees_the_client_and_its_review_for_who_leads_them(company: Company) -> None:
    of = await key(company, company.anna, days=40, named_on=date(2026, 1, 1))
    irina = await in_two_teams(company)
    forged = {"text": "forged", "callback_data": DossierTap(client=ids.to_text(of.id)).pack()}
    for person in (company.boris, irina):
        await person.says("/help")
        await person.presses(person.screen, forged)
        assert person.toast == "Клиент не найден"
        person.does_not_see("про цены", "Оборот")
    for person, looks in ((company.anna, False), (company.lead, True)):
        await open_card(person)
        await person.taps("Досье")
        person.sees("Пора пересмотреть", "про цены")
        assert person.can_tap("Остаётся") is looks


async def test_the_dossier_is_one_screen_of_whom_to_call_and_what_for(company: Company) -> None:
    anna = company.anna
    await key(company, anna, days=40, named_on=date(2026, 10, 1))
    await open_card(anna)
    await anna.taps("Досье")
    anna.sees(
        "ООО Ромашка", "Ключевая (Оборот)", "Поговорили: про цены", "скидка 5 %", "ответ за час",
        "План: звонок раз в месяц, до", "Молчание дольше плана на", "Следующего шага нет",
        "Пересмотр: 1 апр", "Пётр · ЛПР",
    )  # fmt: skip
    text = anna.screen.text
    assert text.index("про цены") < text.index("скидка") < text.index("План:") < text.index("Пётр"), "read from below"
    assert anna.buttons == ["Касание", "Следующий шаг", "Назад"]
    await anna.taps("Назад")
    anna.sees("База: Ключевая")
    await anna.says("Клиенты")
    await anna.taps("Ключевые · 1")
    anna.sees("Ключевые: 1")


async def test_who_decided_and_left_is_no_more_who_decides_in_dossier_and_brief(company: Company) -> None:
    anna, boris = company.anna, company.boris
    made, scope = await key(company, anna, days=40), await company.scope(anna)
    async with company.work(scope) as unit:
        (who,) = (await unit.clients.card(scope, made.id)).contacts
        await unit.contacts.save(scope, replace(who, left_on=date(2026, 11, 18)))
        await unit.commit()
    await open_card(anna)
    for words in ("Касание", "Отказ", "Цена"):
        await anna.taps(words)
    await open_card(anna)
    anna.sees("Отказ, Цена")
    await anna.taps("Касание")
    anna.sees("Отказ, Цена")
    await open_card(anna)
    await anna.taps("Досье")
    anna.sees("Отказ, Цена")
    anna.sees("Пётр · больше не работает", "Кто теперь решает?")
    anna.does_not_see("ЛПР", "+7 912")
    await gives(company, "Борис Иванов", "Да, передать")
    await company.app.tick()
    await boris.taps("Принять клиентов")
    boris.sees("Отказ, Цена")
    boris.sees("Пётр · больше не работает", "Кто теперь решает?")
    boris.does_not_see("ЛПР", "+7 912")
    await client(company, anna, "Астра", "Вера")
    await open_card(anna, "Астра")
    assert "Кто теперь решает?" not in anna.screen.text


DECIDES, UNKNOWN = BuyingRole.DECIDES, BuyingRole.UNKNOWN


@pytest.mark.parametrize(
    ("gone", "there", "asks"),
    [
        ([], [UNKNOWN, UNKNOWN], False),
        ([UNKNOWN], [], True),
        ([DECIDES], [], True),
        ([DECIDES], [UNKNOWN], True),
        ([DECIDES], [DECIDES], False),
        ([UNKNOWN], [UNKNOWN], False),
        ([UNKNOWN], [UNKNOWN, UNKNOWN], True),
    ],
)
def test_who_decides_is_asked_once_somebody_has_left_and_nobody_is_known_to(
    gone: list[BuyingRole], there: list[BuyingRole], asks: bool
) -> None:
    left = [Contact(new_id(), 1, "Пётр", role=role, left_on=date(2026, 11, 18)) for role in gone]
    stay = [Contact(new_id(), 1, "Олег", role=role) for role in there]
    assert lost_decider([*left, *stay]) is asks


async def test_the_report_leads_to_all_of_them_whoever_is_quiet_longest_first(company: Company) -> None:
    lead = company.lead
    await key(company, company.boris, "ООО Лютик", days=3)
    await key(company, company.anna, days=40)
    await client(company, company.anna, "ООО Пион")
    await lead.says("/report")
    await lead.taps("Ключевые")
    assert [label.replace("\xa0", " ") for label in lead.buttons[:2]] == [
        "🟡 Ромашка · 40 дн. · Анна", "🟡 Лютик · 3 дн. · Борис",
    ]  # fmt: skip
    await lead.taps("Назад")
    lead.sees("Отчёт")


async def test_half_yearly_the_lead_is_asked_once_a_month_and_no_oftener_until_it_is_answered(
    company: Company, clock: StandingClock
) -> None:
    await led_each_morning(company)
    lead = company.lead
    due = await key(company, company.anna, named_on=date(2026, 5, 22))
    await key(company, company.boris, "ООО Лютик", named_on=date(2026, 6, 20))
    first = (MONDAY + 14 * DAY).replace(hour=9).astimezone(UTC)
    assert first.date() == date(2026, 12, 7)
    for before in (14, 7, 1):  # Mondays of the month before, and a Sunday
        clock.moves_to(first - before * DAY)
        await company.app.tick()
    assert not _asked(lead)
    clock.moves_to(first)
    for _ in range(2):
        await company.app.tick()
    assert [len(_asked(one)) for one in (lead, company.owner, company.anna)] == [1, 1, 0], "once"
    letter = _asked(lead)[0]
    assert "1\xa0ключевой клиент полгода без пересмотра\n" in letter
    assert "Ромашка (Оборот) · Анна Петрова · с 22 мая 2026" in letter
    assert "Лютик" not in letter
    await lead.taps("ООО Ромашка", on=next(one for one in lead.screens if "без пересмотра" in one.text))
    lead.sees("Пора пересмотреть")
    await lead.taps("Остаётся ключевым")
    lead.sees("Сохранено", "Пересмотр: 7 июн. 2027")
    assert await named_on(company, due) == date(2026, 12, 7)
    await lead.taps("Назад")
    lead.sees("пересмотрены все")


def _asked(person: Person) -> list[str]:
    return [one.text for one in person.screens if "без пересмотра" in one.text]


async def test_of_whom_a_lead_hears_nothing_and_where_nothing_is_due_there_is_no_letter(
    company: Company, clock: StandingClock
) -> None:
    await led_each_morning(company)
    me, anna = await company.me(company.lead), (await company.scope(company.anna)).actor
    async with company.work(me.scope) as unit:
        alerts = replace(me.member.alerts, unheard=frozenset({anna}))
        await unit.members.save(replace(me.member, alerts=alerts))
        await unit.commit()
    await key(company, company.anna, named_on=date(2026, 5, 22))
    for day in (7, 8, 14, 21):
        clock.moves_to(datetime(2026, 12, day, 6, tzinfo=UTC))
        await company.app.tick()
    assert (_asked(company.lead), len(_asked(company.owner))) == ([], 1)


@pytest.mark.parametrize("words", ["", "A third of all we sell"])
async def test_it_is_the_same_in_english(company_en: Company, words: str) -> None:
    lead = company_en.lead
    await client(company_en, company_en.anna, "Daisy Ltd")
    await open_card(lead, "Daisy Ltd")
    for word in ("More", "Key, VIP…", "Key"):
        await lead.taps(word)
    lead.sees("What makes this client key?")
    await (lead.says(words) if words else lead.taps("Turnover"))
    lead.sees("Saved", words or "Turnover")
    await lead.taps("Dossier")
    lead.sees("Daisy Ltd", "Key", "No touches yet", "No next step", "To be looked at again")
    await lead.says("Report")
    await lead.taps("Key clients")
    lead.sees("Key clients: 1")
