"""The number series of a merchant: one for invoices, one for credit notes, one for orders."""

from shared.domain.core.models import Record
from shared.domain.core.series_formats import SeriesFormat


class NumberSeries(Record):
    """How the numbers of each kind of document look."""

    invoices: SeriesFormat = SeriesFormat()
    credit_notes: SeriesFormat = SeriesFormat(prefix="CN-")
    orders: SeriesFormat = SeriesFormat(prefix="ORD-", year=False, restart_yearly=False)
