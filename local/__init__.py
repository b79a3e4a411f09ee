"""The one-machine run: everything that makes template.yaml work on a laptop. Nothing in functions/, shared/ or web/ knows it."""

import sys

if sys.version_info < (3, 11):
    sys.exit("Klantkaart needs Python 3.11 or newer. Install one, or name one you have: make run PYTHON=/path/to/python3.13")
