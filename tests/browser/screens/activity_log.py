"""The screen of the activity log."""

from tests.browser.screens.steps import Screens, stay

SCREENS: Screens = {
    "activity": ("/customers/{id}/activity", stay),
}
