// A banner on every page while Mollie refuses the merchant’s key, with what to do about it.
import { TriangleAlert } from "lucide-react";
import { Link } from "wouter";
import { useMay } from "../../shared/access/me";
import { useTranslation } from "../../shared/i18n/useTranslation";
import styles from "./MollieBanner.module.css";

export default function MollieBanner() {
  const { t } = useTranslation();
  const may = useMay("settings:write");
  return (
    <p className={styles.banner} role="alert">
      <TriangleAlert size={16} aria-hidden />
      <span>
        {t("settings.mollie.bannerText")}{" "}
        {may ? <Link href="/settings/mollie">{t("settings.mollie.bannerLink")}</Link> : t("settings.mollie.bannerAsk")}
      </span>
    </p>
  );
}
