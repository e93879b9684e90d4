"""The sample company with the mornings of those who lead it."""

import pytest

from tests.handlers.sample_company import Company, led_each_morning


@pytest.fixture
async def company(company: Company) -> Company:
    return await led_each_morning(company)


@pytest.fixture
async def company_en(company_en: Company) -> Company:
    return await led_each_morning(company_en)
