// The contacts of a customer, and the form of one.
import type { Contact, Customer } from "../../shared/api/types";

/** The customer's own fields as a contact, with the customer's version; null while all of them are empty. */
export function primaryContact(customer: Customer): Contact | null {
  const { contact_id: id, version, full_name: name, email, mobile, position, contact_receives: receives } = customer;
  const contact = { id, version, name, email, phone: mobile ?? null, role: position ?? null, receives };
  return (name ?? email ?? mobile ?? position) ? contact : null;
}

/** The first of its fields that can stand for a name in a sentence. */
export function contactTitle({ name, email, phone, role }: Contact): string {
  return name ?? email ?? phone ?? role ?? "";
}

export const contactFields = ["name", "email", "phone", "role"] as const;

/** Every field as text, of which an empty one is sent as null, and the kinds of mail that they receive. */
export type ContactForm = Record<(typeof contactFields)[number], string> & { receives: Contact["receives"] };

export const blankContact: ContactForm = { name: "", email: "", phone: "", role: "", receives: [] };

export function formOf(contact: Contact): ContactForm {
  return {
    name: contact.name ?? "",
    email: contact.email ?? "",
    phone: contact.phone ?? "",
    role: contact.role ?? "",
    receives: contact.receives,
  };
}

export function isPrimary(customer: Customer, contact: Contact): boolean {
  return contact.id === customer.contact_id;
}
