// The query keys of a customer's orders.
import { customerKey } from "../../../shared/api/keys";

const all = (customerId: string) => [...customerKey(customerId), "orders"] as const;

export const ordersKeys = {
  list: (customerId: string, query: unknown) => [...all(customerId), "list", query] as const,
  figures: (customerId: string) => [...all(customerId), "figures"] as const,
  one: (customerId: string, orderId: string) => [...all(customerId), "one", orderId] as const,
  tax: (customerId: string) => [...customerKey(customerId), "tax"] as const,
};
