// The page's totals are those of the API: cases from practice, and a corpus that the API's own rules have calculated.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { moneyOf } from "./amounts";
import { calculate, type DocumentDiscount } from "./totals";

interface Document {
  currency: string;
  prices_include_vat: boolean;
  lines: { quantity: string; unit_price: string; discount_percent: string; category: string; rate: string | null }[];
  discount: DocumentDiscount | null;
  refused?: string;
  /** Lines, allowance, net, VAT and gross. */
  totals?: string[];
  /** Category, rate, allowance, taxable and VAT. */
  groups?: (string | null)[][];
  amounts?: [string, string][];
}

const corpus = JSON.parse(
  readFileSync(join(process.cwd(), "../tests/cases/money_totals_corpus.json"), "utf8"),
) as Document[];

function calculated({ currency, prices_include_vat: pricesIncludeVat, lines, discount }: Document) {
  const priced = lines.map(({ unit_price: unitPrice, discount_percent: discountPercent, ...line }) => ({
    ...line,
    unitPrice,
    discountPercent,
  }));
  return calculate(priced, { currency, pricesIncludeVat, discount });
}

describe("the totals of a document", () => {
  it("are those of the API, for every document of the corpus", () => {
    expect(corpus.length).toBe(300);
    for (const document of corpus) {
      const { totals, lines, problem } = calculated(document);
      expect(problem).toBe(document.refused ?? null);
      if (document.refused) continue;
      const value = (minor: bigint) => moneyOf(minor, document.currency).value;
      const { line, allowance, net, vat, gross, groups } = totals;
      expect([line, allowance, net, vat, gross].map(value), JSON.stringify(document)).toEqual(document.totals);
      expect(
        groups.map((group) => [group.category, group.rate, ...[group.allowance, group.taxable, group.vat].map(value)]),
      ).toEqual(document.groups);
      expect(lines.map(({ discount, amount }) => [value(discount), value(amount)])).toEqual(document.amounts);
    }
  });

  it("round half a cent up, also below zero and where a float would be less", () => {
    const line = (quantity: string, unitPrice: string) =>
      calculate([{ quantity, unitPrice, discountPercent: "0", category: "S", rate: "21" }], {
        currency: "EUR",
        pricesIncludeVat: false,
      }).totals;
    expect(line("1", "1.005").net).toBe(101n);
    expect(line("-1", "0.995").net).toBe(-100n);
    expect(line("1", "39.495").net).toBe(3950n);
    expect(line("3", "0.1").net).toBe(30n);
  });
});
