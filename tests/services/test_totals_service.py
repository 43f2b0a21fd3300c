"""The figures and their base."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.poverty import TotalsInterval
from hungchinh_desktop.services.office_file import OfficeFile


def test_the_inferred_base_gives_the_printed_rates_and_an_interval(office: OfficeFile) -> None:
    totals = office.totals.totals()
    assert (totals.poor_rate, totals.near_poor_rate) == ("0,09%", "0,82%")
    assert totals.base is not None
    assert totals.base.source == "suy ra từ tỷ lệ trong kế hoạch, chưa xác nhận"
    assert totals.interval == TotalsInterval(2182, 2208)


def test_a_confirmed_base_ends_the_interval_and_moves_the_rates(office: OfficeFile) -> None:
    office.totals.confirm_total_households("1.000")
    totals = office.totals.totals()
    assert totals.interval is None
    assert totals.near_poor_rate == "1,80%"
    office.undo.undo()
    assert office.totals.totals().near_poor_rate == "0,82%"


@pytest.mark.parametrize("typed", ["", "abc", "0", "-5", "19", "2195,5", "99999999"])
def test_an_impossible_base_is_refused_beside_its_field(office: OfficeFile, typed: str) -> None:
    with pytest.raises(UserError) as caught:
        office.totals.confirm_total_households(typed)
    assert "total_households" in caught.value.fields
    assert office.totals.totals().near_poor_rate == "0,82%"


def test_a_year_without_record_says_so(office: OfficeFile) -> None:
    office.choose_year(1999)
    with pytest.raises(UserError, match="1999"):
        office.totals.profile()
    with pytest.raises(UserError, match="1999"):
        office.plans.plan()
