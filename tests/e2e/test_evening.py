"""A tired rep's evening in one message about five clients: shown, put right, saved, on the cards. Over HTTP."""

from datetime import date

import pytest

from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.e2e.played import here, over_http
from tests.handlers.selling import client, facts, open_card, steps, touches

pytestmark = [
    pytest.mark.long,  # each kind by itself is in tests/sales/sentences, each screen in tests/handlers/idle
    pytest.mark.parametrize("language", ["ru", "en"]),
]

NAMES = {
    "ru": ("Мебель «Верстак»", "Пекарня «Корочка»", "Цветы «Пион»", "Типография «Форзац»", "Ферма «Сырный двор»"),
    "en": ("Workbench Furniture", "Crumb Bakery", "Peony Flowers", "Flyleaf Print", "Cheese Yard Farm"),
}
EVENING = {
    "ru": (
        "верстак директор в отпуске до понедельника\nкорочка взяли 30 уп стаканов на 14500 деньги обещали в пт\n"
        "Пион прислали фото мятых коробок, разобраться завтра\nв Форзаце был вчера вечером, думают\n"
        "Сырный дом просят кп"
    ),
    "en": (
        "workbench boss on holiday til monday\ncrumb took 30 packs of cups £145 money promised fri\n"
        "Peony sent photos of crushed boxes, sort it out tomorrow\nwas at Flyleaf last night, thinking\n"
        "Cheese House want a quote"
    ),
}
STRANGER = ("Сырный дом", "Cheese House")


async def test_an_evening_in_one_message_is_on_the_cards_without_one_wrong_fact(
    ready_sqlite_url: str, language: str
) -> None:
    async with over_http(ready_sqlite_url, language, here(language, 18, 19, 30)) as played:
        company, anna = played.company, played.anna
        bench, crumb, peony, flyleaf, cheese = [await client(company, anna, name, "") for name in NAMES[language]]
        await played.says(EVENING[language])
        played.sees(STRANGER, NAMES[language][4])
        await played.taps(("🆕 Сырный дом", "🆕 Cheese House"))
        played.sees(("Отмечено", "Noted"), ("Претензия", "Complaint"), ("14 500 ₽", "£145"), STRANGER)
        for words in (
            ("✏️ Форзац", "✏️ Flyleaf"),
            ("Результат", "Outcome"),
            ("Есть интерес", "Interested"),
            ("Ко всем", "To all"),
        ):
            await played.taps(words)
        await played.taps(("Сохранить всё", "Save all"))
        played.sees(("Сохранено", "Saved"))

        told = {one: [touch.outcome for touch in await touches(company, anna, one)] for one in (bench, crumb, peony)}
        assert told == {bench: [Outcome.NOTED], crumb: [Outcome.ORDER], peony: [Outcome.COMPLAINT]}
        [visit] = await touches(company, anna, flyleaf)
        assert (visit.outcome, visit.at.date(), visit.timed) == (Outcome.INTERESTED, date(2026, 11, 17), False)
        assert not await touches(company, anna, cheese)
        assert (await facts(company, anna, crumb)).owed == (await facts(company, anna, crumb)).order_sum > 0
        assert [(one.kind, one.due_on) for one in await steps(company, anna, crumb)] == [
            (StepKind.PAYMENT, date(2026, 11, 20))
        ]
        assert [one.due_on for one in await steps(company, anna, bench)] == [date(2026, 11, 23)]
        await open_card(anna, NAMES[language][1])
        played.sees(("14 500 ₽", "£145"))
