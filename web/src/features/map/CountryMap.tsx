// A map of the customer's country, with the flag and, in words, what the map does not show.
import { Suspense } from "react";
import { Flag } from "../../shared/components/countries/Flag";
import { useNetworkIdle } from "../../shared/hooks/useNetworkIdle";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { onDemand } from "../../shared/onDemand";
import styles from "./CountryMap.module.css";

const WorldMap = onDemand(() => import("./components/WorldMap"), "map");

export function CountryMap({ country }: { country: string }) {
  const { t } = useTranslation();
  // The map loads last, once the screen has no request in flight, because other facts are read first.
  const idle = useNetworkIdle();
  return (
    <figure>
      <div className={styles.frame}>
        <Suspense>{idle && <WorldMap key={country} country={country} />}</Suspense>
        <span className={styles.flag}>
          <Flag country={country} size="large" />
        </span>
      </div>
      <figcaption className={styles.privacy}>{t("map.privacy")}</figcaption>
    </figure>
  );
}
