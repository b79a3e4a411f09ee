"""Gaps of ministack, each closed by one module in this folder.

`close()` of a module replaces private functions of ministack in the running process. Its version is therefore pinned,
and a private name that a new version no longer has stops the start with an AttributeError. For each gap, tests/local
proves that ministack still has it and that the module closes it: when such a test fails on a new version because the
gap is gone, delete the module.
"""
