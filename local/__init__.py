"""The one-machine run: all that makes template.yaml work on a laptop. functions/, shared/ and web/ do not know it."""

import sys

# The system's own python3, whatever it is, starts the set-up.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit("Klantkaart needs Python 3.11 or newer. Install one, or name one: make run PYTHON=/path/to/python3.13")
