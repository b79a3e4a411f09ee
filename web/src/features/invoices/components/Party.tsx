// The seller or the buyer of a document as they were at its issue.
import type { Schemas } from "../../../shared/api/types";
import { countryName } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import styles from "../../../shared/money/DocumentRecord.module.css";

type PartyProps = Pick<Schemas["Seller"], "name" | "registration_number" | "vat_number"> & {
  address: Schemas["PostalAddress"] | null;
};

export function Party({ name, address, registration_number, vat_number }: PartyProps) {
  const { t, i18n } = useTranslation();
  const lines = address && [
    ...address.lines,
    [address.postal_code, address.city].filter(Boolean).join(" "),
    countryName(address.country, i18n.language),
  ];
  return (
    <>
      <strong>
        <bdi>{name}</bdi>
      </strong>
      {lines && <div className={styles.address}>{lines.filter(Boolean).join("\n")}</div>}
      {registration_number && <div>{t("invoices.registration", { number: registration_number })}</div>}
      {vat_number && <div>{t("invoices.vatNumber", { number: vat_number })}</div>}
    </>
  );
}
