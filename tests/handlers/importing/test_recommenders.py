"""Dialogue: who recommended a client, as a file says it, leads to that card where only one of ours is called so."""

import pytest

from bot.program.app import App
from sandbox.doors.telegram import Telegram
from sandbox.people.person import Person
from tests.clock import StandingClock
from tests.handlers.card.test_merging import has
from tests.handlers.sample_company import Company, founded
from tests.handlers.sent_files import complements, loaded, loads, sent, wholes

FILE = "Клиент;Кто рекомендовал\n"
SAY = {
    "ru": ("Клиент;Менеджер;Кто рекомендовал", "Анна Петрова", "Борис Иванов"),
    "en": ("Client;Manager;Recommended by", "Anna Peters", "Boris Ives"),
}


async def _recommended(company: Company, person: Person) -> dict[str, tuple[str, str | None]]:
    """What each client's card says, and whose card that leads to: "?" were nobody's whom that person sees."""
    cards = [one.client for one in await wholes(company, person)]
    called = {None: None} | {one.id: one.name for one in cards}
    return {one.name: (one.recommended_by, called.get(one.recommender, "?")) for one in cards if one.recommended_by}


async def test_only_a_name_that_one_own_client_has_becomes_a_link(company: Company) -> None:
    anna = company.anna
    await has(company, anna, ("ООО «Лютик»", {}), ("Пион", {}), ("Пион", {}))
    await has(company, company.boris, ("Роза", {}))
    rows = ("Ромашка;лютик", "Дуб;Пион", "Клён;Роза", "Ива;Ольха", "Ольха;Ива", "Сам;Сам", "Вяз;сосед по рынку")
    await loaded(anna, FILE + "\n".join(rows))
    assert await _recommended(company, anna) == {
        "Ромашка": ("лютик", "ООО «Лютик»"),
        "Дуб": ("Пион", None),
        "Клён": ("Роза", None),
        "Ива": ("Ольха", "Ольха"),
        "Ольха": ("Ива", "Ива"),
        "Сам": ("Сам", None),
        "Вяз": ("сосед по рынку", None),
    }


async def test_a_known_client_is_told_who_recommended_it_and_the_link_goes_with_the_load(company: Company) -> None:
    anna = company.anna
    await has(company, anna, ("Лютик", {}))
    await loaded(anna, "Клиент;Телефон\nРомашка;+7 912 345-67-89\n")
    await complements(anna, "Клиент;Телефон;Кто рекомендовал\nРомашка;+7 912 345-67-89;Лютик\n")
    assert await _recommended(company, anna) == {"Ромашка": ("Лютик", "Лютик")}
    await anna.taps("Отменить загрузку")
    await anna.taps("Да")
    assert await _recommended(company, anna) == {}


@pytest.mark.parametrize("language", ["ru", pytest.param("en", marks=pytest.mark.long)])
async def test_a_lead_brings_several_reps_clients_and_each_ones_own_recommend(
    language: str, telegram: Telegram, app: App, clock: StandingClock
) -> None:
    company = await founded(telegram, app, clock, language)
    headings, anna, boris = SAY[language]
    (ours,) = await has(company, company.anna, ("Лютик", {}))
    theirs, rose = await has(company, company.boris, ("Лютик", {}), ("Роза", {}))
    await sent(company.lead, f"{headings}\nРомашка;{anna};Лютик\nМак;{boris};Лютик\nДуб;{anna};Роза\n")
    await loads(company.lead, language)
    cards = {one.client.name: one.client for one in await wholes(company, company.lead)}
    assert [cards[name].recommender for name in ("Ромашка", "Мак", "Дуб")] == [ours.id, theirs.id, rose.id]


HEADINGS = {
    "ru": ("Клиент", "Рекомендация", "Кто порекомендовал", "Кто привёл", "От кого пришёл"),
    "en": ("Client", "Recommendation", "Referral", "Introduced by"),
}


@pytest.mark.parametrize("language", HEADINGS)
async def test_who_recommended_is_understood_by_the_words_on_the_card_and_shown_before_loading(
    company: Company, company_en: Company, language: str
) -> None:
    its = company if language == "ru" else company_en
    client, *headings = HEADINGS[language]
    for number, heading in enumerate(headings):
        await its.anna.sends_document(f"{number}.csv", f"{client};{heading}\nDaisy {number};Aster\n".encode())
        its.anna.sees("🤝 Aster")


async def test_a_column_read_otherwise_can_be_said_to_be_who_recommended(company: Company) -> None:
    anna = company.anna
    await sent(anna, "Клиент;Через кого вышли\nРомашка;Лютик\n")
    anna.does_not_see("🤝")
    for label in ("Не тот столбец", "Через кого вышли", "Кто рекомендовал", "Назад"):
        await anna.taps(next(one for one in anna.buttons if label in one))
    anna.sees("🤝 Лютик")
