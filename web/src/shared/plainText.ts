// Texts as they are compared. `unified` is the spelling by which the API compares names (shared/domain/core/folding.py).

/** Without case and invisible characters, and with one kind of apostrophe, quote, dash and blank. */
export function unified(text: string): string {
  return (
    text
      .replace(/[‘’‛`´ʼʻʽʾʿʹˈ′＇׳՚ꞌ]/gu, "'")
      .replace(/[“”„‟″ʺ]/gu, '"')
      .normalize("NFKC")
      .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
      .replace(/[\p{Pd}−]/gu, "-")
      .replace(/\s+/gu, " ")
      // Upper case first: `ß` is `SS`.
      .toUpperCase()
      .toLowerCase()
  );
}

/** Unified and without accents, for a search. */
export function plainText(text: string): string {
  return unified(text).normalize("NFKD").replace(/\p{M}/gu, "");
}
