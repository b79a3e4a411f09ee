// An address in the lines of an envelope; unknown parts are left out.
import { Fragment } from "react";
import type { Address } from "../api/types";
import { countryName } from "../formats";
import { useTranslation } from "../i18n/useTranslation";

type Parts = Pick<Address, "street" | "postal_code" | "city" | "country">;

export function AddressLines({ address }: { address: Parts }) {
  const { language } = useTranslation().i18n;
  return (
    <span>
      {linesOf(address, language).map((line, index) => (
        <Fragment key={index}>
          {index > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </span>
  );
}

/** The same lines as text, for the clipboard. */
export function addressText(address: Parts, language: string): string {
  return linesOf(address, language).join("\n");
}

/** The part that distinguishes it from the customer's other addresses. */
export function addressTitle({ label, ...address }: Parts & Pick<Address, "label">, language: string): string {
  return label ?? linesOf(address, language).join(", ");
}

function linesOf({ street, postal_code, city, country }: Parts, language: string): string[] {
  const place = [postal_code, city].filter((part) => part !== null).join(" ");
  return [street ?? "", place, countryName(country, language)].filter((line) => line !== "");
}
