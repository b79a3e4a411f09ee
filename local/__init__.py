"""The one-machine run, and the build. functions/, shared/ and web/ contain nothing of it."""

import sys

# `make setup` starts with the python3 of the system, of whatever version.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit("Klantkaart needs Python 3.11 or newer. Install one, or name one: make run PYTHON=/path/to/python3.13")
