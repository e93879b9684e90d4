"""With whom a touch was that is told in words: whoever of the card they name, and nobody they don't."""

from datetime import UTC, datetime

import pytest

from sales.clients.client import Contact
from sales.sentences.conversation.people.met import gone, met_first, partner
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason

NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)
CARD = ("Полякова Анна", "Жуков Иван")
ONE = ("Савина Ольга",)
SHOP = ("Laura Field", "Callum Reid")
ALONE = ("Carol Barlow",)
BROTHERS = ("Liam Shaw", "Ed Shaw", "Amy Kerr")
KIN = ("Шевцов Лев", "Шевцов Егор", "Кедрова Анна")


def _people(names: tuple[str, ...], position: str = "") -> list[Contact]:
    return [Contact(number, 1, name, position=position) for number, name in enumerate(names, 1)]


@pytest.mark.parametrize(
    ("text", "names", "who"),
    [
        ("Вкусный обед, Полякова: понравились, но Жуков на больничном", CARD, "Полякова Анна"),
        ("Вкусный обед, говорила с Жуковым, думает", CARD, "Жуков Иван"),
        ("Вкусный обед, анна просит прайс", CARD, "Полякова Анна"),
        ("Вкусный обед, Иван в отпуске, Анна сказала после праздников", CARD, "Полякова Анна"),
        ("Вкусный обед, думают", CARD, ""),
        ("Вкусный обед, заехал к Савиной, её не было", ONE, ""),
        ("Вкусный обед, говорил с Савиной, её не было вчера", ONE, "Савина Ольга"),
        ("Вкусный обед, Ольги нет сегодня, отдал прайс, думают", ONE, ""),
        ("daisy, called on carol, wasn't in", ALONE, ""),
        ("daisy, no sign of carol, thinking", ALONE, ""),
        ("daisy, carol out, left samples with the lad, thinking", ALONE, ""),
        ("daisy, couldn't get hold of carol, thinking", ALONE, ""),
        ("daisy, spoke to carol, wasn't about last week", ALONE, "Carol Barlow"),
        ("Вкусный обед, думают", ONE, "Савина Ольга"),
        ("Вкусный обед, савина в отпуске до 14го", ONE, ""),
        ("Вкусный обед, Ольга Савина заболела", ONE, ""),
        ("Вкусный обед, директор в отпуске", ONE, ""),
        ("Вкусный обед, секретарь, просит позже", ONE, ""),
        ("Вкусный обед, Света сказала позже", ONE, ""),
        ("Вкусный обед, Савина уволилась", ONE, ""),
        ("Вкусный обед, ещё в отпуске, просит после 15", ONE, ""),
        ("daisy, laura says samples ok, callum off sick till thurs", SHOP, "Laura Field"),
        ("daisy, spoke to callum", SHOP, "Callum Reid"),
        ("daisy, callum is away, laura wants a quote", SHOP, "Laura Field"),
        ("daisy, thinking", SHOP, ""),
        ("daisy, thinking", ALONE, "Carol Barlow"),
        ("daisy, carol barlow on leave til 14th", ALONE, ""),
        ("daisy, carol left", ALONE, ""),
        ("daisy, still on leave, wants a call after 15th", ALONE, ""),
        ("daisy, the secretary said later", ALONE, ""),
        ("daisy, Emma said later", ALONE, ""),
        ("daisy, liam shaw has left, ed shaw wants a quote", BROTHERS, "Ed Shaw"),
        ("daisy, Liam Jones says hello", BROTHERS, ""),
        ("daisy, Ed is the new buyer", BROTHERS, ""),
        ("daisy, spoke to kelly. call amy weds", BROTHERS, ""),
        ("Вкусный обед, поговорил с Катей, позвонить Анне в среду", KIN, ""),
        ("daisy, new girl on the desk, Tess, says amys handed in her notice", BROTHERS, ""),
        ("daisy, amy says shes handed in her notice", BROTHERS, "Amy Kerr"),
        ("daisy, spoke to amy, handed in her notice", BROTHERS, "Amy Kerr"),
        ("Вкусный обед, новенькая на ресепшене, Таня, говорит Анна увольняется", KIN, ""),
        ("daisy, spoke to Amy, the new buyer", BROTHERS, "Amy Kerr"),
        ("Вкусный обед, Лев Шевцов уволился, Егор Шевцов думает", KIN, "Шевцов Егор"),
        ("Вкусный обед, теперь за него Анна", KIN, ""),
    ],
)
def test_only_whoever_is_named_was_talked_to(text: str, names: tuple[str, ...], who: str) -> None:
    client = "Вкусный обед" if text.startswith("В") else "daisy"
    met = partner(text, client, _people(names), Outcome.THINKING)
    assert (met.name if met else "") == who


@pytest.mark.parametrize(
    ("text", "names", "who"),
    [
        ("Вкусный обед говорил с завскладом Геной, думают", CARD, "Гена"),
        ("Вкусный обед говорила с новым технологом Зульфией", CARD, "Зульфия"),
        ("Вкусный обед встретил директора Марата Ринатовича", CARD, "Марат Ринатович"),
        ("Вкусный обед хоз Рустам, обещал подумать", CARD, "Рустам"),
        ("Вкусный обед, зам Ольга Ивановна сказала позже", (), "Ольга Ивановна"),
        ("Вкусный обед, Жуков уволился, шеф Марина просит прайс", CARD, "Марина"),
        ("Вкусный обед застал только админа Дашу, думают", CARD, "Даша"),
        ("Вкусный обед думают, бухг теперь Таня", CARD, ""),
        ("Вкусный обед думают, новый шеф Таня сказала позже", CARD, ""),
        ("Вкусный обед, думают, бухг Таня вышлет счёт", CARD, ""),
        ("Вкусный обед, Жуков думает, шеф Марина просит прайс", CARD, ""),
        ("Вкусный обед, шеф Марина болеет, думают", CARD, ""),
        ("daisy boss Amy wants a quote", SHOP, "Amy"),
        ("daisy spoke to acc Penny, will pay friday", ALONE, "Penny"),
        ("daisy met the new head chef Marco", SHOP, "Marco"),
        ("daisy, buyer Lisa said ring friday", SHOP, "Lisa"),
        ("daisy thinking, new buyer Lisa", SHOP, ""),
        ("daisy, laura wants a quote, chef Marco too", SHOP, ""),
    ],
)
def test_whoever_is_new_there_was_talked_to_where_that_is_said(text: str, names: tuple[str, ...], who: str) -> None:
    client = "Вкусный обед" if text.startswith("В") else "daisy"
    assert met_first(text, client, _people(names), Outcome.THINKING) == who


@pytest.mark.parametrize(
    ("text", "outcome", "met"),
    [
        ("daisy dropped in, closed for refurb", Outcome.NOT_NOW, False),
        ("daisy, left brochure", Outcome.TALKED, False),
        ("daisy, left samples on the counter", None, False),
        ("daisy, locked up, nobody about", Outcome.NOT_IN, False),
        ("daisy, sent the prices over", Outcome.SENT, False),
        ("daisy, shut down for good", Outcome.REFUSED, False),
        ("daisy, had a chat about cups", Outcome.TALKED, True),
        ("daisy, says after easter", Outcome.NOT_NOW, True),
        ("daisy, wants a quote", Outcome.WANTS_OFFER, True),
        ("daisy, Carol showed me round", Outcome.TALKED, True),
        ("Ромашка заехал, закрыто на ремонт", Outcome.NOT_NOW, False),
        ("Ромашка был, оставил образцы", Outcome.TALKED, False),
        ("Ромашка завёз каталог", None, False),
        ("Ромашка, делают ремонт, всё закрыто", Outcome.NOT_NOW, False),
        ("Ромашка, магазин съехал", Outcome.REFUSED, False),
        ("Ромашка, пообщались, всё хорошо", Outcome.TALKED, True),
        ("Ромашка, сказали после праздников", Outcome.NOT_NOW, True),
        ("Ромашка, жалуются на брак", Outcome.COMPLAINT, True),
    ],
)
def test_the_only_person_there_is_meant_where_words_tell_of_a_talk(
    text: str, outcome: Outcome | None, met: bool
) -> None:
    reason = Reason.CLOSED if outcome is Outcome.REFUSED else None
    assert bool(partner(text, text.replace(",", "").split()[0], _people(ALONE), outcome, reason)) is met


def test_the_clients_own_name_names_nobody_there() -> None:
    assert partner("Кафе Анна, думают", "Кафе Анна", _people(CARD), Outcome.THINKING) is None


def test_of_two_of_one_name_whoever_is_named_whole_is_meant() -> None:
    namesakes = _people(("Иван Петров", "Иван Сидоров"))
    assert partner("Ромашка, Иван Сидоров думает", "Ромашка", namesakes, Outcome.THINKING) == namesakes[1]
    assert partner("Ромашка, Иван думает", "Ромашка", namesakes, Outcome.THINKING) is None


def test_a_position_of_the_only_person_there_is_that_person() -> None:
    assert partner("Ромашка, директор думает", "Ромашка", _people(ONE, "директор"), Outcome.THINKING)
    assert partner("Ромашка, директор думает", "Ромашка", _people(ONE, "бухгалтер"), Outcome.THINKING) is None


@pytest.mark.parametrize(
    ("text", "names", "who"),
    [
        ("Вкусный обед, Савина уволилась, теперь Кристина", ONE, ["Савина Ольга"]),
        ("Вкусный обед, Жуков больше не работает, Полякова думает", CARD, ["Жуков Иван"]),
        ("Вкусный обед, думают", ONE, []),
        ("Вкусный обед, Савина вроде увольняется, говорят с нг", ONE, []),
        ("Вкусный обед, Савина увольняется с января", ONE, []),
        ("Вкусный обед, говорят, Савина уволилась", ONE, []),
        ("daisy, apparently carol has left", ALONE, []),
        ("daisy, carol might have quit. ring fri", ALONE, []),
        ("daisy, maybe next week. carol has left", ALONE, ["Carol Barlow"]),
        ("daisy, carol has left, kirsty now", ALONE, ["Carol Barlow"]),
        ("daisy, laura left last week, callum says yes", SHOP, ["Laura Field"]),
        ("daisy, carol left brochures", ALONE, []),
        ("daisy - liam shaw has left. amy wants 2 pallets", BROTHERS, ["Liam Shaw"]),
        ("daisy, Ed Shaw's retired", BROTHERS, ["Ed Shaw"]),
        ("daisy, ed's left the company", BROTHERS, ["Ed Shaw"]),
        ("daisy, shaw has left", BROTHERS, []),
        ("daisy, Liam Jones has left", BROTHERS, []),
        ("daisy, amy's leavin at xmas", BROTHERS, []),
        ("daisy, amy left on the 1st, thinking", BROTHERS, ["Amy Kerr"]),
        ("daisy, amy left yesterday", BROTHERS, ["Amy Kerr"]),
        ("daisy, amy gone, order £40", BROTHERS, ["Amy Kerr"]),
        ("daisy, amy no longer at the firm", BROTHERS, ["Amy Kerr"]),
        ("daisy, amy's not there any more", BROTHERS, ["Amy Kerr"]),
        ("daisy, amy's got a new job", BROTHERS, ["Amy Kerr"]),
        ("daisy, amy's on mat leave", BROTHERS, ["Amy Kerr"]),
        ("daisy, amy was let go from october", BROTHERS, ["Amy Kerr"]),
        ("daisy, amy's going on maternity in may", BROTHERS, []),
        ("daisy, amy's left a message", BROTHERS, []),
        ("daisy, amy left 5 boxes on friday", BROTHERS, []),
        ("daisy, amy no longer works there from january", BROTHERS, []),
        ("daisy, amy doe left", BROTHERS, []),
        ("daisy, amy doe has quit, order £40", BROTHERS, []),
        ("daisy, amy ker left", BROTHERS, ["Amy Kerr"]),
        ("daisy, amy keer left", BROTHERS, ["Amy Kerr"]),
        ("daisy, jack doe left", ("Jack Jackson",), []),
        ("daisy, amy hutch left", ("Amy Hutchinson",), ["Amy Hutchinson"]),
        ("daisy, jack resigned", ("Jack Jackson",), ["Jack Jackson"]),
        ("daisy, veteran jack left", ("Jack Jackson",), ["Jack Jackson"]),
        ("daisy, amy sadly left", BROTHERS, ["Amy Kerr"]),
        ("daisy, amy yesterday left", BROTHERS, ["Amy Kerr"]),
        ("Вкусный обед, анна сидорова уволилась", KIN, []),
        ("Вкусный обед, сидорова анна уволилась", KIN, []),
        ("Вкусный обед, анна кедрова уволилась", KIN, ["Кедрова Анна"]),
        ("Вкусный обед, анна кедрва уволилась", KIN, ["Кедрова Анна"]),
        ("Вкусный обед, анна внезапно уволилась", KIN, ["Кедрова Анна"]),
        ("Вкусный обед, Лев Шевцов на пенсии, Егор думает", KIN, ["Шевцов Лев"]),
        ("Вкусный обед, Шевцов уволился", KIN, []),
        ("Вкусный обед, Анна ушла в отпуск", KIN, []),
        ("Вкусный обед, Анна ушла в декрет", KIN, ["Кедрова Анна"]),
        ("Вкусный обед, Анна в декрете, думают", KIN, ["Кедрова Анна"]),
        ("Вкусный обед, Анна уходит в декрет", KIN, []),
        ("Вкусный обед, Анна в декрете с марта", KIN, ["Кедрова Анна"]),
        ("Вкусный обед, Анна уволилась с нового года", KIN, []),
        ("Вкусный обед, анна больше не раб, заказ", KIN, ["Кедрова Анна"]),
        ("Вкусный обед, Анна уже там не раб.", KIN, ["Кедрова Анна"]),
        ("Вкусный обед, анна не раб, заказ", KIN, ["Кедрова Анна"]),
        ("Вкусный обед, Анны больше нет", KIN, ["Кедрова Анна"]),
        ("Вкусный обед, Анну уволили, заказ", KIN, ["Кедрова Анна"]),
        ("Вкусный обед, Анна увол. с 1го", KIN, ["Кедрова Анна"]),
        ("Вкусный обед, Анна уволилась с понедельника", KIN, ["Кедрова Анна"]),
        ("Вкусный обед, Анна не работает у них с октября", KIN, ["Кедрова Анна"]),
        ("Вкусный обед, Анна не работает с банками", KIN, []),
        ("Вкусный обед, у Анны кофемашина не работает", KIN, []),
        ("Вкусный обед, Анна больше не работает с 1 января", KIN, []),
        ("Вкусный обед, Анна уходит на пенсию в марте", KIN, []),
    ],
)
def test_who_has_left_is_known(text: str, names: tuple[str, ...], who: list[str]) -> None:
    client = "Вкусный обед" if text.startswith("В") else "daisy"
    assert [one.name for one in gone(text, client, _people(names), NOW)] == who


FATHERS = ("Юрий Дмитриевич Ковалёв", "Олег Юрьевич Ким", "Анна Сергеевна", "Юрий Павлович Зорин")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Лютик, юрий дмитр уволился", "Юрий Дмитриевич Ковалёв"),
        ("Лютик, Юрий Пав больше не работает", "Юрий Павлович Зорин"),
        ("Лютик, уволилась анна серг", "Анна Сергеевна"),
        ("Лютик, олег юр ушёл, вместо него Пётр", "Олег Юрьевич Ким"),
        ("Лютик, юрий да олег в отъезде, анна уволилась", "Анна Сергеевна"),
        ("Лютик, юрий серг уволился", ""),
        ("Лютик, сергеевна уволилась", "Анна Сергеевна"),
    ],
)
def test_a_patronymic_cut_short_is_of_whoever_is_called_so_and_nobody_elses_name(text: str, who: str) -> None:
    assert [one.name for one in gone(text, "Лютик", _people(FATHERS), NOW)] == ([who] if who else [])


def test_whoever_is_called_by_first_name_and_a_patronymic_cut_short_was_talked_to() -> None:
    who = partner("Лютик, говорил с анной серг, думает", "Лютик", _people(FATHERS), Outcome.THINKING)
    assert who is not None
    assert who.name == "Анна Сергеевна"
