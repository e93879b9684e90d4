"""The numbers among a company's rules: what each may be."""

import pytest

from sales.company.figures import RANGES, Figure, figure_of, with_figure
from sales.company.members import Rules
from sales.ground.errors import Rejected


@pytest.mark.parametrize("figure", Figure)
def test_what_is_offered_and_what_holds_at_first_may_be_set(figure: Figure) -> None:
    least, most = RANGES[figure].least, RANGES[figure].most
    for number in (figure_of(Rules(), figure), *RANGES[figure].offered, least, most):
        assert figure_of(with_figure(Rules(), figure, str(number)), figure) == number
    for typed in (str(least - 1), str(most + 1), "много", "-1", ""):
        with pytest.raises(Rejected):
            with_figure(Rules(), figure, typed)
