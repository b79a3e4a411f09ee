// The body that a form about a customer sends: all fields of a new one, only the changes of an edit.
import { describe, expect, it } from "vitest";
import type { Customer } from "../api/types";
import { changedFields } from "../changedFields";
import { blankForm, draftOf, editOf, formOf } from "./customerForm";

const blank = blankForm("nl");
const acme = formOf({
  kind: "business",
  language: "nl",
  company_name: "Acme B.V.",
  full_name: null,
  email: null,
  phone: null,
  preferred_channel: "email",
  invoice_delivery: "email",
  invoices_paused: false,
  tax_exempt: false,
  trade_names: ["Acme"],
  address: {
    id: "addr_1",
    label: "Shop",
    street: "Kade 1",
    postal_code: null,
    city: "Delft",
    country: "NL",
    version: 1,
  },
} as unknown as Customer);

describe("a draft", () => {
  it("has null for what was left empty, and no address where none was typed", () => {
    const draft = draftOf({ ...blank, company_name: " Acme B.V. ", phone: "  " });
    expect(draft).toMatchObject({ kind: "business", company_name: "Acme B.V.", phone: null, language: "nl" });
    expect(draft.address).toBeNull();
    expect(Object.keys(draft).filter((name) => name.startsWith("address."))).toEqual([]);
  });

  it("leaves out what only a business has", () => {
    const draft = draftOf({ ...blank, kind: "individual", full_name: "Vera", vat_number: "NL1", trade_names: ["V"] });
    expect(draft).not.toHaveProperty("vat_number");
    expect(draft).not.toHaveProperty("trade_names");
  });

  it("has the company of an individual as well", () => {
    const draft = draftOf({ ...blank, kind: "individual", full_name: "Vera", company_name: "Vermeulen Techniek" });
    expect(draft.company_name).toBe("Vermeulen Techniek");
    expect(draftOf({ ...blank, kind: "individual" }).company_name).toBeNull();
  });

  it("sends an address without a country as it is, for the API to name the field", () => {
    const { address } = draftOf({ ...blank, "address.city": "Delft" });
    expect(address).toEqual({ street: null, postal_code: null, city: "Delft", country: "" });
  });
});

describe("an edit", () => {
  it("is empty when nothing changed", () => {
    expect(editOf(acme, acme)).toEqual({});
    expect(changedFields(acme, { ...acme, trade_names: ["Acme"] })).toEqual([]);
  });

  it("has the changed fields and the changed parts of the address", () => {
    const edit = editOf(acme, { ...acme, tax_exempt: true, "address.city": "Gouda", "address.street": "" });
    expect(edit).toEqual({ tax_exempt: true, address: { street: null, city: "Gouda" } });
  });

  it("removes the address when its lines were cleared, whose country the page had filled in", () => {
    const cleared = { ...acme, "address.street": "", "address.postal_code": "", "address.city": "" };
    expect(editOf(acme, cleared)).toEqual({ address: null });
    expect(editOf(acme, { ...cleared, "address.country": "BE" })).toEqual({ address: null });
    expect(editOf(cleared, { ...cleared, "address.country": "BE" })).toEqual({ address: { country: "BE" } });
  });

  it("removes the address when all of it was cleared", () => {
    expect(editOf(acme, { ...acme, "address.street": "", "address.city": "", "address.country": "" })).toEqual({
      address: null,
    });
  });

  it("drops the trade names that were left empty", () => {
    expect(editOf(acme, { ...acme, trade_names: ["Acme", " ", "Bolt"] })).toEqual({ trade_names: ["Acme", "Bolt"] });
  });
});
