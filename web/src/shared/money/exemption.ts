// Why documents of a customer with a valid VAT number charge no VAT, or charge it nevertheless (Q1), as vat_treatment.py.
import type { Merchant, Profile } from "../api/types";

/** `by_hand` is the member's own; `domestic` charges VAT, because the number is of the merchant's own country. */
type Exemption = "reversed" | "valid" | "by_hand" | "domestic";

const memberStates = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK".split(" "),
);
/** Northern Ireland is in the EU's VAT area for goods, which go further than services in every other case, too. */
const northernIreland = "XI";

type Taxed = Pick<Profile, "vat_number" | "tax_exempt" | "tax_exempt_reason"> & {
  address?: { country: string } | null;
};
type Seller = Pick<Merchant, "country" | "vat_auto_exempt">;

export function exemptionOf(customer: Taxed, { country: seller, vat_auto_exempt: policy }: Seller): Exemption | null {
  const { tax_exempt, tax_exempt_reason } = customer;
  const byHand = tax_exempt ? "by_hand" : null;
  const prefix = customer.vat_number?.slice(0, 2) ?? "";
  const number = prefix === "EL" ? "GR" : prefix;
  const country = customer.address?.country ?? seller;
  const isInVatArea = memberStates.has(country) || (country === "GB" && number === northernIreland);
  const isAbroad = country !== seller;
  if (isAbroad && isInVatArea && memberStates.has(seller)) {
    const isOfAnother = number === northernIreland || (memberStates.has(number) && number !== seller);
    const isOwnReason = tax_exempt && tax_exempt_reason;
    if (isOfAnother && !isOwnReason && (tax_exempt || policy !== "never")) return "reversed";
  } else if (isAbroad) return byHand;
  if (byHand) return byHand;
  if (policy === "always") return "valid";
  const isOfCustomer = !memberStates.has(number) || number === country;
  return number === seller && isOfCustomer ? "domestic" : null;
}
