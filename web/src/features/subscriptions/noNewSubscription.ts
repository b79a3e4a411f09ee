// Why a customer gets no new subscription.
import type { ParseKeys } from "i18next";
import type { Profile } from "../../shared/api/types";

export function noNewSubscription({ status }: Profile): ParseKeys | undefined {
  if (status === "archived") return "errors.customer_archived";
  return status === "suspended" ? "subscriptions.suspended" : undefined;
}
