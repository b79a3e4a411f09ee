// An amount as a member types it, and as the API takes it.

/** Without thousands separators, which get in the way of editing. */
export function amountText(value: string, language: string): string {
  return value.replace(".", separators(language).decimal);
}

/** "1.000,50" in Dutch is 1000.50. Null for a text that is no amount. */
export function amountOf(typed: string, language: string): string | null {
  const text = typed.replace(/\s/gu, "");
  const { group, decimal } = separators(language);
  const grouped = new RegExp(`^\\d{1,3}([${group}]\\d{3})+([${decimal}]\\d+)?$`, "u");
  if (grouped.test(text)) return text.replaceAll(group, "").replace(decimal, ".");
  // Without thousands separators, either sign is the decimal sign.
  return /^\d+([.,]\d+)?$/u.test(text) ? text.replace(",", ".") : null;
}

/** With the decimals of the currency, which the API requires: "2500" is "2500.00" in EUR and "1000.00" is "1000" in JPY. */
export function inCurrency(value: string, currency: string): string {
  const decimals = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
  const [whole, fraction = ""] = value.split(".");
  const kept = fraction.replace(/0+$/u, "").padEnd(decimals ?? 2, "0");
  return kept ? `${whole}.${kept}` : `${whole}`;
}

/** Spanish writes thousands without a sign up to 9999, hence the larger example. */
function separators(language: string): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(language).formatToParts(12_345.6);
  const sign = (type: "group" | "decimal") => parts.find((part) => part.type === type)?.value ?? ".";
  return { group: sign("group"), decimal: sign("decimal") };
}
