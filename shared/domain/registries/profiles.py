"""A profile as it is read: with its figures, and with the check of its VAT number, which the first screen shows."""

from datetime import datetime

from shared.domain.money.billing.figures import ProfileWithMoney
from shared.domain.registries.vat_shown import ShownVat, shown


class ShownProfile(ProfileWithMoney):
    """A profile with its figures. `vat` is what GET /customers/{customer_id}/vat answers, null without a VAT number."""

    vat: ShownVat | None = None


def with_vat(profile: ProfileWithMoney, at: datetime) -> ShownProfile:
    vat = shown(profile, at) if profile.vat_number else None
    return ShownProfile.model_construct(**dict(profile), vat=vat)
