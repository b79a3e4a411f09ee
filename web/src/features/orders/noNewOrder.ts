// Why a customer takes no new order.
import type { ParseKeys } from "i18next";
import type { Profile } from "../../shared/api/types";

export function noNewOrder({ status }: Profile): ParseKeys | undefined {
  if (status === "archived") return "errors.customer_archived";
  return status === "suspended" ? "errors.customer_suspended" : undefined;
}
