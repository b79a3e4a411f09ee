"""Entrances: one file is one Lambda, and nothing imports them."""

import gc

from shared import lazy_imports as lazy_imports

# What imports make stays as long as the process: searching it for garbage would be a sixth of a cold start.
gc.set_threshold(100_000)
lazy_imports.enter()
