// Makes a note with a title from a text without one.
import type { NoteText } from "./api/notes";

const longestTitle = 60;

/** The first line is the title; of a longer line, as many whole words as fit. The text stays complete. */
export function noteFromText(text: string): NoteText {
  const content = text.trim();
  const [first = "", ...rest] = content.split(/\r?\n/u);
  const line = first.trim();
  const characters = Array.from(line); // a string's own index would cut an emoji in two
  if (characters.length <= longestTitle) return { title: line, content: rest.join("\n").trim() };
  const cut = characters.slice(0, longestTitle - 1).join("");
  const words = cut.slice(0, cut.lastIndexOf(" ") > 0 ? cut.lastIndexOf(" ") : cut.length);
  return { title: `${words}…`, content };
}
