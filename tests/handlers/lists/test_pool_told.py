"""What an owner is told of the pool before anybody goes, and a lead of whoever can take a night back."""

from tests.handlers.company.two_teams import in_two_teams
from tests.handlers.day.substituted import goes_away
from tests.handlers.lists.pooling import DAY, forgotten, in_the_pool, nights
from tests.handlers.sample_company import Company, led_each_morning
from tests.handlers.selling import client


async def test_who_turns_it_on_reads_what_comes_of_it_when_and_how_it_is_taken_back(company: Company) -> None:
    """And just that many go on that day: today's morning is over, and three are to come."""
    owner = company.owner
    await forgotten(company, company.anna, "Астра", "Ирис")
    await client(company, company.boris, "Мак")
    await owner.says("/settings")
    await owner.taps("Общий пул")
    owner.does_not_see("ниже")
    await owner.taps("Общий пул")
    owner.sees("Включено", "к вт, 24 ноября уйдут 2 клиента", "Выключите здесь же", "Ушли в пул")
    await company.app.pooling.ask()
    await nights(company, 5)
    await owner.says("Клиенты")
    assert "Общий пул · 0" in owner.buttons
    await nights(company, 1)
    await owner.says("Клиенты")
    assert "Общий пул · 2" in owner.buttons
    await owner.says("/settings")
    await owner.taps("Общий пул")
    owner.sees("по этому правилу не уходит никто")
    await owner.taps("Уходит через")
    await owner.says("45")
    owner.sees("Уходит через: 45 дней", "по этому правилу не уходит никто")
    await owner.taps("✓ Общий пул")
    owner.sees("В пуле сейчас 2 клиента", "больше никто туда не уйдёт")
    assert (await company.me(owner)).workspace.rules.pool, "it is asked first"
    await owner.taps("Выключить")
    owner.sees("Выключено", "В пуле ещё 2 клиента")
    assert not (await company.me(owner)).workspace.rules.pool


async def test_whoever_is_away_has_nobody_foretold(company: Company) -> None:
    await forgotten(company, company.anna, "Астра")
    await goes_away(company, company.anna, None)
    await company.owner.says("/settings")
    for words in ("Общий пул", "Общий пул"):
        await company.owner.taps(words)
    company.owner.sees("по этому правилу не уходит никто")


async def test_a_lead_of_one_team_hears_who_can_take_a_night_back(company: Company) -> None:
    await in_two_teams(company)
    await in_the_pool(company, "Астра")
    await company.lead.says("Клиенты")
    await company.lead.taps("Общий пул · 1")
    company.lead.sees("Ушедших этой ночью может вернуть владелец: Ольга")
    assert not company.lead.can_tap("Ушли в пул")


async def test_the_morning_tells_whose_they_were_and_who_leads_them_who_went_in_the_night(company: Company) -> None:
    await led_each_morning(company)
    await forgotten(company, company.boris, "Мак")
    await in_the_pool(company, "Астра", "Ирис")
    for _ in range(2):  # half past eight, and nine
        await company.app.tick()
        company.clock.moves(DAY / 48)
    for one, told, clients in (
        (company.anna, "ушли 2 клиента", {"• Астра · Анна", "• Ирис · Анна"}),
        (company.boris, "ушёл 1 клиент", {"• Мак · Борис"}),
        (company.lead, "ушли 3 клиента", {"• Астра · Анна", "• Ирис · Анна", "• Мак · Борис"}),
    ):
        mornings = [each for each in one.screens if "Этой ночью" in each.text]
        assert mornings, one.account.first_name + repr([each.text for each in one.screens])
        morning = mornings[0]
        assert f"🗂 Этой ночью в общий пул {told}" in morning.text.replace("\xa0", " ")
        await one.taps(f"Ушли в пул · {len(clients)}", on=morning)
        listed = [line for each in one.screens for line in each.text.splitlines() if line.startswith("• ")]
        assert {" ".join(line.split()[:4]) for line in listed} == clients
    assert company.lead.can_tap("Вернуть")
    assert not company.anna.can_tap("Вернуть")
    company.clock.moves(DAY)
    await company.app.tick()
    assert not [one for one in company.anna.screens if "Этой ночью" in one.text], "it is told once"


async def test_nothing_is_told_of_the_night_where_the_pool_was_turned_off_since(company: Company) -> None:
    await in_the_pool(company, "Астра")
    await company.owner.says("/settings")
    for words in ("Общий пул", "✓ Общий пул", "Выключить"):
        await company.owner.taps(words)
    company.owner.sees("Выключено")
    for _ in range(2):
        await company.app.tick()
        company.clock.moves(DAY / 48)
    assert not [one for one in company.anna.screens if "Этой ночью" in one.text]
