// The contacts of a customer, and what is typed about one.
import type { Contact, Customer } from "../../shared/api/types";

/** The customer's own fields, as a contact; none while nobody is known. Its version is the customer's. */
export function primaryContact(customer: Customer): Contact | null {
  const { contact_id: id, version, full_name: name, email, mobile, position } = customer;
  const contact = { id, version, name, email, phone: mobile ?? null, role: position ?? null };
  return (name ?? email ?? mobile ?? position) ? contact : null;
}

/** How a contact is called where a sentence needs a name. */
export function contactTitle({ name, email, phone, role }: Contact): string {
  return name ?? email ?? phone ?? role ?? "";
}

export const contactFields = ["name", "email", "phone", "role"] as const;

/** Every field as text, since that is what is typed; empty means none. */
export type ContactForm = Record<(typeof contactFields)[number], string>;

export const blankContact: ContactForm = { name: "", email: "", phone: "", role: "" };

export function formOf(contact: Contact): ContactForm {
  return {
    name: contact.name ?? "",
    email: contact.email ?? "",
    phone: contact.phone ?? "",
    role: contact.role ?? "",
  };
}

export function isPrimary(customer: Customer, contact: Contact): boolean {
  return contact.id === customer.contact_id;
}
