// The page decides an exemption as the API does: a corpus that the API's own rules have decided.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Merchant } from "../api/types";
import { exemptionOf } from "./exemption";

interface Case {
  seller: string;
  policy: Merchant["vat_auto_exempt"];
  country: string;
  number: string;
  tax_exempt: boolean;
  reason: string | null;
  exemption: string | null;
}

const corpus = JSON.parse(
  readFileSync(join(process.cwd(), "../tests/cases/money_exemptions_corpus.json"), "utf8"),
) as Case[];

it("is told as the API decides it, in every case of the corpus", () => {
  expect(corpus.length).toBeGreaterThan(600);
  for (const one of corpus) {
    const { seller, policy, country, number: vat_number, tax_exempt, reason: tax_exempt_reason } = one;
    const customer = { vat_number, tax_exempt, tax_exempt_reason, address: { country } };
    const exemption = exemptionOf(customer, { country: seller, vat_auto_exempt: policy });
    expect(exemption, JSON.stringify(one)).toBe(one.exemption);
  }
});

it("takes a customer without an address for one in the merchant's country", () => {
  const customer = { vat_number: "NL1", tax_exempt: false, tax_exempt_reason: null, address: null };
  expect(exemptionOf(customer, { country: "NL", vat_auto_exempt: "cross_border" })).toBe("domestic");
});
