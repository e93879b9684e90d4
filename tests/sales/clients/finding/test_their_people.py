"""Somebody's name alone is no client of that name, where another client is told of."""

import pytest

from sales.clients.finding.candidates import Candidate, Candidates
from sales.sentences.naming import named_in

KNOWN: dict[str, tuple[str, ...]] = {
    "Кофейня «Заря»": ("Ульянов Пётр",), "ИП Ульянова О. Л.": ("Ульянова Ольга",), "Аптека «Визит»": ("Беляева Анна",),
    "ИП Исаев Д. К.": (), "ИП Ковалёв П. Д.": (), "Кафе «Ромашка»": ("Сергей",), "Цветы «Вера»": (),
    "Friday Soaps": ("Rose Poole",), "Diane Booth": ("Diane Booth",), "Castle Soaps": ("Nick Hale",),
    "Nick's Garage": (), "Rose": (), "Frank Lane": (), "Amy Clegg, sole trader": ("Amy Clegg",),
    "Cotton Hardware": ("Amy Kerr", "Liam Shaw"), "Lavender Flowers": ("Mark Doyle",), "Цветы «Лаванда»": (),
}  # fmt: skip
(
    ZARYA,
    ULYANOVA,
    VIZIT,
    ISAEV,
    KOVALEV,
    DAISY,
    VERA,
    FRIDAY,
    DIANE,
    CASTLE,
    NICK,
    ROSE,
    FRANK,
    AMY,
    COTTON,
    LAVENDER,
    LAVANDA,
) = range(len(KNOWN))

TOLD: dict[str, list[int]] = {
    # a contact of the client who is named
    "кофейня заря закинули 70 из 120т, Ульянов до чт в отпуске, был сменщик": [ZARYA],
    "Заря думает. Ульянов отказ подтвердит завтра": [ZARYA],
    "castle soaps no answer, nick off sick": [CASTLE],
    "Castle Soaps thinking. Nick wants a quote": [CASTLE],
    "friday soaps thinking, Rose wants a quote": [FRIDAY],
    "визит беляева перезв в 15, заря думает": [VIZIT, ZARYA],
    # but a firm of that very name in a sentence of its own
    "Friday Soaps thinking. Rose wants a quote": [FRIDAY, ROSE],
    "Заря недозвон. Вера думает": [ZARYA, VERA],
    # and one whose name is written rather so than the contact's
    "заря думает, ульянова отказ": [ZARYA, ULYANOVA],
    # a surname or a first name alone, amid what is told of another
    "Ромашка просят КП, курьеру пропуск на фамилию Исаев": [DAISY],
    "визит беляева сегодня перезв в 15 попросила курьеру пропуск на фамилию Исаев": [VIZIT],
    "ромашка недозвон, Исаев до чт в отпуске": [DAISY],
    "castle soaps went to measure shelves, diane out till thurs": [CASTLE],
    "Castle Soaps thinking. Diane back on thurs": [CASTLE],
    "castle soaps no answer, frank thinking": [CASTLE],
    # a sole trader of the name of somebody there
    "cotton hardware - liam shaw has left. amy wants 2 pallets": [COTTON],
    "cotton hardware thinking, call amy weds aft abt the xmas order": [COTTON],
    "cotton hardware thinking. Amy Clegg wants 2 pallets": [COTTON, AMY],
    "cotton hardware thinking. Amy, sole trader wants 2 pallets": [COTTON, AMY],
    "amy wants 2 pallets": [AMY],
    # who goes on about theirs in a line of their own, or behind another client
    "cotton hardware thinking\namy wants 2 pallets": [COTTON, COTTON],
    "cotton hardware thinking. castle soaps ordered £30. amy wants 2 pallets": [COTTON, CASTLE, COTTON],
    "Ромашка думает\nСергей заказал на 500": [DAISY, DAISY],
    # half a name behind somebody, or behind what was done
    "castle soaps thinking. Andrew at lavender is the new buyer, mark's retired": [CASTLE, LAVENDER],
    "Castle Soaps thinking. the buyer at lavender wants a quote": [CASTLE, LAVENDER],
    "castle soaps thinking. popped in at lavender, mark wants a quote": [CASTLE, LAVENDER],
    "castle soaps thinking. call at lavender farm on fri": [CASTLE],
    "ромашка думают. Андрей в лаванде новый закупщик, Марк на пенсии": [DAISY, LAVANDA],
    "ромашка думают. заехал в лаванду, просят прайс": [DAISY, LAVANDA],
    # who is called so, asked for or spoken to there
    "lavender flowers spoke to someone called Rose, she wants prices": [LAVENDER],
    "Lavender Flowers: asked for Rose, not in till mon": [LAVENDER],
    "Lavender Flowers. Her name's Rose and she wants a quote": [LAVENDER],
    "lavender flowers, new girl Rose will order": [LAVENDER],
    "spoke to Rose at lavender flowers, keen": [LAVENDER],
    "Ромашка думает. Общался с Верой, просит прайс": [DAISY, VERA],
    "ромашка закупщицу зовут Вера, думает": [DAISY],
    "Ромашка. Спросил Веру, нет на месте": [DAISY],
    "был в ромашке, общался с Верой, интересно": [DAISY],
    "Ромашка думают, секретарь Веры просит кп": [DAISY, VERA],
    "Lavender Flowers wants a quote. Called Rose, no answer": [LAVENDER, ROSE],
    # what says that a client is meant
    "ромашка недозвон, ковалёв думает": [DAISY, KOVALEV],
    "Ромашка недозвон. Исаев думает": [DAISY, ISAEV],
    "Ромашка недозвон\nИсаев до чт в отпуске": [DAISY, ISAEV],
    "Ромашка и Ковалёв думают": [DAISY, KOVALEV],
    "Castle Soaps and Diane thinking": [CASTLE, DIANE],
    "ромашка недозвон, ИП Исаев до чт в отпуске": [DAISY, ISAEV],
    "Ромашка недозвон, Исаев ИП до чт в отпуске": [DAISY, ISAEV],
    "Castle Soaps thinking, Diane sole trader out till thurs": [CASTLE, DIANE],
    "castle soaps no answer, diane booth thinking": [CASTLE, DIANE],
    "Castle Soaps no answer\nDiane thinking": [CASTLE, DIANE],
    "Исаев думает, ромашка недозвон": [ISAEV, DAISY],
    # nobody else is named
    "перезвонить Исаеву в четверг": [ISAEV],
    "diane out till thurs": [DIANE],
}  # fmt: skip


@pytest.mark.parametrize("text", TOLD)
def test_a_persons_name_never_beats_the_client_that_was_named(text: str) -> None:
    candidates = tuple(Candidate(at, name, people=people) for at, (name, people) in enumerate(KNOWN.items()))
    assert [one.clients for one in named_in(text, Candidates(candidates))] == [(one,) for one in TOLD[text]]


@pytest.mark.parametrize("text", ["someone called Rose wants prices", "некая Вера просит прайс"])
def test_of_somebody_who_is_called_like_a_client_it_is_asked_which_is_meant(text: str) -> None:
    candidates = tuple(Candidate(at, name, people=people) for at, (name, people) in enumerate(KNOWN.items()))
    (named,) = named_in(text, Candidates(candidates))
    assert not named.sure
