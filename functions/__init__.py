"""Entrances: each file is the handler of one Lambda function, and no other module imports it."""

import gc

from shared import lazy_imports as lazy_imports

# Imported objects live as long as the process. Collecting garbage among them would take a sixth of a cold start.
gc.set_threshold(100_000)
lazy_imports.install()
