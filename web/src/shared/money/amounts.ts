// Amounts of money in minor units: cents of a euro, whole yen.
import { currencyDecimals } from "../api/constants";
import { decimal, pointed, rounded } from "./decimal";

/** As the API writes it: `{"currency": "EUR", "value": "10.00"}`. */
export interface Money {
  currency: string;
  value: string;
}

/** A currency of a later release than the page has two decimals, as most have. */
export function decimalsOf(currency: string): number {
  return Object.hasOwn(currencyDecimals, currency) ? (currencyDecimals[currency] ?? 2) : 2;
}

export function minorOf({ currency, value }: Money): bigint {
  return rounded(decimal(value), decimalsOf(currency));
}

export function moneyOf(minor: bigint, currency: string): Money {
  return { currency, value: pointed(minor, decimalsOf(currency)) };
}

export function isNothing({ value }: Money): boolean {
  return /^-?[0.]+$/u.test(value);
}
