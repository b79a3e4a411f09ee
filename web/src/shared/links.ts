// Where a stored value leads: addresses for `href`, and null for a value that leads nowhere.

/** RFC 6068. Only the last @ stands between mailbox and domain; `?`, `&` and `%` would else begin fields of the mail. */
export function mailLink(email: string): string | null {
  const at = email.lastIndexOf("@");
  if (at < 1) return null;
  return `mailto:${encoded(email.slice(0, at))}@${encoded(email.slice(at + 1))}`;
}

/** "+31 20 794 0801 ext. 12": the number, and what its extension may follow on. */
const phone = /^(\+?[\d\s().\-/]*\d[\d\s().\-/]*)(?:(?:;ext=|#|,|x|ext\.?|tst\.?|toestel)\s*(\d{1,15}))?\s*$/iu;

/** RFC 3966. */
export function phoneLink(number: string): string | null {
  const [, digits, extension] = phone.exec(number.trim()) ?? [];
  if (!digits) return null;
  return `tel:${digits.replace(/[^+\d]/gu, "")}${extension ? `;ext=${extension}` : ""}`;
}

/** Null for what no browser opens, and for what would run in the page. */
export function webLink(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return ["http:", "https:"].includes(url.protocol) ? url : null;
}

/** encodeURIComponent throws for half a surrogate pair. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}
