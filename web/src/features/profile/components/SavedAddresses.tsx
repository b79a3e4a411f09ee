// Every address of the customer, the primary one first and marked.
import type { Address, Profile } from "../../../shared/api/types";
import { Badge } from "../../../shared/components/values/Badge";
import { AddressLines } from "../../../shared/customer/AddressLines";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import styles from "./ContactCard.module.css";

export function SavedAddresses({ profile: { address, other_addresses: others } }: { profile: Profile }) {
  const { t } = useTranslation();
  if (!address) return null;
  return (
    <div className={styles.saved}>
      <h3>{t("profile.savedAddresses")}</h3>
      <ul>
        <Saved address={address} primary />
        {others.map((other) => (
          <Saved key={other.id} address={other} />
        ))}
      </ul>
    </div>
  );
}

function Saved({ address, primary = false }: { address: Address; primary?: boolean }) {
  const { t } = useTranslation();
  return (
    <li className={primary ? styles.primary : undefined}>
      {(primary || address.label) && (
        <strong>
          {address.label}
          {primary && <Badge tone="info">{t("states.primary")}</Badge>}
        </strong>
      )}
      <AddressLines address={address} />
    </li>
  );
}
