// The query keys of a customer's subscriptions.
import { customerKey } from "../../../shared/api/keys";

const all = (customerId: string) => [...customerKey(customerId), "subscriptions"] as const;

export const subscriptionsKeys = {
  list: (customerId: string, query: unknown) => [...all(customerId), "list", query] as const,
  figures: (customerId: string) => [...all(customerId), "figures"] as const,
  one: (customerId: string, subscriptionId: string) => [...all(customerId), "one", subscriptionId] as const,
};
