"""Days that have not come yet."""

from datetime import date, timedelta

import pytest

from shared.domain.core.clock import require_not_future
from shared.errors import InvalidInput

DAY = date(2026, 3, 14)


def test_a_day_to_come_is_refused() -> None:
    assert require_not_future(DAY, DAY, field="issue_on") == DAY
    with pytest.raises(InvalidInput) as refused:
        require_not_future(DAY + timedelta(days=1), DAY, field="issue_on")

    assert [(one.field, one.code) for one in refused.value.fields] == [("issue_on", "in_the_future")]
