"""Cards of phone books come out as the phone shows them, whatever version, commas and labels they are written with."""

from datetime import date

import pytest

from handlers.files.reading.reading import read
from sales.importing.said.clients import ImportedClient
from sales.importing.understanding import Setting, understand

SETTING = Setting("RU", "RUB", date(2026, 11, 19))


def clients(*lines: str, version: str = "3.0", encoding: str = "utf-8") -> list[ImportedClient]:
    card = "\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))
    return list(understand(read("a.vcf", card.encode(encoding)), SETTING).clients)


def client(*lines: str, version: str = "3.0") -> ImportedClient:
    return clients(*lines, version=version)[0]


def numbers(one: ImportedClient) -> list[str]:
    return [phone.e164 or phone.typed for phone in one.phones]


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
def test_a_comma_is_a_part_of_what_it_stands_in(version: str) -> None:
    one = client(
        "FN:Вера Мохова", "ORG:Двери, окна", "TITLE:директор, снабжение", "NOTE:утром, после обеда: 5%", version=version
    )
    assert (one.name, one.note) == ("Двери, окна", "утром, после обеда: 5%")
    assert [(person.name, person.position) for person in one.contacts] == [("Вера Мохова", "директор, снабжение")]


def test_what_is_escaped_is_its_sign() -> None:
    one = client("ORG:Луна", "URL:http\\://luna.example", "NOTE:Скидка\\: 5%\\, не больше\\; C:\\docs\\nзвонить")
    assert (one.told["site"], one.note) == ("http://luna.example", "Скидка: 5%, не больше; C:\\docs\nзвонить")


def test_further_sites_are_kept() -> None:
    one = client("ORG:Луна", "URL:http://a.example", "item1.URL:http://b.example", "item1.X-ABLabel:склад")
    assert (one.told["site"], one.note) == ("http://a.example", "http://b.example\nсклад: http://b.example")


def test_quoted_words_keep_their_commas_and_their_lines() -> None:
    one = client(
        "ORG:Луна",
        "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=windows-1251:=F3=F2=F0=EE=EC, =",
        "=EF=EE=F1=EB=E5=0D=0A=EE=E1=E5=E4=E0",
        version="2.1",
    )
    assert one.note == "утром, после\nобеда"


def test_lines_that_no_property_begins_go_on_with_the_note() -> None:
    one = client("ORG:Луна", "NOTE:первая", "вторая: до 18:00", "http://luna.example", "", "TEL:+79161110301")
    assert (one.note, numbers(one)) == ("первая\nвторая: до 18:00\nhttp://luna.example", ["+79161110301"])


def test_a_line_that_is_folded_within_a_letter_is_whole() -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nORG:Луна\nNOTE:утром\nEND:VCARD\n".encode()
    torn = card.replace("т".encode(), "т".encode()[:1] + b"\n " + "т".encode()[1:])
    assert understand(read("a.vcf", torn), SETTING).clients[0].note == "утром"


@pytest.mark.parametrize(
    ("kind", "note"),
    [
        (";FAX", "📠 +74951110003"),
        (";TYPE=WORK,FAX", "📠 +74951110003"),
        (";TYPE=pager", "📟 +74951110003"),
        (";X-Факс на складе", "📠 +74951110003: Факс на складе"),
        (";VOICE;ASSISTANT", "Assistant: +74951110003"),
    ],
)
def test_who_answers_no_calls_is_no_phone(kind: str, note: str) -> None:
    one = client("ORG:Луна", "TEL;WORK:+74951110002", f"TEL{kind}:+74951110003", version="2.1")
    assert (numbers(one), one.note) == (["+74951110002"], note)


@pytest.mark.parametrize(
    "line",
    [
        "item1.TEL:+79161110301\nitem1.X-ABLabel:склад, 2 этаж",
        "TEL;X-склад\\, 2 этаж:+79161110301".replace("\\", ""),
        'TEL;TYPE="cell","склад, 2 этаж":+79161110301'.replace('"cell",', ""),
    ],
)
def test_what_somebody_calls_a_number_is_kept(line: str) -> None:
    one = client("ORG:Луна", line)
    assert (numbers(one), one.note) == (["+79161110301"], "+79161110301: склад, 2 этаж")


@pytest.mark.parametrize("kind", [";CELL;PREF", ';TYPE="voice,cell"', ";TYPE=iPhone", ""])
def test_a_usual_kind_of_number_is_not_worth_a_word(kind: str) -> None:
    assert client("ORG:Луна", f"item1.TEL{kind}:+79161110301", "item1.X-ABLabel:_$!<Mobile>!$_").note == ""


@pytest.mark.parametrize("written", ["tel:+7-495-111-01-51;ext=12", "+74951110151,12", "+7 495 111-01-51p12#"])
def test_a_number_has_its_extension(written: str) -> None:
    one = client("FN:Глеб Ручьёв", f"TEL;VALUE=uri:{written}", version="4.0")
    assert [(phone.e164, phone.extension) for phone in one.phones] == [("+74951110151", "12")]


@pytest.mark.parametrize(
    ("line", "born"),
    [
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09", "9.05"),
        ("BDAY:1604-05-09", "9.05"),
        ("BDAY:--0509", "9.05"),
        ("BDAY:--05-09", "9.05"),
        ("BDAY:19930509", "9.05.1993"),
        ("BDAY;VALUE=date:1993-05-09", "9.05.1993"),
        ("BDAY:1993-05-09T00:00:00Z", "9.05.1993"),
        ("BDAY:19930509T000000Z", "9.05.1993"),
    ],
)
def test_a_birthday_is_a_day_however_a_phone_writes_it(line: str, born: str) -> None:
    (person,) = client("FN:Вера Мохова", "TEL:+79161110301", line).contacts
    assert str(person.told["birthday"]) == born


@pytest.mark.parametrize("written", ["1993", "---09", "весной", "0000-00-00"])
def test_what_is_no_birthday_stays_as_it_was_written(written: str) -> None:
    assert client("FN:Вера Мохова", "TEL:+79161110301", f"BDAY:{written}").note == f"🎂 {written}"


@pytest.mark.parametrize(
    "lines",
    [
        ("FN:Завод Искра", "ORG:Завод Искра;"),
        ("FN:Завод Искра", "ORG:ООО «Завод Искра»"),
        ("FN:Завод Искра", "X-ABShowAs:COMPANY"),
        ("FN:Завод Искра", "KIND:org"),
        ("FN:Завод Искра", "N:;Завод Искра;;;", "ORG:Завод Искра"),
    ],
)
def test_a_company_is_nobody_of_its_own(lines: tuple[str, ...]) -> None:
    one = client(*lines, "TEL:+79161110301")
    assert "Завод Искра" in one.name
    assert [(person.name, person.position) for person in one.contacts] == [("", "")]


def test_a_company_with_somebodys_name_has_a_person() -> None:
    one = client("FN:Завод Искра", "N:Мохова;Вера;;;", "ORG:Завод Искра", "X-ABShowAs:COMPANY", "TEL:+79161110301")
    assert (one.name, [person.name for person in one.contacts]) == ("Завод Искра", ["Мохова Вера"])


@pytest.mark.parametrize(
    ("parts", "called", "note"),
    [
        ("Мохова;Вера;Ильинична;;", "Мохова Вера Ильинична", ""),
        ("Мохова;Вера;;г-жа;", "Вера Мохова", "г-жа"),
        ("Moss;Vera;Ann;;", "Vera Ann Moss", ""),
        (";Вера;;;", "Вера Мохова", ""),
    ],
)
def test_a_name_has_all_of_its_parts(parts: str, called: str, note: str) -> None:
    whole = "Vera Moss" if "Moss" in parts else "Вера Мохова"
    one = client(f"FN:{whole}", f"N:{parts}", "ORG:Луна")
    assert ([person.name for person in one.contacts], one.note) == ([called], note)


def test_what_nobody_knows_stands_in_the_note_under_its_heading() -> None:
    one = client(
        "ORG:Луна",
        "WORKPHONE:+7 495 111-01-52",
        "X-LOYALTY:золото\\, 5%",
        "item1.X-ABRELATEDNAMES:Анна",
        "item1.X-ABLabel:_$!<Assistant>!$_",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Лунатик;1;;;",
        "X-SOCIALPROFILE;type=telegram:luna",
        "SORT-STRING:Луна",
        "PRODID:-//Phone//EN",
    )
    lines = [
        "WORKPHONE: +7 495 111-01-52",
        "LOYALTY: золото, 5%",
        "Assistant: Анна",
        "nickname: Лунатик",
        "telegram: luna",
    ]
    assert one.note.split("\n") == lines


def test_a_card_within_a_card_is_somebody_else_and_ends_nobody() -> None:
    found = clients("ORG:Луна", "AGENT:", "BEGIN:VCARD", "FN:Анна", "TEL:+79161110302", "END:VCARD", "NOTE:утром")
    assert [(one.name, one.note) for one in found] == [("Луна", "утром"), ("Анна", "")]


def test_pictures_are_no_words() -> None:
    lines = ("ORG:Луна", "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ", " DBQNDAsLDBkS", "AB==", "", "NOTE:утром")
    assert client(*lines, version="2.1").note == "утром"


def test_a_phone_book_may_have_lost_the_plus_of_a_number() -> None:
    assert numbers(client("ORG:Луна", "TEL:491711234567", "TEL:84951110002")) == ["+491711234567", "+74951110002"]
