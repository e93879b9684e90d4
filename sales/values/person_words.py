"""How people's names and positions look in Russian and English: tables for reading a card line.

A table is never complete; what it does not know stays where the person wrote it.
"""

import re
from functools import lru_cache

from sales.values.company_names import search_key
from sales.values.word_lists import listed

FIRST_NAMES = listed(
    "александр алексей анатолий андрей антон аркадий арсений артем артур богдан борис вадим валентин валерий василий",
    "виктор виталий владимир владислав вячеслав геннадий георгий герман глеб григорий данила даниил денис дмитрий",
    "евгений егор иван игорь илья кирилл константин лев леонид максим марат марк матвей михаил никита николай олег",
    "павел петр ринат роман руслан семен сергей станислав степан тимофей тимур федор филипп эдуард эльдар юрий яков",
    "ярослав саша леша дима женя коля костя миша паша петя слава стас юра вова витя толя ваня гена айрат азамат алмаз",
    "асхат бахтияр ерлан жандос ильдар ильнур камиль нурлан рамиль рашид рустам санжар талгат фарид александра алена",
    "алина алиса алла анастасия ангелина анна антонина валентина валерия варвара вера вероника виктория галина дарья",
    "диана ева евгения екатерина елена елизавета жанна зинаида зоя инна ирина карина кира кристина ксения лариса",
    "лидия лилия любовь людмила маргарита марина мария надежда наталия наталья нина оксана ольга полина раиса регина",
    "римма светлана снежана софия софья тамара татьяна ульяна юлия яна аня катя лена маша настя наташа оля света таня",
    "юля айгуль альбина гузель гульнара динара дина лейла мадина сабина асель гульмира эльмира adam alex alexander",
    "amy andrew ann anna anthony ben brian carol charles chris christopher daniel david deborah diana donald edward",
    "elena elizabeth emily emma eric frank george hannah harry helen henry igor ivan jack james jane jason jennifer",
    "jessica jim joe john jonathan joseph julia karen kate kevin laura linda lisa lucy maria mark martin mary matthew",
    "michael mike nancy natalie nick nicole oliver olga pamela patrick paul peter philip rachel rebecca richard",
    "robert ryan sam samuel sandra sarah scott sergey simon sophie stephen steve steven susan thomas tim tom victor",
    "victoria william леша леха серега санек саня тоха димон вован толян жека тема витек колян юрец леня сеня ваня",
    "галя валя зина рита люда люба вика даша ксюша лиза ира наташа соня жанна эля dave geoff sue ron bill bob kelly",
)

POSITIONS = listed(
    "лпр директор гендиректор замдиректора заместитель зам президент вице-президент владелец собственник учредитель",
    "управляющий управляющая руководитель начальник начальница заведующий заведующая менеджер закупщик закупщица",
    "снабженец закупки снабжение бухгалтер главбух экономист инженер технолог конструктор механик энергетик агроном",
    "администратор секретарь секретарша референт ассистент помощник помощница офис-менеджер товаровед кладовщик",
    "завхоз юрист логист мастер прораб продавец кассир бригадир повар шеф-повар шеф бармен врач провизор фармацевт",
    "дизайнер маркетолог специалист консультант представитель партнер оператор диспетчер водитель сотрудник ceo cto",
    "cfo coo cmo director manager buyer owner co-owner founder co-founder president head chief vp accountant",
    "bookkeeper engineer technician secretary receptionist assistant chef cook supervisor administrator procurement",
    "хозяин хозяйка завмаг завскладом завсклад завпроизводством зав нач гл бух главврач сторож вахтер охранник",
    "purchaser specialist consultant lawyer partner representative foreman lead officer gatekeeper landlord landlady",
    "дир бухг председатель предс завгар админ снаб reception",
)

_QUALIFIERS = listed(
    "генеральный генерального исполнительный коммерческий финансовый технический главный главная старший старшая",
    "ведущий ведущая региональный региональная торговый торговая офис первый по отдела отдел закупкам закупок",
    "снабжению снабжения продажам продаж производству производства магазина склада сбыта сбыту рекламе развитию",
    "качеству логистике general managing executive commercial financial technical senior junior regional sales",
    "purchasing marketing office operations of the department store procurement deputy vice main hr it",
)
_OF_POSITIONS = POSITIONS | _QUALIFIERS
_KNOWN = 8192
"""Words of names and positions that are remembered: thousands of rows have the same ones."""
_PATRONYMIC = re.compile(r"(?:[ое]вич|[иы]ч|[ое]вна|ична|инична|оглы|кызы|улы)$")
_SURNAME = re.compile(r"(?:[ое]в|[ое]ва|ин|ина|ын|ына|ск(?:ий|ая|ой)|цк(?:ий|ая|ой)|енко|чук|швили|дзе|ян|их|ых)$")
_INITIAL = re.compile(r"(?:[^\W\d_]\.){0,2}[^\W\d_]\.?")
_SHORTENED = re.compile(r"[^\W\d_]{2,4}\.")
_LONGEST_SHORTENED = 5
"""«Людмила Ив.», with its dot."""


@lru_cache(_KNOWN)
def is_first_name(word: str) -> bool:
    return search_key(word).strip(".,") in FIRST_NAMES


@lru_cache(_KNOWN)
def is_position(word: str) -> bool:
    return search_key(word).strip(".,") in POSITIONS


@lru_cache(_KNOWN)
def belongs_to_position(word: str) -> bool:
    """«Коммерческий директор», «менеджер по закупкам», head of sales: words that come with a position."""
    return search_key(word).strip(".,") in _OF_POSITIONS


def may_be_person(words: list[str]) -> bool:
    """One to four words of letters, capitalised unless a known first name is among them."""
    if not 1 <= len(words) <= 4 or not all(_is_name_word(word) for word in words):
        return False
    return any(is_first_name(word) for word in words) or all(word[0].isupper() for word in words)


def surely_person(words: list[str]) -> bool:
    """A first name or a patronymic is among the words, and the rest could be its surname."""
    keys = [search_key(word) for word in words]
    named = any(key in FIRST_NAMES for key in keys) or any(_PATRONYMIC.search(key) for key in keys[1:])
    return named and may_be_person(words) and all(_fits_person(key) for key in keys)


def _fits_person(key: str) -> bool:
    return bool(
        key in FIRST_NAMES
        or _PATRONYMIC.search(key)
        or _SURNAME.search(key)
        or _INITIAL.fullmatch(key)
        or _SHORTENED.fullmatch(key)
        or key.isascii()
    )


def _is_name_word(word: str) -> bool:
    plain = word.removesuffix(".") if len(word) <= _LONGEST_SHORTENED else word
    return bool(_INITIAL.fullmatch(word)) or plain.replace("-", "").replace("'", "").replace("’", "").isalpha()
