// The addresses under each other, the primary one first and marked.
import { Eye, Pencil, Star, Trash2 } from "lucide-react";
import type { Address, Profile } from "../../../shared/api/types";
import { Badge } from "../../../shared/components/values/Badge";
import { Flag } from "../../../shared/components/countries/Flag";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import { AddressLines, addressTitle } from "../../../shared/customer/AddressLines";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import styles from "./AddressList.module.css";

interface AddressActs {
  onView: (address: Address) => void;
  onEdit: (address: Address) => void;
  onDelete: (address: Address) => void;
  onMakePrimary: (address: Address) => void;
}

interface AddressListProps {
  profile: Profile;
  mayWrite: boolean;
  acts: AddressActs;
}

export function AddressList({
  profile: { address: primary, other_addresses: others },
  mayWrite,
  acts,
}: AddressListProps) {
  const { t } = useTranslation();
  return (
    <ul>
      {primary && (
        <Item address={primary} primary onView={acts.onView}>
          {mayWrite && (
            <Writing
              address={primary}
              onEdit={acts.onEdit}
              onDelete={acts.onDelete}
              kept={others.length > 0 ? t("errors.primary_address") : undefined}
            />
          )}
        </Item>
      )}
      {others.map((address) => (
        <Item
          key={address.id}
          address={address}
          onView={acts.onView}
          {...(mayWrite && { onMakePrimary: acts.onMakePrimary })}
        >
          {mayWrite && <Writing address={address} {...acts} />}
        </Item>
      ))}
    </ul>
  );
}

interface ItemProps extends Pick<AddressActs, "onView">, Partial<Pick<AddressActs, "onMakePrimary">> {
  address: Address;
  primary?: boolean;
  children: React.ReactNode;
}

function Item({ address, primary = false, onView, onMakePrimary, children }: ItemProps) {
  const { t, i18n } = useTranslation();
  const title = addressTitle(address, i18n.language);
  return (
    <li className={`${styles.item} ${primary ? styles.primary : ""}`}>
      <Flag country={address.country} named />
      <div className={styles.text}>
        {(address.label || primary) && (
          <p className={styles.label}>
            {address.label}
            {primary && <Badge tone="info">{t("states.primary")}</Badge>}
          </p>
        )}
        <AddressLines address={address} />
      </div>
      <div className={styles.acts}>
        {onMakePrimary && (
          <IconButton
            icon={Star}
            label={t("addresses.makePrimaryNamed", { title })}
            onClick={() => onMakePrimary(address)}
          />
        )}
        <IconButton icon={Eye} label={t("addresses.viewNamed", { title })} onClick={() => onView(address)} />
        {children}
      </div>
    </li>
  );
}

interface WritingProps extends Pick<AddressActs, "onEdit" | "onDelete"> {
  address: Address;
  /** Why it cannot be deleted. */
  kept?: string | undefined;
}

function Writing({ address, onEdit, onDelete, kept }: WritingProps) {
  const { t, i18n } = useTranslation();
  const title = addressTitle(address, i18n.language);
  return (
    <>
      <IconButton icon={Pencil} label={t("addresses.editNamed", { title })} onClick={() => onEdit(address)} />
      <IconButton
        icon={Trash2}
        look="danger"
        label={t("addresses.deleteNamed", { title })}
        unavailable={kept}
        onClick={() => onDelete(address)}
      />
    </>
  );
}
