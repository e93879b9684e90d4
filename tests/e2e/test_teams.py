"""Teams, and clients that change hands in them: made, moved, invited into; divided, accepted, asked about, taken back.

Over HTTP, in both languages.
"""

import pytest

from tests.e2e.played import Played, Words, here, over_http
from tests.handlers.sample_company import NAMES
from tests.handlers.selling import client, open_card

pytestmark = [
    pytest.mark.long,  # each promise by itself is played in tests/handlers each time
    pytest.mark.parametrize("language", ["ru", "en"]),
]

NORTH, SOUTH = ("Север", "North"), ("Юг", "South")
DONE, TOUCH = ("Готово", "Done"), ("Касание", "Touch")
_, _, LEAD, ANNA, BORIS = zip(NAMES["ru"], NAMES["en"], strict=True)
FLOWERS = ("Астра", "Ирис", "Мак", "Роза")


async def test_a_team_is_made_filled_and_led_a_member_moves_and_the_next_one_is_invited_into_it(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 10)) as played:
        company = played.company
        await client(company, company.anna, "Астра")
        await client(company, company.boris, "Роза")
        await _makes(played, NORTH, ANNA)
        played.takes(company.lead)
        await company.app.tick()
        await played.hears(("Теперь вы ведёте команду «Север»", "You lead the team North now"))
        await _finds(played, {"Астра": True, "Роза": False})
        await _moves(played, BORIS, NORTH)
        await _finds(played, {"Астра": True, "Роза": True})
        await _makes(played, SOUTH)
        await _moves(played, ANNA, SOUTH)
        await _finds(played, {"Астра": False, "Роза": True})
        await _invites(played, NORTH)


async def _makes(played: Played, name: Words, member: Words | None = None) -> None:
    """Led by Leo, where somebody is in it."""
    played.takes(played.company.owner)
    await played.goes("/team", ("Команды", "Teams"), ("Новая команда", "New team"))
    await played.says(name)
    played.sees(name, ("Никто пока не ведёт", "Nobody leads it yet"))
    if member is None:
        return
    await played.taps(("Кто в команде", "Who is in it"), member, DONE, ("Кто ведёт", "Who leads it"), LEAD, DONE)
    played.sees(("Ведёт: Лев Седов", "Led by Leo Lead"), ("1 человек: Анна Петрова", "1 person: Anna Peters"))


async def _moves(played: Played, member: Words, team: Words) -> None:
    played.takes(played.company.owner)
    await played.goes("/team", member, ("Команда", "Team"), team)
    played.takes(played.company.lead)


async def _finds(played: Played, wanted: dict[str, bool]) -> None:
    for name, is_seen in wanted.items():
        await open_card(played.person, name)
        assert (played.word(TOUCH) in played.person.buttons) is is_seen, name


async def _invites(played: Played, team: Words) -> None:
    """Whoever opens the link reads where it leads."""
    owner = played.company.owner
    played.takes(owner)
    await played.goes("/team", ("Команды", "Teams"), (f"{team[0]} · 1", f"{team[1]} · 1"), ("➕ Менеджер", "➕ Rep"))
    link = next(line for line in owner.screen.text.splitlines() if line.startswith("https://t.me/"))
    vera = played.company.telegram.person("Вера", language=played.language)
    played.takes(vera)
    await vera.opens(link)
    played.sees(team)
    await played.taps(("Да, всё верно", "Yes, that's right"))
    await played.company.app.tick()
    played.takes(owner)
    await played.goes("/team", ("Команды", "Teams"))
    assert owner.can_tap(played.word((f"{team[0]} · 2", f"{team[1]} · 2")))


async def test_a_part_is_divided_and_accepted_client_by_client_with_a_question_and_the_whole_is_taken_back(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 13)) as played:
        company, boris = played.company, played.company.boris
        for name in FLOWERS:
            await client(company, company.anna, name)
        await _divides(played)
        await _takes_over(played)
        await _asks(played)
        played.takes(company.lead)
        await played.taps(("Как принимают", "Who has accepted"))
        played.sees(("Борис Иванов: 1 из 2, 1 вопрос", "Boris Ives: 1 of 2, 1 question"))
        await played.taps(("Отменить передачу", "Undo the hand-over"))
        await played.taps(("Да, отменить", "Yes, undo"))
        await company.app.tick()
        played.takes(boris)
        await played.hears(("отменяет передачу", "has taken the hand-over back"))
        played.takes(company.anna)
        for name in FLOWERS:
            await open_card(company.anna, name)
            assert played.word(TOUCH) in played.person.buttons, name


async def _divides(played: Played) -> None:
    played.takes(played.company.lead)
    await played.goes("/team", ANNA, ("Передать часть", "Hand over a part"), ("Действия", "Actions"))
    await played.taps(("Передать", "Hand over"), ("Нескольким", "To several"), BORIS, LEAD, ("Поровну", "Evenly"))
    played.sees(("Передать 4 клиента?", "Hand 4 clients over?"), ("Борис Иванов: 2", "Boris Ives: 2"))
    await played.taps(("Да, передать", "Yes, hand over"))
    await played.company.app.tick()


async def _takes_over(played: Played) -> None:
    played.takes(played.company.boris)
    await played.hears(("Лев Седов передаёт вам 2 клиента", "Leo Lead has handed 2 clients over to you"))
    await played.taps(("Принять клиентов", "Take them over"))
    played.sees(("От кого: Анна Петрова · разобрано 0 из 2", "From Anna Peters · answered 0 of 2"), "Пётр")
    await played.taps(("Принято", "Accepted"))
    played.sees(("разобрано 1 из 2", "answered 1 of 2"))


async def _asks(played: Played) -> None:
    """The question reaches who had the client, and who handed it over."""
    await played.taps(("Вопрос", "Question"))
    await played.says(("Кто подписывает договор?", "Who signs the contract?"))
    await played.company.app.tick()
    for one in (played.company.anna, played.company.lead):
        played.takes(one)
        await played.hears(
            ("Борис Иванов принимает клиента", "Boris Ives takes over"), ("Кто подписывает", "Who signs")
        )
