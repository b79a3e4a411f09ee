// For an address that leads to no customer of this merchant.
import { SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { EmptyState } from "../../../shared/components/states/EmptyState";
import { usePageTitle } from "../../../shared/hooks/usePageTitle";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import buttons from "../../../shared/components/buttons/Button.module.css";

export function CustomerNotFound({ elsewhere }: { elsewhere?: ReactNode }) {
  const { t } = useTranslation();
  usePageTitle(t("profile.notFoundTitle"));
  return (
    <>
      <h1 className="visually-hidden">{t("profile.notFoundTitle")}</h1>
      <EmptyState icon={SearchX} title={t("profile.notFoundTitle")} text={t("profile.notFoundText")}>
        <Link href="/customers" className={buttons.button}>
          {t("profile.toCustomers")}
        </Link>
        {elsewhere}
      </EmptyState>
    </>
  );
}
