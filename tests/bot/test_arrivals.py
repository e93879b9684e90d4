"""What a raw update is to us before anybody trusts its shape; and that one bad one harms nobody else."""

import json
from typing import Any

import pytest

from bot.program.app import App
from bot.updates.arrivals import Unnumbered, arrival_of, screen_of
from bot.updates.strangers import Allowance
from sandbox import Telegram
from storage.traffic.inbox import State
from tests.bot.corridors import message

GROUP = {"id": -5, "type": "group", "title": "Всем"}
CHANNEL = {"id": -6, "type": "channel", "title": "Новости"}
PERSON = {"id": 7, "is_bot": False, "first_name": "Анна"}
DEEP: list[Any] = []
for _ in range(100_000):
    DEEP = [DEEP]


def test_a_message_of_a_person_is_to_be_handled() -> None:
    arrival = arrival_of(message(1, 7, "привет"))
    assert (arrival.update_id, arrival.person, arrival.state) == (1, 7, State.NEW)


@pytest.mark.parametrize(
    "event",
    [
        {"message": message(1, 7)["message"] | {"chat": GROUP}},
        {"message": message(1, 7)["message"] | {"from": PERSON | {"is_bot": True}}},
        {"edited_message": message(1, 7)["message"]},
        {"channel_post": {"message_id": 1, "date": 1, "chat": CHANNEL, "text": "Скидки"}},
        {"callback_query": {"id": "1", "from": PERSON, "chat_instance": "1", "data": "c1", "inline_message_id": "x"}},
        {"a_kind_of_next_year": {"from": PERSON}},
        {},
    ],
)
def test_what_is_not_for_us_is_noted_and_no_more(event: dict[str, Any]) -> None:
    arrival = arrival_of({"update_id": 1} | event)
    assert (arrival.person, arrival.payload, arrival.state) == (None, None, State.DONE)


@pytest.mark.parametrize(
    "event",
    [
        {"message": None},
        {"message": {"chat": {"type": "private"}}},
        {"message": message(1, 7)["message"] | {"from": PERSON | {"id": "seven"}}},
        {"message": message(1, 7)["message"] | {"from": PERSON | {"id": 2**63}}},
        {"message": message(1, 7)["message"] | {"chat": []}},
        {"message": message(1, 7)["message"] | {"text": DEEP}},
        {"callback_query": ["a list"]},
    ],
)
def test_what_has_not_telegrams_shape_is_a_dead_letter(event: dict[str, Any]) -> None:
    assert arrival_of({"update_id": 1} | event).state is State.DEAD


@pytest.mark.parametrize("raw", [None, [], "text", {}, {"update_id": "1"}, {"update_id": -1}, {"update_id": 2**63}])
def test_without_a_number_it_can_be_neither_kept_nor_confirmed(raw: object) -> None:
    with pytest.raises(Unnumbered):
        arrival_of(raw)


def test_of_a_tapped_message_only_its_number_is_kept() -> None:
    screen = message(1, 7, "ООО Ромашка, +7 912 345-67-89")["message"]
    tap = {"id": "1", "from": PERSON, "chat_instance": "1", "data": "c1", "message": screen}
    kept = arrival_of({"update_id": 1, "callback_query": tap}).payload
    assert kept is not None
    assert json.loads(kept)["callback_query"]["message"] == {"message_id": screen["message_id"]}
    assert arrival_of(message(1, 7) | {"callback_query": ["a list"]}).payload is not None


@pytest.mark.parametrize("number", ["7", None, True, 2**63, [7]])
def test_a_tapped_message_without_a_usable_number_is_no_screen(number: object) -> None:
    assert screen_of({"callback_query": {"message": {"message_id": number}}}) is None


async def test_one_malformed_among_a_hundred_leaves_the_others_served(
    app: App, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.corridor, "_strangers", Allowance(at_once=64, per_second=1_000, saved_up=1_000))
    people = [telegram.person(f"P{number}", started=True) for number in range(100)]
    updates = [message(number, one.id, "/start") for number, one in enumerate(people)]
    updates[41]["message"]["date"] = "yesterday"
    updates[42]["message"]["chat"] = "here"
    await app.feed(*updates)
    await app.tick()
    answered = [number for number, one in enumerate(people) if one.screens]
    assert answered == [number for number in range(100) if number != 42]
    people[41].sees("сломалось")


async def test_a_text_of_a_megabyte_and_half_a_letter_are_just_texts(app: App, telegram: Telegram) -> None:
    anna, boris = telegram.person("Анна", started=True), telegram.person("Борис", started=True)
    await app.feed(message(1, anna.id, "я" * 1_000_000), message(2, boris.id, "\ud83d\0 x"))
    assert anna.screens
    assert boris.screens


async def test_groups_and_edits_are_met_with_silence(app: App, telegram: Telegram) -> None:
    anna = telegram.person("Анна")
    typed = await anna.says("/start")
    seen = len(telegram.calls)
    await anna.edits(typed, "/start ")
    await app.feed({"update_id": 10**9, "message": message(1, anna.id)["message"] | {"chat": GROUP}})
    assert len(telegram.calls) == seen
