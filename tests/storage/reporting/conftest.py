"""A company that has worked for weeks."""

import pytest

from storage.database import Database
from tests.storage.reporting.worked import worked_for_weeks
from tests.storage.sample_company import Company


@pytest.fixture
async def worked(database: Database, company: Company) -> list[int]:
    """Its clients."""
    return await worked_for_weeks(database, company)
