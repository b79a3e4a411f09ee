// Where you are, a way to everything, and whose account this is.
import { Search } from "lucide-react";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { AccountMenu } from "./AccountMenu";
import { Breadcrumbs } from "./Breadcrumbs";
import { MerchantSwitcher } from "./MerchantSwitcher";
import { openOverlay } from "./overlay";
import { paletteKeys } from "./paletteKeys";
import styles from "./TopBar.module.css";

export function TopBar() {
  const { t } = useTranslation();
  return (
    <header className={styles.bar}>
      <Breadcrumbs />
      <button type="button" className={styles.search} onClick={() => openOverlay("palette")} aria-haspopup="dialog">
        <Search size={16} aria-hidden />
        <span>{t("shell.palette.open")}</span>
        <kbd aria-hidden>{paletteKeys}</kbd>
      </button>
      <MerchantSwitcher />
      <AccountMenu />
    </header>
  );
}
