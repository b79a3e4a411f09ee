"""The screens of a profile, except for its sections."""

from tests.browser.screens.steps import Screens, click, press, quick_action, stay

SCREENS: Screens = {
    "profile": ("/customers/{id}", stay),
    "links elsewhere": ("/customers/{id}", click("h1 button", opens="h1 [popover]")),
    "edit": ("/customers/{id}", press("e")),
    "edit an individual": ("/customers/{suspended}", press("e")),
    "suspend": ("/customers/{id}", quick_action("circle-pause")),
    "archive": ("/customers/{id}", quick_action("archive")),
    "archived": ("/customers/{archived}", stay),
    "reactivate": ("/customers/{archived}", quick_action("archive-restore")),
    "suspended": ("/customers/{suspended}", stay),
    "lift": ("/customers/{suspended}", quick_action("circle-play")),
    "no such customer": ("/customers/cst_01M805S10V0RTSBQDNJ0PJTAW8", stay),
    "palette": ("/customers/{id}", press("Control+k")),
    "keys": ("/customers/{id}", press("?")),
}
