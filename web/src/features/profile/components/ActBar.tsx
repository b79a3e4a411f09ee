// The acts used most within reach of a thumb, on a phone.
import { Button } from "../../../shared/components/buttons/Button";
import { useMedia } from "../../../shared/hooks/useMedia";
import styles from "./ActBar.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { OfferedAct } from "../useOfferedActs";

export function ActBar({ acts }: { acts: readonly OfferedAct[] }) {
  const { t } = useTranslation();
  const phone = useMedia("screen and (max-width: 640px)");
  if (!phone) return null;
  const edit = acts.find((act) => act.place === "name");
  const first = acts.find((act) => act.place === "primary");
  return (
    <div className={styles.bar} role="group" aria-label={t("profile.quickActions")}>
      {[edit, first]
        .filter((act) => act !== undefined)
        .map(({ id, icon: Icon, label, start, unavailable }) => (
          <Button key={id} look={id === first?.id ? "primary" : "plain"} unavailable={unavailable} onClick={start}>
            <Icon size={16} aria-hidden />
            {t(label)}
          </Button>
        ))}
    </div>
  );
}
