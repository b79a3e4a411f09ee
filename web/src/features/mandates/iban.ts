// Account numbers while they are typed: groups of four, and the sum of ISO 7064. The API checks the rest.

/** Without blanks and in capitals. */
export function plainIban(typed: string): string {
  return typed.replace(/\s/gu, "").toUpperCase();
}

export function grouped(iban: string): string {
  return iban.replace(/(.{4})(?=.)/gu, "$1 ");
}

/** Whether the check digits are right. Letters count from A, which is 10. */
export function hasRightSum(iban: string): boolean {
  if (!/^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/u.test(iban)) return false;
  const moved = iban.slice(4) + iban.slice(0, 4);
  const rest = Array.from(moved).reduce((sum, sign) => {
    const value = Number.parseInt(sign, 36);
    return (sum * (value < 10 ? 10 : 100) + value) % 97;
  }, 0);
  return rest === 1;
}
