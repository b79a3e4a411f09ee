// How the customer likes to be written to, and to pay.
import type { Profile } from "../../../shared/api/types";
import { Badge } from "../../../shared/components/values/Badge";
import { Card } from "../../../shared/components/layout/Card";
import { Detail, Details } from "../../../shared/components/values/Details";
import { HelpLink } from "../../../shared/components/buttons/HelpLink";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { EditAct } from "./EditAct";

export function PreferencesCard({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const { language, payment_method, preferred_channel, invoice_delivery, invoices_paused } = profile;
  return (
    <Card title={t("profile.preferences")} act={<EditAct />}>
      <Details look="columns">
        <Detail label={t("profile.correspondence")}>{t(`languages.${language}`)}</Detail>
        <Detail label={t("fields.payment_method")}>
          {payment_method ? t(`paymentMethods.${payment_method}`) : t("states.never")}
        </Detail>
        <Detail label={t("fields.preferred_channel")}>{t(`channels.${preferred_channel}`)}</Detail>
        <Detail label={t("fields.invoice_delivery")}>
          {t(`deliveries.${invoice_delivery}`)}
          {invoice_delivery === "portal" && <HelpLink topic="customer-portal" />}
          {invoices_paused && <Badge tone="warn">{t("profile.invoicesPaused")}</Badge>}
        </Detail>
      </Details>
    </Card>
  );
}
