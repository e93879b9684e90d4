"""Whom a message names: by whole names and parts of them, in any case; never by words of any sentence."""

from sales.clients.finding.candidates import Candidate, Candidates
from sales.sentences.naming import named_in

NAMES = (
    "Столовая «Как дома»", "Just Like Home Kitchen", "Linden Farm", "Бар «Вторник»", "Order of Malta Café",
    "Friday Soaps", "ООО «Ромашка»", "Кафе «Крем и корица»", "Кондитерская «Пятница»", "Аптека «Визит»",
    "Автозапчасти «Гаражный ряд»", "Пекарня «Корочка»", "Столовая «Компот»", "ИП Ковалёв П. Д.", "ИП Зайцев Е. Г.",
    "ИП Зайцев Т. С.", "Заказ24", "Фабрика «8 Марта»", "Петров Сергей", "Rowan Coffee", "Rowan Flowers",
    "Next Friday Ltd", "Кофейня «У моста»", "Доставка «Заря»",
    "Monday Motors", "Mill Café", "ИП Титова А. И.", "Группа Отказ", "Cat's",
    "Book Cat Online",
)  # fmt: skip
PEOPLE = {"ООО «Ромашка»": ("Белова Ирина",), "Linden Farm": ("Priya Shah",), "Rowan Coffee": ("Tom Baker",)}

NAMED: dict[str, list[str]] = {
    # in any case, with what belongs to the name
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
    # a part of a name beside a name that is nobody's is somebody else's
    "Gateway Linden deal done": [],
    "Гаражный Мир недозвон": [],
    "Linden deal done": ["Linden"],
    # behind a pause and a phrase
    "Linden Farm thinking. No answer at Malta, back mon": ["Linden Farm", "Malta"],
    # somebody of theirs is no other client of that name
    "spoke to Priya at Linden Farm": ["Linden Farm"],
    "Зайцев из Корочки согласен": ["Корочки"],
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
    "ромашка кп\nкорочка недозвон\nкомпот заказ 15к": ["ромашка", "корочка", "компот"],
    "Ромашка думает, Ромашке перезвонить в пт": ["Ромашка"],
    # people
    "Ирина Белова просит КП": ["Ирина Белова"],
    "spoke to Priya, wants samples": ["Priya"],
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


def test_several_of_one_name_are_all_told() -> None:
    (named,) = named_in("ип зайцев перезвонить завтра", _candidates())
    assert {NAMES[one] for one in named.clients} == {"ИП Зайцев Е. Г.", "ИП Зайцев Т. С."}


def test_the_more_of_a_name_is_said_the_better_it_fits() -> None:
    (named,) = named_in("зайцев т с перезвонить завтра", _candidates())
    assert [NAMES[one] for one in named.clients] == ["ИП Зайцев Т. С."]
    (named,) = named_in("цветы ромашка недозвон", _candidates(("ООО «Ромашка»", "Цветы «Ромашка»")))
    assert named.clients == (1,)


def test_a_word_that_too_many_share_names_nobody_alone() -> None:
    names = ("Строй Вектор", "Строй Запад")
    assert named_in("строй недозвон", _candidates(names))
    assert not named_in("строй недозвон", _candidates(names, frozenset({"стро"})))
    (named,) = named_in("строй вектор недозвон", _candidates(names, frozenset({"стро"})))
    assert named.clients == (0,)


def test_so_many_that_nobody_could_choose_are_nobody() -> None:
    assert not named_in("зайцев недозвон", _candidates(tuple(f"ИП Зайцев {one}. А." for one in "АБВГДЕ")))
