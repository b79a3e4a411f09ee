// The languages of the page, and of the merchant's mail to a customer.

export const languages = ["en", "nl", "es"] as const;
export type UiLanguage = (typeof languages)[number];

/** Each language by its own name, as a speaker looks for it. */
export const languageNames: Record<UiLanguage, string> = { en: "English", nl: "Nederlands", es: "Español" };

export function asUiLanguage(tag: string | null | undefined): UiLanguage | undefined {
  return languages.find((language) => language === tag?.slice(0, 2).toLowerCase());
}
