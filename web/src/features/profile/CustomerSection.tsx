// The customer's own section: who they are, how to write to them, and whatever cards other sections add here.
import { Pencil } from "lucide-react";
import { type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../shared/access/me";
import type { Profile } from "../../shared/api/types";
import { Card } from "../../shared/components/Card";
import { Detail, Details } from "../../shared/components/Details";
import { IconButton } from "../../shared/components/IconButton";
import { onDemand } from "../../shared/onDemand";
import styles from "./CustomerSection.module.css";
import { EmailHealthBadge } from "./EmailHealthBadge";

const EditCustomerDialog = onDemand(() => import("./EditCustomerDialog"));

export function CustomerSection({ profile, children }: { profile: Profile; children: ReactNode }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const mayEdit = useMay("customers:write");
  const business = profile.kind === "business";
  const none = t("states.never");
  const edit = mayEdit && (
    <IconButton icon={Pencil} label={t("profile.editInformation")} onClick={() => setEditing(true)} />
  );

  return (
    <div className={styles.cards}>
      <Card title={t(business ? "profile.businessInformation" : "profile.personalInformation")} act={edit}>
        <Details look="columns">
          {business && <Detail label={t("fields.company_name")}>{profile.company_name ?? none}</Detail>}
          <Detail label={t(business ? "fields.contact_name" : "fields.full_name")}>{profile.full_name ?? none}</Detail>
          <Detail label={t("fields.email")}>
            {profile.email ?? none}
            {profile.email && <EmailHealthBadge health={profile.email_health} />}
          </Detail>
          <Detail label={t("fields.phone")}>{profile.phone ?? none}</Detail>
        </Details>
      </Card>
      <Card title={t("profile.preferences")}>
        <Details look="columns">
          <Detail label={t("profile.correspondence")}>{t(`languages.${profile.language}`)}</Detail>
        </Details>
      </Card>
      {children}
      <Suspense>{editing && <EditCustomerDialog profile={profile} onClose={() => setEditing(false)} />}</Suspense>
    </div>
  );
}
