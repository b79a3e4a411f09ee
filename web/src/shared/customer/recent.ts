// The customers opened last in this tab, newest first, which the palette lists before anything is typed.
import { useEffect } from "react";
import type { Profile } from "../api/types";
import { forgetKept, keptFor } from "../kept";

const most = 5;
const kept = () => keptFor(sessionStorage, "recent");

type RecentCustomer = Pick<Profile, "id" | "name" | "number">;

export function recentCustomers(): readonly RecentCustomer[] {
  return JSON.parse(kept().read() ?? "[]") as RecentCustomer[];
}

/** Adds the customer on the screen. */
export function useRecent({ id, name, number }: RecentCustomer): void {
  useEffect(() => {
    const others = recentCustomers().filter((customer) => customer.id !== id);
    kept().write(JSON.stringify([{ id, name, number }, ...others].slice(0, most)));
  }, [id, name, number]);
}

/** Removes a customer that no longer exists. */
export function forgetRecentOne(id: string): void {
  const others = recentCustomers().filter((customer) => customer.id !== id);
  kept().write(JSON.stringify(others));
}

export function forgetRecent(): void {
  forgetKept(sessionStorage, "recent");
}
