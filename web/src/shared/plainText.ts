// Text as it is compared in a search: without accents and capitals.

export function plainText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}
