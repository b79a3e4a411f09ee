// The customers opened last in this tab, newest first, which the palette lists before anything is typed.
import { useEffect } from "react";
import type { Profile } from "../api/types";

const storageKey = "klantkaart.recent";
const kept = 5;

export type RecentCustomer = Pick<Profile, "id" | "name" | "number">;

export function recentCustomers(): readonly RecentCustomer[] {
  return JSON.parse(sessionStorage.getItem(storageKey) ?? "[]") as RecentCustomer[];
}

/** Adds the customer on the screen. */
export function useRecent({ id, name, number }: RecentCustomer): void {
  useEffect(() => {
    const others = recentCustomers().filter((customer) => customer.id !== id);
    sessionStorage.setItem(storageKey, JSON.stringify([{ id, name, number }, ...others].slice(0, kept)));
  }, [id, name, number]);
}

/** Removes a customer that no longer exists. */
export function forgetRecentOne(id: string): void {
  const others = recentCustomers().filter((customer) => customer.id !== id);
  sessionStorage.setItem(storageKey, JSON.stringify(others));
}

export function forgetRecent(): void {
  sessionStorage.removeItem(storageKey);
}
