// One address in full.
import type { Address } from "../../../shared/api/types";
import { CopyButton } from "../../../shared/components/buttons/CopyButton";
import { Detail, Details } from "../../../shared/components/values/Details";
import { Dialog } from "../../../shared/components/dialogs/Dialog";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import styles from "../../../shared/components/dialogs/Dialog.module.css";
import { Flag } from "../../../shared/components/countries/Flag";
import { addressText } from "../../../shared/customer/AddressLines";
import { countryName } from "../../../shared/formats";

export default function ViewAddressDialog({ address, onClose }: { address: Address; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const none = t("states.never");
  const { label, street, postal_code, city, country } = address;
  return (
    <Dialog title={label ?? t("fields.address")} onClose={onClose}>
      <div className={styles.body}>
        <Details>
          <Detail label={t("fields.street")}>{street ?? none}</Detail>
          <Detail label={t("fields.postal_code")}>{postal_code ?? none}</Detail>
          <Detail label={t("fields.city")}>{city ?? none}</Detail>
          <Detail label={t("fields.country")}>
            <Flag country={country} named />
            {countryName(country, i18n.language)}
          </Detail>
          <Detail label={t("addresses.asText")}>
            <CopyButton value={addressText(address, i18n.language)} what={t("fields.address")} />
          </Detail>
        </Details>
      </div>
    </Dialog>
  );
}
