// The rail: the parts of the product, in the same place on every page.
import { Link, useLocation } from "wouter";
import { Explained } from "../../shared/components/buttons/Explained";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { Mark } from "./Mark";
import { type Place, places } from "./places";
import styles from "./Rail.module.css";

export function Rail() {
  const { t } = useTranslation();
  const aside = places.filter((place) => place.aside);
  const daily = places.filter((place) => !place.aside);
  return (
    <nav className={styles.rail} aria-label={t("shell.main")}>
      <Mark />
      <PlaceLinks places={daily} />
      <span className={styles.space} />
      <PlaceLinks places={aside} />
    </nav>
  );
}

function PlaceLinks({ places }: { places: readonly Place[] }) {
  const { t } = useTranslation();
  const [location] = useLocation();
  return places.map(({ path, icon: Icon, label, keys }) => (
    <Explained key={path} by={t(label)} keys={keys}>
      <Link href={path} aria-label={t(label)} aria-current={location.startsWith(path) ? "page" : undefined}>
        <Icon size={20} strokeWidth={1.6} aria-hidden />
      </Link>
    </Explained>
  ));
}
