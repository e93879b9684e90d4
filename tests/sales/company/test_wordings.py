"""A text that is sent again and again says to each client what is known of it, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.company.wordings import LONGEST_NAME, LONGEST_TEXT, checked_name, checked_text, filled, told_blanks
from sales.ground.errors import Rejected
from sales.languages.blanks import Blank
from sales.values.person_words import addressed

SAID = {
    Blank.NAME: "Елена Петровна",
    Blank.CLIENT: "Ромашка",
    Blank.ORDERED: "12 ноября",
    Blank.PRODUCT: "чай",
    Blank.ME: "Анна Петрова",
    Blank.COMPANY: "Полюс",
}


@pytest.mark.parametrize(
    ("text", "lacking", "becomes"),
    [
        ("Здравствуйте, [имя]! Это [я].", (), "Здравствуйте, Елена Петровна! Это Анна Петрова."),
        ("Hello, {Name}! [ CLIENT ]", (), "Hello, Елена Петровна! Ромашка"),
        ("Здравствуйте, [имя]! Пора?", (Blank.NAME,), "Здравствуйте! Пора?"),
        ("[имя], добрый день!", (Blank.NAME,), "Добрый день!"),
        ("Как дела у [имя]? Пора?", (Blank.NAME,), "Пора?"),
        ("Брали 2.5 кг, [товар]. Повторим?\n\n[я]", (Blank.PRODUCT,), "Повторим?\n\nАнна Петрова"),
        ("[имя], вы брали [товар].", (Blank.NAME, Blank.PRODUCT), ""),
        ("[имя], здравствуйте! Это [я]. Снова есть [товар].", (Blank.PRODUCT,), ""),
        (
            "[имя], здравствуйте! Это [я]. Снова есть [товар]. Привезти?",
            (Blank.PRODUCT,),
            "Елена Петровна, здравствуйте! Это Анна Петрова. Привезти?",
        ),
    ],
)
def test_what_nobody_knows_goes_with_its_sentence_and_a_name_alone(
    text: str, lacking: tuple[Blank, ...], becomes: str
) -> None:
    assert filled(text, {**SAID, **dict.fromkeys(lacking, "")}) == becomes


@pytest.mark.parametrize(
    ("text", "product", "becomes"),
    [
        (
            "[товар] снова есть. Привезти [товар]?",
            "стаканы, крышки",
            "Стаканы, крышки снова есть. Привезти стаканы, крышки?",
        ),
        ("[имя], добрый день!\n«[товар]» ждёт вас.", "чай", "Елена Петровна, добрый день!\n«Чай» ждёт вас."),
        (
            "Hello, [name],\n[product] is back. [Product]?",
            "green tea",
            "Hello, Елена Петровна,\ngreen tea is back. Green tea?",
        ),
        ("Вы брали:\n[товар]", "чай", "Вы брали:\nчай"),
        ("[product] is back.", "iPhone cases", "iPhone cases is back."),
        ("[product] are back.", "eSIM cards, tea", "eSIM cards, tea are back."),
    ],
)
def test_what_is_bought_begins_a_sentence_large_and_stands_small_within_one(
    text: str, product: str, becomes: str
) -> None:
    assert filled(text, {**SAID, Blank.PRODUCT: product}) == becomes
    assert filled("[client] is back.", {**SAID, Blank.CLIENT: "adidas"}) == "adidas is back.", "a name is as it is"


@pytest.mark.parametrize("text", ["Скидка [скидка]!", "{сумма}", "Скидка []"])
def test_a_blank_nobody_knows_is_refused_by_its_name(text: str) -> None:
    with pytest.raises(Rejected) as refused:
        checked_text(text)
    assert refused.value.code == "blank"
    assert str(refused.value.data["word"]) in text


def test_a_name_and_a_text_are_short_enough_for_their_places_and_say_something() -> None:
    for name in (" ", "x" * (LONGEST_NAME + 1)):
        with pytest.raises(Rejected):
            checked_name(name)
    for text in ("...", "x" * (LONGEST_TEXT + 1)):
        with pytest.raises(Rejected):
            checked_text(text)
    assert (checked_name(" После  КП "), checked_text(" Привет ")) == ("После КП", "Привет")


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_blank_that_is_told_is_understood(language: str) -> None:
    told = told_blanks(language)
    assert len(told) == len(Blank)
    assert filled(checked_text("- " + "\n- ".join(told)), SAID) == "- " + "\n- ".join(SAID[one] for one in Blank)


PIECES = st.lists(st.sampled_from(["Привет", ", ", ". ", "! ", "\n", "[имя]", "[товар]", "[я]", "2.5", "…", " "]))


@given(PIECES, st.sets(st.sampled_from(Blank)))
def test_no_blank_is_ever_sent_and_what_is_known_is_not_changed(pieces: list[str], known: set[Blank]) -> None:
    text = "".join(pieces)
    becomes = filled(text, {one: SAID[one] for one in known})
    assert "[" not in becomes
    assert filled(becomes, {}) == becomes
    if known == {*Blank}:
        # a sentence may begin with what was small
        assert sorted("".join(becomes.split()).lower()) == sorted("".join(_by_hand(text).split()).lower())


def _by_hand(text: str) -> str:
    return text.replace("[имя]", SAID[Blank.NAME]).replace("[товар]", "чай").replace("[я]", SAID[Blank.ME])


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        ("Савина Елена Петровна", "Елена Петровна"),
        ("Елена Петровна Савина, директор", "Елена Петровна"),
        ("Пётр Седов", "Пётр"),
        ("Peter Smith", "Peter"),
        ("Ашот", "Ашот"),
        ("Директор", ""),
        ("бухгалтерия", ""),
        ("", ""),
    ],
)
def test_people_are_addressed_as_they_are_spoken_to(name: str, spoken: str) -> None:
    assert addressed(name) == spoken
