"""The screen of a wrong address."""

from tests.browser.screens.steps import Screens, stay

SCREENS: Screens = {
    "no such page": ("/nowhere", stay),
}
