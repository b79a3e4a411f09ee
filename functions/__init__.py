"""Entrances: each file is the handler of one Lambda function, and no other module imports it."""

import gc

from shared import lazy_imports as lazy_imports
from shared import prepared_code as prepared_code

# Imported objects live as long as the process. Collecting garbage among them would take a sixth of a cold start.
gc.set_threshold(100_000)
prepared_code.install()
lazy_imports.install()
