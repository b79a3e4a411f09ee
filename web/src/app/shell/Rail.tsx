// The places of the product, at the left edge.
import { UsersRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { Explained } from "../../shared/components/Explained";
import { Mark } from "./Mark";
import styles from "./Rail.module.css";

export function Rail() {
  const { t } = useTranslation();
  const [path] = useLocation();
  return (
    <nav className={styles.rail} aria-label={t("shell.main")}>
      <Mark />
      <Explained by={t("customers.title")} keys="G C">
        <Link
          href="/customers"
          aria-label={t("customers.title")}
          aria-current={path.startsWith("/customers") ? "page" : undefined}
        >
          <UsersRound size={20} strokeWidth={1.6} aria-hidden />
        </Link>
      </Explained>
    </nav>
  );
}
