// The addresses of a mail with an invoice or a statement: as they are typed, and as they are sent.
import type { Schemas } from "../../api/types";

export const roles = ["to", "cc", "bcc"] as const;
export type SendForm = Record<(typeof roles)[number], string>;

export const mostAddresses = 10;
/** Where a problem of an address can be: at the list, and at each of its addresses. */
export const placesOf = (role: (typeof roles)[number]) => [
  role,
  ...Array.from({ length: mostAddresses }, (_, at) => `${role}.${at}`),
];

/** The proposed recipients, one text for each role. */
export function formOf(mail: Pick<Schemas["StatementMail"], "recipients">): SendForm {
  const of = (role: string) => mail.recipients.filter((one) => one.role === role).map(({ email }) => email);
  // The blind copies of the settings are added by the API.
  return { to: of("to").join(", "), cc: of("cc").join(", "), bcc: "" };
}

/** Also as mail programs copy them: `"Boek, Bea" <bea@x.nl>; kees@x.nl`. */
export function addressesOf(text: string): string[] {
  const parts: string[] = [];
  let words = "";
  // One token after the other, so that a long paste takes no longer than its length.
  for (const [token] of text.matchAll(/"[^"]*"|<[^<>]*>|[^"<>,;\n]+|[^]/gu)) {
    if (/^<.*>$/su.test(token)) {
      // The words in front of it are the name of whoever has the address.
      parts.push(token.slice(1, -1));
      words = "";
    } else if (/^[,;\n]$/u.test(token)) {
      parts.push(words);
      words = "";
    } else words += token;
  }
  return [...parts, words].flatMap((part) => part.split(/\s+/u)).filter(Boolean);
}

/** Recipients that were not changed are left to the API, which takes those of the moment. */
export function sendingOf(form: SendForm, proposed: SendForm): Schemas["Addressing"] {
  const to = addressesOf(form.to);
  return {
    to: form.to.trim() === proposed.to || to.length === 0 ? null : to,
    cc: addressesOf(form.cc),
    bcc: addressesOf(form.bcc),
  };
}
