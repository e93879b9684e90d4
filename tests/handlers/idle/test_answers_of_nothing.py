"""What is written under a question of the preview and answers nothing: it is kept as words, and is no fact."""

from tests.handlers.idle.test_sentence import sells
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, touches


async def test_words_that_answer_nothing_are_the_comments_and_no_fact(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка заказ 5 000, позвонить в пт")
    asked = {
        "День шага": "когда будет машина",
        "Сумма": "пока без скидки",
        "👤 Пётр ▾": "спешили очень",
        "+ Человек": "Никто",
        "Оплата": "как обычно платят",
        "Когда это было": "после обеда где-то там",
    }
    await anna.taps("Изменить")
    for button, words in asked.items():
        await anna.taps(button)
        await anna.says(words)
        anna.sees(f"Записано в комментарий: «{words}»")
        await anna.taps("Назад")
    anna.sees(*asked.values(), "Сумма: 5 000 ₽", "пт, 20 ноября")
    anna.does_not_see("+ Никто", "Срок оплаты")
    await anna.taps("Сумма")
    await anna.says("хм")
    late = next(button for button in anna.screen.buttons() if button["text"].startswith("✕ Убрать"))
    await anna.presses(anna.screen, late)
    anna.does_not_see("хм")
    anna.sees("спешили очень", "Что поправить?")
    await anna.taps("👤 Пётр ▾")
    await anna.says("ни с кем")
    anna.does_not_see("👤 Пётр")
    await anna.taps("Сохранить")
    [touch] = await touches(company, anna, romashka)
    assert [words in touch.comment for words in asked.values()] == [True] * len(asked)
    assert "ни с кем" not in touch.comment


async def test_words_beside_products_are_kept_and_those_of_a_plan_are_its_own(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await sells(company_en, "Cups")
    await anna.says("Daisy ordered lids for £90")
    for button in ("Edit", "Products"):
        await anna.taps(button)
    await anna.says("cups 20 pcs, wants the blue ones next time")
    anna.sees("Product: Cups", "wants the blue ones next time")
    for button in ("Save", "No step"):
        await anna.taps(button)
    [touch] = await touches(company_en, anna, daisy)
    assert "wants the blue ones next time" in touch.comment
    await client(company_en, anna, "Aster", "Vera")
    await anna.says("call Daisy on friday\nAster thinking")
    for button in ("✏️ Daisy", "Step’s day"):
        await anna.taps(button)
    await anna.says("whenever the van is back")
    anna.sees("Kept in the comment: “whenever the van is back”")
    late = next(button for button in anna.screen.buttons() if button["text"].startswith("✕ Not"))
    await anna.presses(anna.screen, late)
    anna.does_not_see("van")
    for button in ("To all", "Save all"):
        await anna.taps(button)
    await anna.presses(anna.screen, late)
    anna.sees("Saved")
    anna.does_not_see("Not saved yet")
