// The primary contact, made from the customer's own fields.
import { describe, expect, it } from "vitest";
import type { Customer } from "../../shared/api/types";
import { contactTitle, primaryContact } from "./contacts";

const nobody = { contact_id: "cont_1", version: 3, full_name: null, email: null, mobile: null, position: null };
const customer = (fields: Partial<Customer>) => ({ ...nobody, ...fields }) as Customer;

describe("the primary contact", () => {
  it("is the customer's own fields, under the customer's version", () => {
    const fields = { full_name: "Vera", email: "vera@example.com", mobile: "+31612345678", position: "Owner" };
    expect(primaryContact(customer(fields))).toEqual({
      id: "cont_1",
      version: 3,
      name: "Vera",
      email: "vera@example.com",
      phone: "+31612345678",
      role: "Owner",
    });
  });

  it("may be known by an address alone", () => {
    const contact = primaryContact(customer({ email: "info@example.com" }));
    expect(contact && contactTitle(contact)).toBe("info@example.com");
  });

  it("is none while nobody is known", () => {
    expect(primaryContact(customer({}))).toBeNull();
  });
});
