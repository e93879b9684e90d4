"""A surname in a message may be a client's, or somebody's of another client; cut short it may be several's."""

import pytest

from sales.clients.finding.candidates import Candidate, Candidates
from sales.sentences.naming import named_in

TRADERS = (
    "ИП Казакова С. А.",
    "ИП Лаптев Е. В.",
    "ИП Титова А. И.",
    "Liam Shaw, sole trader",
    "Amy Clegg, sole trader",
)
THEIRS = {0: ("Казакова Светлана", "Лаптев Игорь"), 3: ("Liam Shaw", "Amy Poole")}


@pytest.mark.parametrize(
    ("text", "clients"),
    [
        ("казакова звонил в пол12, лаптев в командировке до чт", [(0, True)]),
        ("казакова недозвон. лаптев думает", [(0, True)]),
        ("Казакова думает, Лаптев в отпуске", [(0, True)]),
        ("казакова думает\nлаптев в командировке", [(0, True), (1, True)]),
        ("казакова думает, ип лаптев недозвон", [(0, True), (1, True)]),
        ("казакова думает, лаптев е.в. недозвон", [(0, True), (1, True)]),
        ("Казакова думает. Титова в отпуске", [(0, True), (2, False)]),
        ("Казакова думает. Титова недозвон", [(0, True), (2, True)]),
        ("liam shaw thinking. amy away til thurs", [(3, True)]),
        ("liam shaw thinking. amy clegg away til thurs", [(3, True), (4, True)]),
    ],
)
def test_a_contact_of_one_trader_is_no_other_trader_of_that_name(text: str, clients: list[tuple[int, bool]]) -> None:
    found = tuple(Candidate(one, name, people=THEIRS.get(one, ())) for one, name in enumerate(TRADERS))
    named = [one for one in named_in(text, Candidates(found)) if not one.person]
    assert [(*one.clients, one.sure) for one in named] == clients


CUT_SHORT = ("Типография «Сфера»", "ИП Громова А. О.", "Sphere Print", "Graham Foods", "Кафе «Гром»")
OF_THEIRS = {0: ("Громов Пётр",), 1: ("Назарова Ольга", "Громова Анна"), 2: ("Graham Reed",), 3: ("Nora Bell",)}


@pytest.mark.parametrize(
    ("text", "clients", "sure"),
    [
        ("гром. приезжала Назарова, просит кп", (1, 0), False),
        ("гром. недозвон", (0, 1), False),
        ("громова. недозвон", (1,), True),
        ("громова а. недозвон", (1,), True),
        ("звонил сфере. думают", (0,), True),
        ("сфера. недозвон", (0,), True),
        ("гром думает", (0,), True),
        ("Гром думает", (4,), True),
    ],
)
def test_a_name_cut_short_by_a_dot_is_asked_about(text: str, clients: tuple[int, ...], *, sure: bool) -> None:
    known = CUT_SHORT if clients == (4,) else CUT_SHORT[:4]
    found = tuple(Candidate(one, name, people=OF_THEIRS.get(one, ())) for one, name in enumerate(known))
    (named,) = [one for one in named_in(text, Candidates(found)) if not one.person]
    assert (named.clients, named.sure) == (clients, sure)
