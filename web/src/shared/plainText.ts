// Text as it is compared in a search: without accents, capitals and invisible characters, and with one kind of
// apostrophe, dash and blank.

export function plainText(text: string): string {
  return text
    .replace(/[‘’‛`´ʼʻʹ′]/gu, "'")
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(/\p{Pd}/gu, "-")
    .replace(/\s+/gu, " ")
    .toLocaleLowerCase();
}
