// Whose page this tab shows: the member, and the merchant they work for in it. It outlives a reload; another tab may show another merchant.

const shownKey = "klantkaart.shows";
const chosenKey = "klantkaart.merchant";

export interface Shown {
  memberId: string;
  merchantId: string;
}

export function shownHere(): Shown | null {
  const text = sessionStorage.getItem(shownKey);
  return text === null ? null : (JSON.parse(text) as Shown);
}

export function show({ memberId, merchantId }: Shown): void {
  sessionStorage.setItem(shownKey, JSON.stringify({ memberId, merchantId } satisfies Shown));
}

/** The merchant to ask a token for: this tab's; in a new tab the one that was chosen last in this browser. */
export function wantedMerchant(): string | null {
  return shownHere()?.merchantId ?? localStorage.getItem(chosenKey);
}

/** For this tab, and those that will be opened. */
export function chooseMerchant(shown: Shown): void {
  show(shown);
  localStorage.setItem(chosenKey, shown.merchantId);
}
