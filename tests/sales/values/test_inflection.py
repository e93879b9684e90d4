"""Names in a sentence: as Russian says them, and as they are in other languages."""

import pytest

from sales.values.inflection import amid, for_whom, is_bent, to_what, to_whom


@pytest.mark.parametrize(
    ("name", "case"),
    [
        ("Борис Иванов", "Борису"),
        ("Анна", "Анне"),
        ("Мария Котова", "Марии"),
        ("Андрей", "Андрею"),
        ("Игорь", "Игорю"),
        ("Пётр", "Петру"),
        ("Нико", "Нико"),
        ("Alex", "Alex"),
        ("", ""),
    ],
)
def test_things_are_passed_to_people_as_russian_says_it(name: str, case: str) -> None:
    assert to_whom("ru", name) == case


@pytest.mark.parametrize(
    ("name", "case"),
    [
        ("Анна Петрова", "Анну"),
        ("Мария", "Марию"),
        ("Илья", "Илью"),
        ("Борис Иванов", "Бориса"),
        ("Андрей", "Андрея"),
        ("Игорь", "Игоря"),
        ("Павел", "Павла"),
        ("Любовь", "Любовь"),
        ("Нико", "Нико"),
    ],
)
def test_what_is_done_for_people_is_said_as_russian_says_it(name: str, case: str) -> None:
    assert for_whom("ru", name) == case


@pytest.mark.parametrize(
    ("title", "case"),
    [
        ("Ромашка", "Ромашке"),
        ("Вектор", "Вектору"),
        ("ВТБ", "ВТБ"),
        ("Рога и копыта", "Рога и копыта"),
        ("Северный", "Северный"),
        ("Сталь", "Сталь"),
        ("IKEA", "IKEA"),
    ],
)
def test_only_a_plain_word_is_changed_in_a_companys_name(title: str, case: str) -> None:
    assert to_what("ru", title) == case


def test_other_languages_leave_names_alone() -> None:
    assert to_whom("en", "Boris Ivanov") == "Boris"
    assert for_whom("en", "Anna Peters") == "Anna"
    assert to_what("en", "Romashka") == "Romashka"


@pytest.mark.parametrize(
    ("title", "within"),
    [("Стаканы", "стаканы"), ("Кабель ВВГ", "Кабель ВВГ"), ("USB-C", "USB-C"), ("б/у тара", "б/у тара"), ("", "")],
)
def test_within_a_sentence_a_product_begins_small_unless_capitals_are_its_own(title: str, within: str) -> None:
    assert amid(title) == within


def test_only_what_a_language_bends_behind_a_verb_sounds_wrong_there() -> None:
    assert [one for one in ("Стаканы", "Мука", "Пищевая плёнка", "Соль", "Масло") if is_bent("ru", one)] == [
        "Мука",
        "Пищевая плёнка",
    ]
    assert not is_bent("en", "Мука")
