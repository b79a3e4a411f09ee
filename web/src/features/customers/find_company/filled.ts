// The fields of the form that a company of the register fills.
import type { Schemas } from "../../../shared/api/types";
import type { CustomerForm } from "../../../shared/customer/customerForm";

type Hit = Schemas["CompanyHit"];

const texts = [
  "company_name",
  "legal_name",
  "legal_form",
  "industry_code",
  "industry_description",
  "established_on",
] as const;
const parts = ["street", "postal_code", "city", "country"] as const;

/** `fields` are the API's; without them there are the name and the number, and the rest comes once it is saved. */
export function filledBy(hit: Hit, fields: Record<string, unknown>): Partial<CustomerForm> {
  const filled: Partial<CustomerForm> = {
    kind: "business",
    company_name: hit.name,
    registration_number: hit.kvk_number,
    registration_country: "NL",
  };
  for (const name of texts) if (typeof fields[name] === "string") filled[name] = fields[name];
  const { trade_names: names, address } = fields;
  if (Array.isArray(names)) filled.trade_names = names.filter((name) => typeof name === "string");
  if (typeof address === "object" && address !== null) {
    for (const part of parts) {
      const value = (address as Record<string, unknown>)[part];
      if (typeof value === "string") filled[`address.${part}`] = value;
    }
  }
  return filled;
}
