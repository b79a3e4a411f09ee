// Where you are: the part of the product and, in it, the customer that is open, with the way to the ones before and after.
import { useQuery } from "@tanstack/react-query";
import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { Neighbours } from "../../features/customers/Neighbours";
import { hrefOfList } from "../../features/customers/openedRow";
import { profileQuery } from "../../features/profile/api/profile";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { ignoreFailure, queryClient } from "../queryClient";
import styles from "./Breadcrumbs.module.css";

export function Breadcrumbs() {
  const { t } = useTranslation();
  const [path] = useLocation();
  const [, part, id, section = ""] = path.split("/");

  if (part === "settings") return <Crumbs root={<Current>{t("settings.title")}</Current>} />;
  if (part === "help") return <Crumbs root={<Current>{t("help.title")}</Current>} />;
  if (part !== "customers") return <Crumbs root={<ToCustomers />} />;
  if (!id) return <Crumbs root={<Current>{t("customers.title")}</Current>} />;
  if (id === "trash") return <Crumbs root={<ToCustomers />} leaf={<Leaf>{t("customers.trash")}</Leaf>} />;
  return (
    <>
      <Crumbs root={<ToCustomers />} leaf={<OpenCustomer id={id} />} />
      <Neighbours customerId={id} section={section} prefetch={prefetchProfile} />
    </>
  );
}

function prefetchProfile(id: string): void {
  ignoreFailure(queryClient.query(profileQuery(id)));
}

function Crumbs({ root, leaf }: { root: ReactNode; leaf?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <nav className={styles.crumbs} aria-label={t("shell.breadcrumbs")}>
      <ol>
        <li>{root}</li>
        {leaf}
      </ol>
    </nav>
  );
}

function Current({ children }: { children: ReactNode }) {
  return <span aria-current="page">{children}</span>;
}

function Leaf({ children }: { children: ReactNode }) {
  return (
    <li className={styles.last}>
      <Current>{children}</Current>
    </li>
  );
}

/** The list with the filter, page and focused row that it had. */
function ToCustomers() {
  const { t } = useTranslation();
  return (
    <Link {...hrefOfList()}>
      <ChevronLeft className={styles.back} size={18} aria-hidden />
      {t("customers.title")}
    </Link>
  );
}

function OpenCustomer({ id }: { id: string }) {
  // Observes the cached profile without fetching it, because the page itself does.
  const { data } = useQuery({ ...profileQuery(id), enabled: false });
  return data && <Leaf>{data.name}</Leaf>;
}
