// The acts on this customer by group, each with its key.
import { Card } from "../../../shared/components/layout/Card";
import { Explained } from "../../../shared/components/buttons/Explained";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { actGroups, type ActGroup as Group, intentOf } from "../../../shared/profileParts";
import styles from "./QuickActions.module.css";
import type { OfferedAct } from "../useOfferedActs";

export function QuickActions({ acts }: { acts: readonly OfferedAct[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles.card}>
      <Card title={t("profile.quickActions")}>
        <div className={styles.quick}>
          {actGroups.map((group) => (
            <ActGroup key={group} group={group} acts={acts.filter((act) => act.place === group)} />
          ))}
        </div>
      </Card>
    </div>
  );
}

/** A group without acts is not shown. */
function ActGroup({ group, acts }: { group: Group; acts: readonly OfferedAct[] }) {
  const { t } = useTranslation();
  if (acts.length === 0) return null;
  return (
    <div>
      <h3>{t(`profile.places.${group}`)}</h3>
      {acts.map((act) => (
        <QuickAction key={act.id} act={act} />
      ))}
    </div>
  );
}

function QuickAction({ act }: { act: OfferedAct }) {
  const { t } = useTranslation();
  const { icon: Icon, dangerous, unavailable, keys, start } = act;
  const button = (
    <button
      type="button"
      {...intentOf(act)}
      className={dangerous ? styles.dangerous : undefined}
      aria-disabled={unavailable ? true : undefined}
      aria-description={unavailable}
      onClick={unavailable ? undefined : start}
    >
      <Icon size={16} strokeWidth={1.7} aria-hidden />
      {t(act.label)}
      {keys && <kbd aria-hidden>{keys}</kbd>}
    </button>
  );
  return unavailable ? <Explained by={unavailable}>{button}</Explained> : button;
}
