// The query keys of a customer's activity log.
import { activityKey } from "../../../shared/api/keys";
import type { Filter } from "../filter";

export const activityKeys = {
  list: (customerId: string, filter: Filter) => [...activityKey(customerId), filter] as const,
};
