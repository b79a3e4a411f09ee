// The merchant whose customers the page shows, and the way to the others that the member works for.
import { ChevronsUpDown } from "lucide-react";
import { type ToggleEvent, useId } from "react";
import { useMe } from "../../shared/access/me";
import type { Membership } from "../../shared/api/types";
import { initials } from "../../shared/formats";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { useSwitchMerchant } from "../session/useSwitchMerchant";
import styles from "./MerchantSwitcher.module.css";

/** Opens on the first of the others: Enter twice switches between two merchants. */
export function MerchantSwitcher() {
  const { t } = useTranslation();
  const id = useId();
  const name = useMe()?.merchant.name ?? "";
  if (!useHasOthers()) return <span className={styles.merchant}>{name}</span>;

  const focusFirst = ({ newState, currentTarget }: ToggleEvent<HTMLElement>) => {
    if (newState === "open") currentTarget.querySelector<HTMLElement>("button:not([aria-current])")?.focus();
  };
  return (
    <>
      <button
        type="button"
        className={styles.trigger}
        popoverTarget={id}
        aria-label={t("shell.switchMerchant", { name })}
        data-initials={initials(name)}
      >
        <span className={styles.name}>{name}</span>
        <ChevronsUpDown size={14} aria-hidden />
      </button>
      <div id={id} popover="auto" className={styles.panel} onToggle={focusFirst}>
        <MerchantList />
      </div>
    </>
  );
}

function MerchantList() {
  const { t } = useTranslation();
  const memberships = useMe()?.memberships ?? [];
  return (
    <ul className={styles.list} aria-label={t("shell.merchants")}>
      {memberships.map((membership) => (
        <li key={membership.merchant_id}>
          <MerchantButton {...membership} />
        </li>
      ))}
    </ul>
  );
}

function MerchantButton({ merchant_id, name, role, current }: Membership) {
  const { t } = useTranslation();
  const switchMerchant = useSwitchMerchant();
  return (
    <button
      type="button"
      className={styles.item}
      aria-current={current || undefined}
      disabled={current}
      onClick={() => switchMerchant(merchant_id)}
    >
      <span>{name}</span>
      <small>{t(`shell.roles.${role}`)}</small>
    </button>
  );
}

/** Whether there is anything to switch to. */
function useHasOthers(): boolean {
  return (useMe()?.memberships ?? []).length > 1;
}
