// Where a customer is, as far as their country: the map's place on the page, with the flag and what the map does not tell.
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Flag } from "../../shared/components/Flag";
import { useQuiet } from "../../shared/hooks/useQuiet";
import { onDemand } from "../../shared/onDemand";
import styles from "./CountryMap.module.css";

const WorldMap = onDemand(() => import("./components/WorldMap"), "map");

export function CountryMap({ country }: { country: string }) {
  const { t } = useTranslation();
  // The map is for the second glance: it waits until all that is read first is there.
  const quiet = useQuiet();
  return (
    <figure>
      <div className={styles.frame}>
        <Suspense>{quiet && <WorldMap key={country} country={country} />}</Suspense>
        <span className={styles.flag}>
          <Flag country={country} size="large" />
        </span>
      </div>
      <figcaption className={styles.privacy}>{t("map.privacy")}</figcaption>
    </figure>
  );
}
