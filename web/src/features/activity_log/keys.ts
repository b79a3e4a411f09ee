// The query keys of a customer's activity log.
import { customerKey } from "../../shared/api/keys";

export const activityKeys = {
  list: (customerId: string) => [...customerKey(customerId), "activity"] as const,
};
