"""How much a run measures: the whole, or little of everything so that the test suite can run each kind."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """`rounds` repeat what is timed. `notes` of a customer and `customers` of a merchant: the sizes that a read is
    measured at, smallest and largest at the ends. `invoices`: how many are issued in a rush.
    `payments`: how many Mollie reports in disorder, and `reports`: how often each.
    `documents` of a customer: how many are sorted and filtered."""

    rounds: int
    notes: tuple[int, ...]
    customers: tuple[int, ...]
    invoices: int
    payments: int
    reports: int
    documents: int
    every_entrance: bool
    small: bool


def whole(rounds: int) -> Scale:
    return Scale(
        rounds,
        notes=(10, 1_000, 10_000),
        customers=(100, 100_000),
        invoices=1_000,
        payments=500,
        reports=20,
        documents=10_000,
        every_entrance=True,
        small=False,
    )


def small() -> Scale:
    return Scale(
        rounds=1,
        notes=(10, 60),
        customers=(100, 150),
        invoices=20,
        payments=5,
        reports=4,
        documents=200,
        every_entrance=False,
        small=True,
    )
