// The form of the company, and its conversion into the bodies of the API.
import type { AvatarSource, Language, Merchant, MerchantEdit, VatAutoExempt } from "../../shared/api/types";
import { readMoney, typedText } from "../../shared/money/typed";

/** Every field as text, in the order in which they are shown. */
export interface CompanyForm {
  name: string;
  country: string;
  vat_number: string;
  language: Language;
  time_zone: string;
  base_currency: string;
  vip_threshold: string;
  vat_auto_exempt: VatAutoExempt;
  avatar_source: AvatarSource;
}

export function formOf(merchant: Merchant, language: string): CompanyForm {
  return {
    name: merchant.name,
    country: merchant.country,
    vat_number: merchant.vat_number ?? "",
    language: merchant.language,
    time_zone: merchant.time_zone,
    base_currency: merchant.base_currency,
    vip_threshold: typedText(merchant.vip_threshold.value, language),
    vat_auto_exempt: merchant.vat_auto_exempt,
    avatar_source: merchant.avatar_source,
  };
}

/**
 * Only the changed fields, so that others' edits of other fields stay. The VIP threshold is an amount in the base
 * currency, so it is sent with a new one.
 */
export function editOf(form: CompanyForm, changed: readonly (keyof CompanyForm)[], language: string): MerchantEdit {
  const { vip_threshold: typed, vat_number, ...plain } = form;
  // An invalid amount is sent as it was typed, and the API's 422 names the problem.
  const read = readMoney(typed, language, form.base_currency);
  const vip_threshold = read.amount ?? { currency: form.base_currency, value: typed };
  const all = { ...plain, vat_number: vat_number.trim() || null, vip_threshold };
  const fields = changed.includes("base_currency") ? new Set([...changed, "vip_threshold" as const]) : changed;
  return Object.fromEntries([...fields].map((field) => [field, all[field]]));
}
