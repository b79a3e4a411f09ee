// The same acts within reach of a thumb, on a phone.
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/components/Button";
import { useMedia } from "../../shared/hooks/useMedia";
import styles from "./ActBar.module.css";
import type { OfferedAct } from "./useOfferedActs";

export function ActBar({ acts }: { acts: readonly OfferedAct[] }) {
  const { t } = useTranslation();
  const phone = useMedia("screen and (max-width: 640px)");
  if (!phone) return null;
  return (
    <div className={styles.bar} role="group" aria-label={t("profile.quickActions")}>
      {acts
        .filter((act) => act.place !== "management")
        .map(({ id, icon: Icon, label, place, start, unavailable }) => (
          <Button key={id} look={place === "primary" ? "primary" : "plain"} unavailable={unavailable} onClick={start}>
            <Icon size={16} aria-hidden />
            {t(label)}
          </Button>
        ))}
    </div>
  );
}
