"""The screens of the statement of account, and of its mail."""

from tests.browser.screens.steps import Screens, click, icon, stay

SCREENS: Screens = {
    "statement": ("/customers/{id}/statement", stay),
    "send statement": ("/customers/{id}/statement", click(icon("send"))),
}
