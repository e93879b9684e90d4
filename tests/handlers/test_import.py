"""Dialogue: a file with clients is sent, looked at, loaded, spread over days, taken back."""

from tests.handlers.company import Company

TABLE = {
    "ru": "Имя;Телефон;E-mail;Комментарий\nООО «Ромашка»;+7 912 345-67-89;shop@romashka.ru;звонить утром\nИП Сидоров;8 921 000 00 02;;\n",
    "en": "Name;Phone;E-mail;Comment\nRomashka Ltd;+44 20 7946 0958;shop@romashka.example;in the morning\nSmith Ltd;+44 20 7946 0001;;\n",
}


async def test_a_table_is_in_the_base_after_one_tap(company: Company) -> None:
    anna = company.anna
    await anna.sends_document("база.csv", TABLE["ru"].encode())
    anna.sees("Ромашка", "Новых: 2 клиента")
    await anna.taps("Загрузить 2")
    anna.sees("Сохранено: 2 клиента")
    await anna.taps("Разложить по дням")
    await anna.taps("10 в день")
    await anna.taps("Отменить загрузку")
