// The rail: the parts of the product and, in the same place on every page, settings and help.
import { CircleQuestionMark, type LucideIcon, Settings, UsersRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { Explained } from "../../shared/components/Explained";
import { Mark } from "./Mark";
import styles from "./Rail.module.css";

export function Rail() {
  const { t } = useTranslation();
  return (
    <nav className={styles.rail} aria-label={t("shell.main")}>
      <Mark />
      <Place path="/customers" icon={UsersRound} label={t("customers.title")} keys="G C" />
      <span className={styles.space} />
      <Place path="/settings" icon={Settings} label={t("settings.title")} />
      <Place path="/help" icon={CircleQuestionMark} label={t("help.title")} />
    </nav>
  );
}

interface PlaceProps {
  path: string;
  icon: LucideIcon;
  label: string;
  keys?: string;
}

function Place({ path, icon: Icon, label, keys }: PlaceProps) {
  const [location] = useLocation();
  return (
    <Explained by={label} keys={keys}>
      <Link href={path} aria-label={label} aria-current={location.startsWith(path) ? "page" : undefined}>
        <Icon size={20} strokeWidth={1.6} aria-hidden />
      </Link>
    </Explained>
  );
}
