// The form of an address, and its conversion into the bodies of the API.
import type { Address, AddressDraft } from "../../shared/api/types";

export const addressFields = ["label", "street", "postal_code", "city", "country"] as const;

/** Every field as text; an empty one is sent as null. */
export type AddressForm = Record<(typeof addressFields)[number], string>;

export function blankAddress(country: string): AddressForm {
  return { label: "", street: "", postal_code: "", city: "", country };
}

export function formOf(address: Address): AddressForm {
  return {
    label: address.label ?? "",
    street: address.street ?? "",
    postal_code: address.postal_code ?? "",
    city: address.city ?? "",
    country: address.country,
  };
}

export function draftOf(form: AddressForm): AddressDraft {
  return {
    label: form.label.trim() || null,
    street: form.street.trim() || null,
    postal_code: form.postal_code.trim() || null,
    city: form.city.trim() || null,
    country: form.country,
  };
}
