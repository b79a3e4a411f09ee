"""The screens of tax classes: that of a customer, and its dialog."""

from tests.browser.screens.steps import Screens, click, icon, stay

SCREENS: Screens = {
    "tax class": ("/customers/{id}/tax-class", stay),
    "change the tax class": ("/customers/{id}/tax-class", click(f"main nav ~ * {icon('pencil')}")),
}
