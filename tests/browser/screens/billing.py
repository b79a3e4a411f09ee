"""The screens of billing: the section, how one of its figures is made, and the pause of reminders."""

from tests.browser.screens.steps import Screens, click, icon, stay

BILLING = "/customers/{id}/billing"

SCREENS: Screens = {
    "billing": (BILLING, stay),
    # The section's last figure, the days to collect, has the most to explain.
    "explanation": (BILLING, click(f"main nav ~ * dl > div:last-child {icon('circle-question-mark')}")),
    "pause reminders": (BILLING, click(f"main {icon('bell-off')}")),
}
