"""Figures: what was measured beside what is aimed at, and the table that tells them."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """`target` is the most it may be; a figure without one is there to compare with."""

    name: str
    measured: float
    target: float | None = None
    unit: str = "×"
    note: str = ""

    @property
    def falls_short(self) -> bool:
        # Compared as it is shown: a ratio says nothing beyond its second decimal.
        return self.target is not None and round(self.measured, 2) > self.target

    @property
    def verdict(self) -> str:
        if self.target is None:
            return ""
        return "falls short" if self.falls_short else "meets"


def show(heading: str, figures: Iterable[Figure]) -> None:
    print(f"\n{heading}\n{'':54}{'target':>12}{'measured':>14}  verdict")
    for figure in figures:
        target = "" if figure.target is None else f"≤ {figure.target:g} {figure.unit}"
        measured = f"{round(figure.measured, 2):g} {figure.unit}"
        print(f"  {figure.name:52}{target:>12}{measured:>14}  {figure.verdict:12}{figure.note}".rstrip())
