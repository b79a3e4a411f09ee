// What the palette lists.

export interface PaletteItem {
  id: string;
  title: string;
  hint?: string;
  keys?: string;
  run: () => void;
  unavailable?: string;
}

export interface PaletteGroup {
  title: string;
  items: PaletteItem[];
}

/** Whether every word typed starts a word of the title, in any spelling of its accents. */
export function matches(title: string, typed: string): boolean {
  const words = plain(title).split(/[^\p{L}\p{N}]+/u);
  return plain(typed)
    .split(/\s+/u)
    .filter(Boolean)
    .every((start) => words.some((word) => word.startsWith(start)));
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}
