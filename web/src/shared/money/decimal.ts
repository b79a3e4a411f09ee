// Exact decimal numbers, as the API writes them: whole digits and a scale, never a float.

/** `digits` × 10^-`scale`: 1.50 is 150 with the scale 2. */
export interface Decimal {
  digits: bigint;
  scale: number;
}

const form = /^(-?)(\d+)(?:\.(\d+))?$/u;

/** Null for a text that is no number with a point. */
function readDecimal(text: string): Decimal | null {
  const [, sign, whole, fraction = ""] = form.exec(text) ?? [];
  if (whole === undefined) return null;
  return { digits: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
}

/** A text that is no number counts nothing, so that a document still shows the others. */
export function decimal(text: string): Decimal {
  return readDecimal(text) ?? { digits: 0n, scale: 0 };
}

export function times(one: Decimal, other: Decimal): Decimal {
  return { digits: one.digits * other.digits, scale: one.scale + other.scale };
}

export function minus(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale);
  return { digits: scaled(one, scale) - scaled(other, scale), scale };
}

/** The number in units of 10^-`scale`, rounded half away from zero. */
export function rounded(number: Decimal, scale: number): bigint {
  if (number.scale <= scale) return scaled(number, scale);
  return dividedHalfUp(number.digits, 10n ** BigInt(number.scale - scale));
}

/** The quotient of whole numbers, rounded half away from zero; `by` is positive. */
export function dividedHalfUp(value: bigint, by: bigint): bigint {
  const size = value < 0n ? -value : value;
  const quotient = (2n * size + by) / (2n * by);
  return value < 0n ? -quotient : quotient;
}

/** Without trailing zeros, so that 21, 21.0 and 21.00 are one text, as the API writes it. */
export function plain({ digits, scale }: Decimal): string {
  const text = pointed(digits, scale);
  return text.includes(".") ? text.replace(/\.?0+$/u, "") : text;
}

/** Digits with a point before the last `scale` of them. */
export function pointed(digits: bigint, scale: number): string {
  const sign = digits < 0n ? "-" : "";
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, "0");
  if (scale === 0) return sign + text;
  return `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

function scaled({ digits, scale }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - scale);
}
