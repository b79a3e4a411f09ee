// How well a colour can be read on white paper (WCAG 2.2, 1.4.3).

/** The least contrast of text. */
export const readable = 4.5;

export function isColour(text: string): boolean {
  return /^#[\da-f]{6}$/iu.test(text);
}

/** Between 1 and 21, of a colour as #rrggbb. */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16)));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
