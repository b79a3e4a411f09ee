// The first and the last day of the periods of an export.
import { describe, expect, it } from "vitest";
import { periodOf } from "./periods";

describe("the period", () => {
  it.each([
    ["thisQuarter", "2026-02-14", "2026-01-01", "2026-03-31"],
    ["lastQuarter", "2026-02-14", "2025-10-01", "2025-12-31"],
    ["lastQuarter", "2026-12-31", "2026-07-01", "2026-09-30"],
    ["thisYear", "2026-02-14", "2026-01-01", "2026-12-31"],
    ["lastYear", "2024-03-01", "2023-01-01", "2023-12-31"],
  ] as const)("%s on %s is %s to %s", (period, on, from, to) => {
    expect(periodOf(period, new Date(`${on}T12:00:00`))).toEqual({ from, to });
  });
});
