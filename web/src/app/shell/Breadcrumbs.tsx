// Customers / the customer that is open.
import { useQuery } from "@tanstack/react-query";
import { ChevronLeft } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link, useRoute } from "wouter";
import { profileQuery } from "../../features/profile/api";
import styles from "./Breadcrumbs.module.css";

export function Breadcrumbs() {
  const { t } = useTranslation();
  const [onProfile, params] = useRoute("/customers/:id/:section?");
  return (
    <nav className={styles.crumbs} aria-label={t("shell.breadcrumbs")}>
      <ol>
        <li>
          <Link href="/customers" aria-current={onProfile ? undefined : "page"}>
            {onProfile && <ChevronLeft className={styles.back} size={18} aria-hidden />}
            {t("customers.title")}
          </Link>
        </li>
        {onProfile && <OpenCustomer id={params.id} />}
      </ol>
    </nav>
  );
}

function OpenCustomer({ id }: { id: string }) {
  // The page itself fetches the profile; this only watches for its name.
  const { data } = useQuery({ ...profileQuery(id), enabled: false });
  if (!data) return null;
  return (
    <li className={styles.last}>
      <span aria-current="page">{data.name}</span>
    </li>
  );
}
