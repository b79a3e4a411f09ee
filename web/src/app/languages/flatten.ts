// The words of a catalogue by their full keys, for the tests that compare and look them up.

export const plural = /_(zero|one|two|few|many|other)$/u;

export function flatten(texts: object, prefix = ""): Map<string, string> {
  const entries = Object.entries(texts as Record<string, string | object>).flatMap(([key, text]) =>
    typeof text === "string" ? [[prefix + key, text] as const] : [...flatten(text, `${prefix}${key}.`)],
  );
  return new Map(entries);
}
