"""The export of the intra-Community list. It checks the member as they are now, as all exports do."""

from shared.access import Member, Permission
from shared.domain.money.invoices.invoice_sheets import MAX_EXPORTED, Period, require_exportable
from shared.domain.money.pricing.document_filters import Days
from shared.domain.registries.intra_community import sheet
from shared.store.money.invoices import documents_of_period
from shared.store.team import members


def export(period: Period, *, by: Member) -> str:
    """Return the supplies to other member states in a period as CSV. Raise NoLongerPermitted, InvalidInput."""
    members.require_now_for_read(by, Permission.INVOICES_EXPORT)
    days = Days(period.first, period.last)
    wanted = documents_of_period.of_merchant(by.merchant_id, days, most=MAX_EXPORTED + 1)
    require_exportable(len(wanted))
    return sheet(documents_of_period.read_all(wanted), separator=period.separator)
