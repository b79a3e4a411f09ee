// Totals of a document while it is typed, by the rules of shared/domain/money/pricing/totals.py; cases made by those prove both equal.
import { decimal, dividedHalfUp, plain, rounded, times, type Decimal } from "./decimal";
import { decimalsOf, minorOf, type Money } from "./amounts";

/** What the totals need of a line, in the API's notation. */
export interface Priced {
  quantity: string;
  unitPrice: string;
  discountPercent: string;
  /** The VAT category of EN 16931. */
  category: string;
  /** A percentage; null where the category has none. */
  rate: string | null;
}

export type DocumentDiscount = { amount: Money; percent?: never } | { amount?: never; percent: string };

interface LineAmounts {
  /** As the prices are, with or without VAT. */
  discount: bigint;
  amount: bigint;
}

/** The lines of one VAT category and rate. */
export interface VatGroup {
  category: string;
  rate: string | null;
  /** Its share of the document's discount, without VAT. */
  allowance: bigint;
  taxable: bigint;
  vat: bigint;
}

/** In minor units of the document's currency. All without VAT, but for `vat` and `gross`. */
export interface Totals {
  line: bigint;
  allowance: bigint;
  net: bigint;
  vat: bigint;
  gross: bigint;
  groups: VatGroup[];
}

export interface Calculated {
  lines: LineAmounts[];
  totals: Totals;
  /** Why the API would refuse it; a discount that is too large is then left out of the totals. */
  problem: TotalsProblem | null;
}

/** As the API writes them. */
interface StoredTotals {
  line_total: Money;
  allowance_total: Money;
  net_total: Money;
  vat_total: Money;
  gross_total: Money;
  groups: { category: string; rate?: string | null; allowance: Money; taxable: Money; vat: Money }[];
}

interface DocumentTerms {
  currency: string;
  pricesIncludeVat: boolean;
  discount?: DocumentDiscount | null;
}

/** The largest amount in minor units: thirteen digits. */
const maxMinor = 10n ** 13n - 1n;

/** The API's codes of what it refuses. */
type TotalsProblem = "discount_too_large" | "total_too_large";

export function calculate(lines: readonly Priced[], terms: DocumentTerms): Calculated {
  const { currency, pricesIncludeVat } = terms;
  const amounts = lines.map((line) => amountsOf(line, decimalsOf(currency)));
  const sums = sumsByRate(lines, amounts);
  const whole = sum(amounts.map(({ amount }) => amount));
  const discount = discountOf(whole, terms.discount);
  const fits = !terms.discount?.amount || discount <= (whole > 0n ? whole : 0n);
  const shares = shared(fits ? discount : 0n, [...sums.values()]);

  const groups = [...sums].map(([key, all], place) => {
    const { category, rate } = JSON.parse(key) as Pick<VatGroup, "category" | "rate">;
    const before = split(all, rate, pricesIncludeVat);
    const after = split(all - (shares[place] ?? 0n), rate, pricesIncludeVat);
    return { category, rate, allowance: before.net - after.net, taxable: after.net, vat: after.vat };
  });
  const allowance = sum(groups.map((group) => group.allowance));
  const net = sum(groups.map(({ taxable }) => taxable));
  const vat = sum(groups.map((group) => group.vat));
  const totals = { line: net + allowance, allowance, net, vat, gross: net + vat, groups };
  const all = [
    ...amounts.flatMap(({ discount, amount }) => [discount, amount]),
    totals.line,
    allowance,
    net,
    vat,
    totals.gross,
  ];
  const tooLarge = all.some((amount) => amount > maxMinor || amount < -maxMinor);
  return { lines: amounts, totals, problem: tooLarge ? "total_too_large" : fits ? null : "discount_too_large" };
}

/** The totals of a stored document. */
export function readTotals(stored: StoredTotals): Totals {
  return {
    line: minorOf(stored.line_total),
    allowance: minorOf(stored.allowance_total),
    net: minorOf(stored.net_total),
    vat: minorOf(stored.vat_total),
    gross: minorOf(stored.gross_total),
    groups: stored.groups.map(({ category, rate = null, allowance, taxable, vat }) => ({
      category,
      rate,
      allowance: minorOf(allowance),
      taxable: minorOf(taxable),
      vat: minorOf(vat),
    })),
  };
}

/** What a line amounts to: its quantity times its price, and its discount, each rounded. */
export function amountsOf(
  line: Pick<Priced, "quantity" | "unitPrice" | "discountPercent">,
  decimals: number,
): LineAmounts {
  const full = rounded(times(decimal(line.quantity), decimal(line.unitPrice)), decimals);
  const discount = shareOf(full, decimal(line.discountPercent), 100n);
  return { discount, amount: full - discount };
}

/** The amounts of each category and rate, in the order of the lines. 21 and 21.0 are one rate. */
function sumsByRate(lines: readonly Priced[], amounts: readonly LineAmounts[]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  lines.forEach(({ category, rate }, place) => {
    const key = JSON.stringify({ category, rate: rate === null ? null : plain(decimal(rate)) });
    sums.set(key, (sums.get(key) ?? 0n) + (amounts[place]?.amount ?? 0n));
  });
  return sums;
}

function discountOf(whole: bigint, discount: DocumentDiscount | null | undefined): bigint {
  if (!discount) return 0n;
  return discount.amount ? minorOf(discount.amount) : shareOf(whole, decimal(discount.percent), 100n);
}

/**
 * Share a discount in proportion to the sums by the largest remainder; of equal ones the earlier gets more. Sums with the
 * other sign, such as a returned deposit, take no share.
 */
export function shared(discount: bigint, sums: readonly bigint[]): bigint[] {
  const weights = sums.map((one) => (sum(sums) > 0n ? larger(one, 0n) : larger(-one, 0n)));
  const whole = sum(weights);
  if (discount === 0n || whole === 0n) return sums.map(() => 0n);
  const sign = discount < 0n ? -1n : 1n;
  const exact = weights.map((weight) => sign * discount * weight);
  const parts = exact.map((part) => part / whole);
  const left = Number(sign * discount - sum(parts));
  const remainders = exact.map((part, place) => ({ rest: part % whole, place }));
  const more = new Set(
    remainders
      .sort((one, other) => Number(other.rest - one.rest) || one.place - other.place)
      .slice(0, left)
      .map(({ place }) => place),
  );
  return parts.map((part, place) => sign * (more.has(place) ? part + 1n : part));
}

/** Net and VAT of a sum, the VAT rounded once: a percentage of it (BR-CO-17), or the part within it (Q53). */
function split(amount: bigint, rate: string | null, pricesIncludeVat: boolean): { net: bigint; vat: bigint } {
  const { digits, scale } = decimal(rate ?? "0");
  const hundred = 100n * 10n ** BigInt(scale);
  const vat = dividedHalfUp(amount * digits, pricesIncludeVat ? hundred + digits : hundred);
  return { net: pricesIncludeVat ? amount - vat : amount, vat };
}

/** `amount` × `part` / `of`, rounded half away from zero. */
function shareOf(amount: bigint, { digits, scale }: Decimal, of: bigint): bigint {
  return dividedHalfUp(amount * digits, of * 10n ** BigInt(scale));
}

function larger(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}

export function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
