"""The screens of the help."""

from tests.browser.screens.steps import Screens, stay

SCREENS: Screens = {
    "help": ("/help", stay),
    "help about notes": ("/help/private-notes", stay),
    "help about tags": ("/help/tags", stay),
    "help about tax": ("/help/tax-exemptions", stay),
    "help about the portal": ("/help/customer-portal", stay),
    "help about the health of addresses": ("/help/customer-health", stay),
}
