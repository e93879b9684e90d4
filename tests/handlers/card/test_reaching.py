"""From the card to the client itself: the map, the number, a message."""

from dataclasses import replace
from urllib.parse import quote

import pytest

from handlers.speech import reaching
from sales.clients.client import Client, Contact
from sales.ground.ids import new_id
from sales.values.phones import Phone, is_mobile, parse
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.handlers.selling import open_card, touches

MOBILE, LANDLINE = "+7 912 345-67-89", "+7 495 123-45-67"


async def known(company: Company, owner: Person, number: str = "", **about: object) -> Client:
    """A client of that person's with somebody who has that number."""
    scope = await company.scope(owner)
    made = Client(new_id(), scope.actor, "ООО Ромашка", company.clock.now(), **about)  # type: ignore[arg-type]
    phones = (parse(number, "RU"),) if number else ()
    async with company.work(scope) as unit:
        await unit.clients.add(scope, made, [Contact(new_id(), made.id, "Пётр", phones)])
        await unit.commit()
    return made


async def test_the_address_is_one_tap_from_the_navigator(company: Company) -> None:
    await known(company, company.anna, city="Омск", address="ул. Ленина, 24")
    await open_card(company.anna)
    await company.anna.taps("На карте")
    assert company.anna.opened == f"https://yandex.ru/maps/?text={quote('Омск, ул. Ленина, 24')}"


async def test_in_english_it_is_the_other_map_and_a_point_will_do(company_en: Company) -> None:
    await known(company_en, company_en.anna, latitude=51.5, longitude=-0.12)
    await open_card(company_en.anna)
    await company_en.anna.taps("On the map")
    assert company_en.anna.opened == "https://www.google.com/maps/search/?api=1&query=51.500000,-0.120000"


async def test_a_number_is_copied_by_one_tap_though_the_message_is_protected(company: Company) -> None:
    await known(company, company.anna, MOBILE)
    await open_card(company.anna)
    await company.anna.taps("Скопировать номер")
    assert company.anna.clipboard == "+79123456789"


async def test_of_several_numbers_the_mobile_one_is_copied_and_never_a_wrong_one(company: Company) -> None:
    landline, mobile = parse(LANDLINE, "RU"), parse(MOBILE, "RU")
    wrong = replace(parse("+7 913 000-00-01", "RU"), wrong=True)
    await _reachable_by(company, wrong, landline, mobile)
    await open_card(company.anna)
    await company.anna.taps("Скопировать номер")
    assert company.anna.clipboard == "+79123456789"


async def test_a_number_known_to_be_wrong_is_not_offered_to_be_copied(company: Company) -> None:
    await _reachable_by(company, replace(parse(MOBILE, "RU"), wrong=True))
    await open_card(company.anna)
    assert not any("Скопировать номер" in label for label in company.anna.buttons)


async def _reachable_by(company: Company, *phones: Phone) -> None:
    scope = await company.scope(company.anna)
    made = Client(new_id(), scope.actor, "ООО Ромашка", company.clock.now())
    async with company.work(scope) as unit:
        await unit.clients.add(scope, made, [Contact(new_id(), made.id, "Пётр", phones)])
        await unit.commit()


async def test_an_address_is_copied_from_more(company: Company) -> None:
    await known(company, company.anna, address="ул. Ленина, 24")
    await open_card(company.anna)
    await company.anna.taps("Ещё")
    await company.anna.taps("Скопировать адрес")
    assert company.anna.clipboard == "ул. Ленина, 24"


async def test_messengers_stand_beside_a_mobile_number_on_card_and_person(company: Company) -> None:
    await known(company, company.anna, MOBILE)
    await open_card(company.anna)
    company.anna.sees(f"📞 {MOBILE} · Telegram · WhatsApp")
    links = [one["url"] for one in company.anna.screen.entities if "url" in one]
    assert links == ["https://t.me/+79123456789", "https://wa.me/79123456789"]
    await company.anna.taps("Контакты")
    await company.anna.taps("Пётр")
    company.anna.sees(f"📞 {MOBILE} · Telegram · WhatsApp")


async def test_who_is_known_in_telegram_by_name_is_written_to_by_it(company: Company) -> None:
    await known(company, company.anna, LANDLINE)
    await open_card(company.anna)
    company.anna.does_not_see("Telegram")
    assert not company.anna.can_tap("Написать")
    await company.anna.taps("Контакты")
    await company.anna.taps("Пётр")
    await company.anna.taps("Телеграм")
    await company.anna.says("@petr_romashka")
    await open_card(company.anna)
    assert [one["url"] for one in company.anna.screen.entities if "url" in one] == ["https://t.me/petr_romashka"]


async def test_what_is_written_is_two_taps_and_answers_no_planned_call(company: Company) -> None:
    anna, romashka = company.anna, await known(company, company.anna, MOBILE)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Сегодня")
    await open_card(anna)
    await anna.taps("Написать")
    anna.sees(MOBILE, "Telegram · WhatsApp")
    await anna.taps("Отправлено")
    [touch] = await touches(company, anna, romashka)
    assert (touch.channel, touch.outcome, touch.step) == (Channel.MESSAGE, Outcome.SENT, None)


async def test_what_is_written_answers_the_quote_that_was_to_be_sent(company: Company) -> None:
    anna, romashka = company.anna, await known(company, company.anna, MOBILE)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Позвонить")
    await anna.taps("Выслать КП")
    await anna.taps("Сегодня")
    await open_card(anna)
    await anna.taps("Написать")
    await anna.taps("Отправлено")
    [touch] = await touches(company, anna, romashka)
    assert touch.step is not None


async def test_a_place_nobody_knows_is_no_button(company: Company) -> None:
    await known(company, company.anna)
    await open_card(company.anna)
    assert not company.anna.can_tap("На карте")
    assert not company.anna.can_tap("Скопировать номер")


@pytest.mark.parametrize("locale", ["ru", "en"])
@pytest.mark.parametrize("address", ["а" * 300, '1 Baker St & Co <x> "y"', "Омск, Ленина 1"])
def test_a_link_to_a_map_is_a_link_whatever_the_address(locale: str, address: str) -> None:
    client = Client(1, 1, "Ромашка", None, city="Омск", address=address)  # type: ignore[arg-type]
    link = reaching.on_map(locale, client)
    assert link.isascii()
    assert not set(' "<>') & set(link)
    assert len(link) < 2048
    assert link.count(quote("Омск")) == 1


@pytest.mark.parametrize(("number", "mobile"), [(MOBILE, True), (LANDLINE, False), ("+14155550123", True)])
def test_messengers_are_offered_where_they_may_be(number: str, mobile: bool) -> None:
    e164 = parse(number, "RU").e164
    assert e164
    assert is_mobile(e164) is mobile
