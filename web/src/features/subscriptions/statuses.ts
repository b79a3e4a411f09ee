// What the status of a subscription looks like and allows, as the API decides it.
import type { Tone } from "../../shared/components/values/Badge";
import type { Subscription, SubscriptionStatus } from "./api/subscriptions";

const tones: Record<SubscriptionStatus, Tone> = {
  active: "good",
  paused: "warn",
  pending: "caution",
  cancelled: "idle",
  failed: "bad",
  completed: "info",
};

/** A status of a later release than the page looks like none in particular. */
export const toneOf = (status: SubscriptionStatus): Tone => (tones as Partial<typeof tones>)[status] ?? "idle";

export function isEnded({ status }: Pick<Subscription, "status">): boolean {
  return status === "cancelled" || status === "completed";
}

export function isResumable({ status, cancels_on, waiting }: Subscription): boolean {
  return status === "paused" || cancels_on !== null || Boolean(waiting);
}
