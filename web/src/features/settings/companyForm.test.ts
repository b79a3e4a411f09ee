// The body that an edit of the company sends.
import { describe, expect, it } from "vitest";
import type { Merchant } from "../../shared/api/types";
import { merchant as example } from "../../testing/examples";
import { changedFields } from "../../shared/changedFields";
import { editOf, formOf } from "./companyForm";

const merchant: Merchant = {
  ...example,
  vip_threshold: { currency: "EUR", value: "1000.00" },
  features: { contact_map: true, fax_number: true, address_suggestions: false, customer_credit: false },
};

function sent(changes: Partial<ReturnType<typeof formOf>>) {
  const before = formOf(merchant, "nl");
  const after = { ...before, ...changes };
  return editOf(after, changedFields(before, after), "nl");
}

describe("an edit of the company", () => {
  it("sends only what was changed", () => {
    expect(sent({ name: "Van Dijk B.V." })).toEqual({ name: "Van Dijk B.V." });
    expect(sent({})).toEqual({});
  });

  it("reads the amount as it is written in the member's language", () => {
    expect(sent({ vip_threshold: "2.500" })).toEqual({ vip_threshold: { currency: "EUR", value: "2500.00" } });
  });

  it("takes the threshold along to another currency", () => {
    expect(sent({ base_currency: "CHF" })).toEqual({
      base_currency: "CHF",
      vip_threshold: { currency: "CHF", value: "1000.00" },
    });
    expect(sent({ base_currency: "JPY" }).vip_threshold).toEqual({ currency: "JPY", value: "1000" });
  });

  it("clears a number that was emptied", () => {
    expect(sent({ vat_number: "NL823149583B01" })).toEqual({ vat_number: "NL823149583B01" });
    expect(sent({ vat_number: " " })).toEqual({ vat_number: null });
  });
});
