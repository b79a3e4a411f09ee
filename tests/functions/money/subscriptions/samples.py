"""Sample requests of subscriptions."""

from tests.one_of_each import Sample

MONTHLY = {
    "product": "Care plan",
    "amount": {"currency": "EUR", "value": "15.00"},
    "interval": {"every": 1, "unit": "months"},
}

SAMPLES = {
    "create_subscription": Sample(MONTHLY, after=("edit_merchant",)),
    "edit_subscription": Sample({"name": "Gold"}),
    "pause_subscription": Sample({"until": "2099-01-01"}),
    "resume_subscription": Sample(after=("pause_subscription",)),
    "cancel_subscription": Sample({"at": "now"}),
}
