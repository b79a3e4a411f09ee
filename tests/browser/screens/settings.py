"""The screens of the settings."""

from tests.browser.screens.steps import Screens, click, icon, stay

SCREENS: Screens = {
    "company": ("/settings", stay),
    "edit company": ("/settings", click(f"main {icon('pencil')}")),
    "settings of invoices": ("/settings/invoices", stay),
    "edit the seller": ("/settings/invoices", click(f"main {icon('pencil')}")),
    "settings of tax classes": ("/settings/tax-classes", stay),
    "settings of reminders": ("/settings/reminders", stay),
    "edit reminder": ("/settings/reminders", click("main ol button")),
    "team": ("/settings/team", stay),
    "invite": ("/settings/team", click(icon("user-plus"))),
    "edit member": ("/settings/team", click(f"tbody {icon('pencil')}")),
    "deactivate": ("/settings/team", click(f"tbody {icon('user-round-x')}:not([aria-disabled])")),
}
