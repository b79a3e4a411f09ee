// Where you are, a way to everything, and whose account this is.
import { Search } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../shared/access/me";
import { AccountMenu } from "./AccountMenu";
import { Breadcrumbs } from "./Breadcrumbs";
import { openOverlay } from "./overlay";
import { paletteKeys } from "./paletteKeys";
import styles from "./TopBar.module.css";

export function TopBar() {
  const { t } = useTranslation();
  const merchant = useMe()?.merchant.name;
  return (
    <header className={styles.bar}>
      <Breadcrumbs />
      <button type="button" className={styles.search} onClick={() => openOverlay("palette")} aria-haspopup="dialog">
        <Search size={16} aria-hidden />
        <span>{t("shell.palette.open")}</span>
        <kbd aria-hidden>{paletteKeys}</kbd>
      </button>
      <span className={styles.merchant}>{merchant}</span>
      <AccountMenu />
    </header>
  );
}
