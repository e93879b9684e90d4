"""Whom a message names: by whole names and parts of them, in any case; never by words of any sentence."""

import pytest

from sales.clients.finding.candidates import Candidate, Candidates
from sales.sentences.naming import named_in
from sales.sentences.sentence import read
from sales.work.outcomes import Outcome
from tests.sales.sentences.measured import NOW

NAMES = (
    "Столовая «Как дома»", "Just Like Home Kitchen", "Linden Farm", "Бар «Вторник»", "Order of Malta Café",
    "Friday Soaps", "ООО «Ромашка»", "Кафе «Крем и корица»", "Кондитерская «Пятница»", "Аптека «Визит»",
    "Автозапчасти «Гаражный ряд»", "Пекарня «Корочка»", "Столовая «Компот»", "ИП Ковалёв П. Д.", "ИП Зайцев Е. Г.",
    "ИП Зайцев Т. С.", "Заказ24", "Фабрика «8 Марта»", "Петров Сергей", "Rowan Coffee", "Rowan Flowers",
    "Next Friday Ltd", "Кофейня «У моста»", "Доставка «Заря»",
    "Monday Motors", "Mill Café", "ИП Титова А. И.", "Группа Отказ", "Cat's",
    "Book Cat Online", "Столовая «Вкусно и точка»", "ИП Суббота И. П.", "Sunday", "Aster Ltd", "Bread Shed",
    "Pickle & Rye", "Театр «Три толстяка»",
)  # fmt: skip
PEOPLE = {"ООО «Ромашка»": ("Белова Ирина",), "Linden Farm": ("Priya Shah",), "Rowan Coffee": ("Tom Baker",)}

NAMED: dict[str, list[str]] = {
    # in any case, with what belongs to the name
    "был у трёх толстяков, думают": ["трёх толстяков"],
    "звонил Корочке, думают": ["Корочке"],
    "корочку не застал": ["корочку"],
    "съездил в гаражный ряд, не застал": ["гаражный ряд"],
    "у ООО «Ромашка» всё хорошо": ["ООО «Ромашка»"],
    "поговорил с ковалёвым, согласен": ["ковалёвым"],
    "Titova не взяла трубку": ["Titova"],
    "пекарня корочка недозвон": ["пекарня корочка"],
    "недозвон компот столовая": ["компот столовая"],
    "mill cafe no answer": ["mill cafe"],
    # of several named at once each is told of where it is named alone
    "был в Корочке и Компоте: в Корочке заказ, Компот думает": ["Корочке", "Компот"],
    "Корочка и Компот недозвон": ["Корочка", "Компот"],
    # a name within a longer one is not meant
    "Book Cat reorder 500 mailers": ["Book Cat"],
    # a part of a name beside a name that is nobody's is asked about
    "Gateway Linden deal done": ["Gateway Linden"],
    "Гаражный Мир недозвон": ["Гаражный Мир"],
    "Linden deal done": ["Linden"],
    # behind a pause and a phrase
    "Linden Farm thinking. No answer at Malta, back mon": ["Linden Farm", "Malta"],
    # somebody of theirs is no other client of that name
    "spoke to Priya at Linden Farm": ["Linden Farm"],
    "Зайцев из Корочки согласен": ["Корочки"],
    # a name's word in the middle, small where names are written large; and what only sounds like one
    "dad says yes to the rye, I'm calling in at Rowan Coffee mon": ["Rowan Coffee"],
    "Rowan Coffee fine. She'd order": ["Rowan Coffee"],
    "Rowan Coffee fine. Shed no answer": ["Rowan Coffee", "Shed"],
    # words of any sentence name nobody
    "как обычно недозвон": [],
    "был дома, как обычно": [],
    "как дома недозвон": ["как дома"],
    "just left Linden Farm great meeting": ["Linden Farm"],
    "just like home kitchen left a message": ["just like home kitchen"],
    "доставка задержалась, перезвонить завтра": [],
    "кафе не отвечает": [],
    # also words of time and outcome
    "Бар Вторник не взяли трубку": ["Бар Вторник"],
    "вторник недозвон": ["вторник"],
    "перезвонить во вторник": [],
    "Ромашка думает, вторник": ["Ромашка"],
    "Order of Malta no answer": ["Order of Malta"],
    "ромашка недозвон, friday soaps still thinking": ["ромашка", "friday soaps"],
    "linden farm too dear but thinking": ["linden farm"],
    "ромашка недозвон, бар вторник думают": ["ромашка", "бар вторник"],
    "Friday Soaps call friday": ["Friday Soaps"],
    "call on friday": [],
    "кондитерская пятница перезвонить в пятницу": ["кондитерская пятница"],
    "аптека визит недозвон": ["аптека визит"],
    "8 марта заказали этикетки": ["8 марта"],
    "перезвонить 8 марта": [],
    "Next Friday no answer": ["Next Friday"],
    "группа отказ думают": ["группа отказ"],
    "Заказ24 просят счёт": ["Заказ24"],
    "заказ 24 коробки": [],
    "«Вторник» думает": ["«Вторник»"],
    # things are not names
    "Ромашка заказ 12 кг крем": ["Ромашка"],
    "ромашка взяли компот 5 ящиков": ["ромашка"],
    # several
    "Корочка недозвон, Компот думает до завтра": ["Корочка", "Компот"],
    "Rowan Coffee no answer\nRowan Flowers ordered £120": ["Rowan Coffee", "Rowan Flowers"],
    "Linden Farm thinking\nAster complains about dents": ["Linden Farm", "Aster"],
    "ромашка кп\nкорочка недозвон\nкомпот заказ 15к": ["ромашка", "корочка", "компот"],
    "Ромашка думает, Ромашке перезвонить в пт": ["Ромашка"],
    "Корочка думает и Компот тоже думает": ["Корочка", "Компот"],
    "Linden Farm and Malta both want a quote": ["Linden Farm", "Malta"],
    "Ромашка думает, Пятница не берут трубку": ["Ромашка", "Пятница"],
    "Ромашка думает, пятница": ["Ромашка"],
    # without a pause, each told of right behind
    "ромашка думает корочка недозвон компот завтра в 10": ["ромашка", "корочка", "компот"],
    "linden farm no answer rowan flowers thinking": ["linden farm", "rowan flowers"],
    "Ромашка думает как корочку обойти": ["Ромашка"],
    "Ромашка взяла дешёвый компот": ["Ромашка"],
    # words of a name that are also of time and outcome, in another order
    "Linden Farm wants soaps friday": ["Linden Farm"],
    "привёз заказ, был в Вкусно и точка": ["Вкусно и точка"],
    "Ромашка думает, Суббота недозвон": ["Ромашка", "Суббота"],
    "Ромашка думает, Суббота выходной": ["Ромашка"],
    "Linden Farm thinking, Sunday call back": ["Linden Farm"],
    "Суббота Игорь спрашивал почему у Корочки дешевле": ["Суббота", "Корочки"],
    # words that part a name, and a number that does not
    "mill at cafe no answer": ["mill at cafe"],
    "гаражный1 ряд недозвон": ["гаражный1 ряд"],
    # behind an hour
    "вчера в 12.30 корочка звонила": ["корочка"],
    "в 15:00 у корочки был, подумают": ["корочки"],
    "yesterday at 3pm malta rang": ["malta"],
    "взяли 12 компот": [],
    # who has sent somebody to us
    "Корочка новые, посоветовали в Ромашке, кп в пт": ["Корочка"],
    "Корочка: их порекомендовала Ирина Белова": ["Корочка"],
    "Корочка, Ирина Белова дала их номер, набрать завтра": ["Корочка"],
    "Malta: emma at Linden Farm sent her, samples fri": ["Malta"],
    "Malta, recommended by someone at Linden Farm, call mon": ["Malta"],
    "Linden Farm recommended us to a friend": ["Linden Farm"],
    # people
    "Ирина Белова просит КП": ["Ирина Белова"],
    "spoke to Priya, wants samples": ["Priya"],
    "manager Priya wants samples": ["Priya"],
    "Корочка, говорил с Ириной": ["Корочка"],
    "ирисы не нужны": [],
}  # fmt: skip


def _candidates(names: tuple[str, ...] = NAMES, shared: frozenset[str] = frozenset()) -> Candidates:
    return Candidates(
        tuple(Candidate(place, name, people=PEOPLE.get(name, ())) for place, name in enumerate(names)), shared
    )


def test_the_words_that_name_clients_are_found() -> None:
    wrong = {}
    for text, named in NAMED.items():
        found = [text[one.start : one.end] for one in named_in(text, _candidates())]
        if found != named:
            wrong[text] = found
    assert not wrong


@pytest.mark.parametrize("said", ["Malta: emma at linden farm sent her. samples fri", "Malta: sent her the quote fri"])
def test_who_was_sent_to_us_was_sent_nothing(said: str) -> None:
    (report,) = read(said, NOW["en"], named_in(said, _candidates()))
    assert (report.outcome is Outcome.SENT) is ("quote" in said)


def test_several_of_one_name_are_all_told() -> None:
    (named,) = named_in("ип зайцев перезвонить завтра", _candidates())
    assert {NAMES[one] for one in named.clients} == {"ИП Зайцев Е. Г.", "ИП Зайцев Т. С."}


def test_the_more_of_a_name_is_said_the_better_it_fits() -> None:
    (named,) = named_in("зайцев т с перезвонить завтра", _candidates())
    assert [NAMES[one] for one in named.clients] == ["ИП Зайцев Т. С."]
    (named,) = named_in("цветы ромашка недозвон", _candidates(("ООО «Ромашка»", "Цветы «Ромашка»")))
    assert named.clients == (1,)


SMIRNOVS = ("ИП Смирнов А. В.", "ИП Смирнова О. Л.", "Магазин «Свет»", "Цветы «Вера»")


@pytest.mark.parametrize(
    ("text", "clients"),
    [
        ("смирнов думает", [(0,)]),
        ("сегодня смирнов думает", [(0,)]),
        ("смирнова думает", [(1,)]),
        ("был у смирнова, думает", [(0, 1)]),
        ("смирнов думает, смирнова недозвон", [(0,), (1,)]),
    ],
)
def test_of_namesakes_the_one_is_meant_whose_name_is_written_so(text: str, clients: list[tuple[int, ...]]) -> None:
    assert [one.clients for one in named_in(text, _candidates(SMIRNOVS))] == clients


@pytest.mark.parametrize(
    ("text", "clients"),
    [
        ("Света сказала директор уволилась", []),
        ("звонил из Света, думают", [(2,)]),
        ("в магазине Света недозвон", [(2,)]),
        ("Свет недозвон", [(2,)]),
        ("директор Вера думает", []),
        ("Вера думает", [(3,)]),
    ],
)
def test_somebody_by_first_name_is_no_client(text: str, clients: list[tuple[int, ...]]) -> None:
    assert [one.clients for one in named_in(text, _candidates(SMIRNOVS))] == clients


def test_a_word_that_too_many_share_names_nobody_alone() -> None:
    names = ("Строй Вектор", "Строй Запад")
    assert named_in("строй недозвон", _candidates(names))
    assert not named_in("строй недозвон", _candidates(names, frozenset({"стро"})))
    (named,) = named_in("строй вектор недозвон", _candidates(names, frozenset({"стро"})))
    assert named.clients == (0,)


def test_so_many_that_nobody_could_choose_are_nobody() -> None:
    assert not named_in("зайцев недозвон", _candidates(tuple(f"ИП Зайцев {one}. А." for one in "АБВГДЕЖЗИК")))


LINES = {
    "визит взяли 40 кор по 310\nберезка недозвон": ["визит", "березка"],
    "березка недозвон\nвизит отказ": ["березка", "визит"],
    "visit ordered 40 boxes\nbirch no answer": ["visit", "birch"],
    "визит\nберезка взяли 40 кор": ["березка"],
    "визит сегодня\nберезка взяли 40 кор": ["березка"],
    "был визит, взяли 40 кор\nберезка недозвон": ["березка"],
    "визит в березку, взяли 40 кор": ["березку"],
}


def test_an_ordinary_word_that_begins_a_line_with_its_outcome_is_told_of_no_other_line_s_client() -> None:
    known = _candidates(("Столовая «Визит»", "Берёзка", "Cafe Visit", "Birch Bakery"))
    assert {text: [text[one.start : one.end] for one in named_in(text, known)] for text in LINES} == LINES


KNOWN = (
    "Fishing North Online", "Castle Catering Ltd", "Oakwood Furniture", "Rose", "Kettle Coffee", "Old Barn Bakery",
    "Linden Farm", "Northern Star Pizza", "Book Cat Online", "Ферма «Сырный двор»", "Кофейня «Вторая чашка»",
    "Кафе «Мельница»", "Магазин «Мамин сундук»", "Пиццерия «Три сыра»", "Аптека «Визит»", "Пекарня «Корочка»",
)  # fmt: skip

LIKE = {
    "Fish Bar no answer": "Fishing North Online",
    "fish bar no answer": "Fishing North Online",
    "Castle Components ordered 500": "Castle Catering Ltd",
    "castle components thinking": "Castle Catering Ltd",
    "Castle Signed thinking": "Castle Catering Ltd",
    "Rose Bakery wants a quote": "Rose",
    "Copper Kettle refused": "Kettle Coffee",
    "Old Barn Farm refused": "Old Barn Bakery",
    "Northern Stores wants a quote": "Northern Star Pizza",
    "Oakwood Timber thinking": "Oakwood Furniture",
    "Cat Hotel no answer": "Book Cat Online",
    "Сырный дом недозвон": "Ферма «Сырный двор»",
    "сырный дом недозвон": "Ферма «Сырный двор»",
    "Вторая жизнь отказ": "Кофейня «Вторая чашка»",
    "Старая Мельница думает": "Кафе «Мельница»",
    "Мамин дом просят кп": "Магазин «Мамин сундук»",
    "Три медведя недозвон": "Пиццерия «Три сыра»",
    "бар Визит недозвон": "Аптека «Визит»",
    "Кофейня Корочка отказ": "Пекарня «Корочка»",
}
SURE = {
    "Castle thinking": "Castle Catering Ltd",
    "Castle signed!!": "Castle Catering Ltd",
    "castle signed the contract, invoice friday": "Castle Catering Ltd",
    "oakwood shop no answer": "Oakwood Furniture",
    "Oakwood Nick's off sick": "Oakwood Furniture",
    "Oakwood buyer on holiday": "Oakwood Furniture",
    "Kettle refused": "Kettle Coffee",
    "Rose wants a quote": "Rose",
    "linden's ordered 500": "Linden Farm",
    "Сырный недозвон": "Ферма «Сырный двор»",
    "Мельница Иванов думает": "Кафе «Мельница»",
    "в магазин Мельница заехал, отказ": "Кафе «Мельница»",
    "Корочка директор болеет": "Пекарня «Корочка»",
    "Три сыра просят кп": "Пиццерия «Три сыра»",
}


@pytest.mark.parametrize("text", LIKE)
def test_a_name_that_differs_in_a_word_is_asked_about(text: str) -> None:
    (named,) = named_in(text, _candidates(KNOWN))
    assert [KNOWN[one] for one in named.clients] == [LIKE[text]]
    assert not named.sure


@pytest.mark.parametrize("text", SURE)
def test_what_stands_beside_a_name_and_is_none_leaves_it_sure(text: str) -> None:
    (named,) = named_in(text, _candidates(KNOWN))
    assert [KNOWN[one] for one in named.clients] == [SURE[text]]
    assert named.sure


@pytest.mark.parametrize("said", ["Pennine", "pennine"])
def test_a_beginning_that_several_firms_share_is_asked_about(said: str) -> None:
    names = ("Pennine Foods Ltd", "Pennine Stores Ltd", "Pennine Motor Parts", "Snug Furniture")
    (named,) = named_in(f"{said} no answer", _candidates(names))
    assert set(named.clients) == {0, 1, 2}
    (named,) = named_in(f"{said} foods no answer", _candidates(names))
    assert (named.clients, named.sure) == ((0,), True)


@pytest.mark.parametrize("said", ["New client Rose Bakery wants a quote", "новый клиент Роза Хутор просят кп"])
def test_a_new_client_is_none_that_is_known(said: str) -> None:
    assert not named_in(said, _candidates(("Rose", "Роза")))


@pytest.mark.parametrize("said", ["New client Rose wants a quote", "новый клиент Роза просят кп"])
def test_of_a_new_client_of_a_known_name_it_is_asked(said: str) -> None:
    (named,) = named_in(said, _candidates(("Rose", "Роза")))
    assert not named.sure
