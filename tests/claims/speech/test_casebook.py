"""The casebook's stances, hedges and voices, read as its compilers did."""

import pytest

from .casebook import ASKED, SHARED, compared

FLOORS = {"stance": 0.95, "commitment": 0.95, "hedge": 0.95, "voices": 0.95}


@pytest.mark.parametrize("asked", ASKED)
def test_casebook_is_read_well_enough(asked: str) -> None:
    if not SHARED.exists():
        pytest.skip("the shared test data are not beside this checkout")
    rows = compared()
    assert len(rows) == 41
    share = sum(row.right[asked] for row in rows) / len(rows)
    assert share >= FLOORS[asked]
