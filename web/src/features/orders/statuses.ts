// What the status of an order allows, as the API decides it.
import type { Order, OrderPayment, OrderStatus } from "./api/orders";
import type { Tone } from "../../shared/components/values/Badge";
import type { Schemas } from "../../shared/api/types";

const tones: Record<OrderStatus, Tone> = {
  pending: "caution",
  processing: "info",
  completed: "good",
  cancelled: "idle",
  refunded: "warn",
  failed: "bad",
};

const paymentTones: Record<OrderPayment, Tone> = { paid: "good", pending: "caution", failed: "bad", refunded: "warn" };

/** A status of a later release than the page has the neutral tone. */
export const toneOf = (status: OrderStatus): Tone => (tones as Partial<typeof tones>)[status] ?? "idle";
export const paymentToneOf = (payment: OrderPayment): Tone =>
  (paymentTones as Partial<typeof paymentTones>)[payment] ?? "idle";

type Settable = Schemas["SettableStatus"];

const following: Record<OrderStatus, readonly Settable[]> = {
  pending: ["processing", "completed", "failed"],
  processing: ["pending", "completed", "failed"],
  completed: ["processing"],
  cancelled: ["pending"],
  failed: ["pending", "processing"],
  refunded: [],
};

/** The statuses that can follow. Cancelling and refunding are acts of their own. */
export function statusesAfter({ status }: Order): readonly Settable[] {
  return (following as Partial<typeof following>)[status] ?? [];
}

export function isEditable({ status }: Order): boolean {
  return status === "pending" || status === "processing";
}

/** Whether lines and amounts are final. */
export function isFinal({ payment, invoice_id }: Order): boolean {
  return Boolean(invoice_id) || payment === "paid" || payment === "refunded";
}

export function isCancellable({ status }: Order): boolean {
  return status === "pending" || status === "processing" || status === "failed";
}

export function isInvoiceable({ status }: Order): boolean {
  return status === "pending" || status === "processing" || status === "completed";
}
