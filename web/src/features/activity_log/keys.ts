// The query keys of a customer's activity log.
import { customerKey } from "../../shared/api/keys";
import type { Filter } from "./filter";

export const activityKeys = {
  list: (customerId: string, filter: Filter) => [...customerKey(customerId), "activity", filter] as const,
};
