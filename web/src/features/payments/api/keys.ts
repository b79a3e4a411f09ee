// The query keys of a customer's payments and credit.
import { customerKey } from "../../../shared/api/keys";

const all = (customerId: string) => [...customerKey(customerId), "payments"] as const;

export const paymentsKeys = {
  list: (customerId: string, query: unknown) => [...all(customerId), "list", query] as const,
  one: (customerId: string, paymentId: string) => [...all(customerId), "one", paymentId] as const,
  openInvoices: (customerId: string, currency: string, number: string) =>
    [...all(customerId), "open invoices", currency, number] as const,
  credit: (customerId: string, currency: string) => [...all(customerId), "credit", currency] as const,
};
