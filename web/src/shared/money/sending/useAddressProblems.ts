// What is wrong with the addresses of a mail, with the address that it is about: a field has several.
import type { Schemas } from "../../api/types";
import { useFieldProblems } from "../../hooks/useFieldProblems";
import { useTranslation } from "../../i18n/useTranslation";
import { mostAddresses, placesOf, roles, type SendForm } from "./form";

type Role = keyof SendForm;

const longestShown = 40;

/** `sent` is what the failure answers. The API names the places with `prefix`. */
export function useAddressProblems(error: unknown, sent: Schemas["Addressing"] | undefined, prefix = "") {
  const { t } = useTranslation();
  const places = roles.flatMap(placesOf).map((place) => prefix + place);
  const { problemOf, rest } = useFieldProblems(error, places);
  const problemIn = (role: Role): string | undefined => {
    const addresses = sent?.[role] ?? [];
    const ofAll = problemOf(prefix + role);
    if (ofAll && addresses.length > mostAddresses) return t("sending.tooMany", { count: mostAddresses });
    for (const [at, address] of addresses.entries()) {
      const problem = problemOf(`${prefix}${role}.${at}`);
      if (problem) return t("sending.atAddress", { address: shortened(address), problem });
    }
    return ofAll;
  };
  return { problemIn, rest };
}

function shortened(address: string): string {
  return address.length > longestShown ? `${address.slice(0, longestShown)}…` : address;
}
