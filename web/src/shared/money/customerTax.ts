// How a customer is taxed: what a document of theirs begins with, and what its lines are calculated with.
import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import { taxKey } from "../api/keys";
import type { Schemas } from "../api/types";
import type { TaxRules } from "./vat";

export type CustomerTax = Schemas["CustomerTax"];

export function customerTaxQuery(customerId: string) {
  return queryOptions({
    queryKey: taxKey(customerId),
    queryFn: ({ signal }) =>
      unwrap(api.GET("/customers/{customer_id}/tax", { params: { path: { customer_id: customerId } }, signal })),
  });
}

/** What decides the VAT of the customer's lines. A deleted class still counts for a customer who has it. */
export function taxRulesOf(tax: CustomerTax): TaxRules {
  return {
    treatment: tax.treatment,
    classes: tax.classes.filter(({ id, deleted }) => !deleted || id === tax.tax_class_id),
    customerClassId: tax.tax_class_id,
    defaultClassId: tax.default_tax_class_id,
  };
}
