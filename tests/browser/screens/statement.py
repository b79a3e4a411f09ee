"""The screen of the statement of account."""

from tests.browser.screens.steps import Screens, stay

SCREENS: Screens = {"statement": ("/customers/{id}/statement", stay)}
