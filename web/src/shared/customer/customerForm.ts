// What is typed about a customer, and how it becomes what the API takes.
import type { CustomerDraft, CustomerKind, Language, Profile } from "../api/types";

/** Every field as text, since that is what is typed; empty means none. */
export interface CustomerForm {
  kind: CustomerKind;
  full_name: string;
  company_name: string;
  email: string;
  phone: string;
  language: Language;
}

export const customerFormFields = ["kind", "full_name", "company_name", "email", "phone", "language"] as const;

export function blankForm(language: Language): CustomerForm {
  return { kind: "business", full_name: "", company_name: "", email: "", phone: "", language };
}

export function formOf(profile: Profile): CustomerForm {
  return {
    kind: profile.kind,
    full_name: profile.full_name ?? "",
    company_name: profile.company_name ?? "",
    email: profile.email ?? "",
    phone: profile.phone ?? "",
    language: profile.language,
  };
}

export function draftOf(form: CustomerForm): CustomerDraft {
  return {
    kind: form.kind,
    language: form.language,
    full_name: form.full_name.trim() || null,
    company_name: form.company_name.trim() || null,
    email: form.email.trim() || null,
    phone: form.phone.trim() || null,
  };
}

/** Which fields differ, in the order in which they are shown. */
export function changedFields(before: CustomerForm, after: CustomerForm): (keyof CustomerForm)[] {
  return customerFormFields.filter((field) => before[field] !== after[field]);
}
