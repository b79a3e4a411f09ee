"""Gaps of ministack, each closed by a module of its own."""
