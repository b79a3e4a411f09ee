// The items of the palette, and how they are matched with what is typed.
import { plainText } from "../../shared/plainText";

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
  const words = plainText(title).split(/[^\p{L}\p{N}]+/u);
  return plainText(typed)
    .split(/\s+/u)
    .filter(Boolean)
    .every((start) => words.some((word) => word.startsWith(start)));
}
