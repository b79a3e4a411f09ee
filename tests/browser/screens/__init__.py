"""Every page, tab and dialog, and how to open it in any language: each section has a module with its own.

`fill` of a module gives a customer something to show, whose ids `ids` returns by their names in the paths.
"""

from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from tests.browser.desk import Desk
from tests.browser.screens.steps import Screens

MODULES = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]

SCREENS: Screens = {
    name: screen for module in MODULES if hasattr(module, "SCREENS") for name, screen in module.SCREENS.items()
}


def subjects(desk: Desk) -> dict[str, str]:
    """Make the customers that the screens show and return their ids."""
    archived = desk.customer(full_name="Archibald")
    desk.archive(archived, "payment_issues")
    suspended = desk.customer(full_name="Suzanna")
    desk.suspend(suspended, "disputed_invoices")
    desk.api.delete(f"/customers/{desk.customer()['id']}", headers={"If-Match": "*"}).raise_for_status()
    customer_id = known_well(desk)["id"]
    records = [module.ids(desk, customer_id) for module in MODULES if hasattr(module, "ids")]
    of_customers = {"id": customer_id, "archived": archived["id"], "suspended": suspended["id"]}
    return {name: one for ids in (of_customers, *records) for name, one in ids.items()}


def known_well(desk: Desk) -> dict[str, Any]:
    """Make a customer with something on every card and in every section."""
    customer = desk.customer(
        kind="business",
        full_name="Wilhelmina van Oldenbarnevelt-Schimmelpenninck",
        company_name="Van Oldenbarnevelt-Schimmelpenninck Installatietechniek",
        legal_name="Van Oldenbarnevelt-Schimmelpenninck Holding B.V.",
        phone="020 123 4567",
        website="https://example.com",
        vat_number="NL823149583B01",
        address={"street": "Keizersgracht 1", "postal_code": "1015 CN", "city": "Amsterdam", "country": "NL"},
        invoices_paused=True,
        invoice_delivery="portal",
        external_refs=[{"source": "stripe", "external_id": "cus_7", "url": "https://stripe.com/7"}],
    )
    for module in MODULES:
        if hasattr(module, "fill"):
            module.fill(desk, customer)
    return customer
