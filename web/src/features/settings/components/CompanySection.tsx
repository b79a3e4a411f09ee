// The company: its name, address and currency, and which optional features it uses.
import { useQuery } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { meQuery } from "../../../shared/access/me";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import type { Merchant } from "../../../shared/api/types";
import { Contained } from "../../../shared/components/boundaries/Contained";
import { Card } from "../../../shared/components/layout/Card";
import { Detail, Details } from "../../../shared/components/values/Details";
import { Failure } from "../../../shared/components/states/Failure";
import { HelpLink } from "../../../shared/components/buttons/HelpLink";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { countryName, money } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../../shared/onDemand";
import { currencyName, zoneName } from "../choices";
import { FeaturesCard } from "./FeaturesCard";
import { OnlyFor } from "./OnlyFor";
import styles from "../Settings.module.css";
import { useCompanyWords } from "../useCompanyWords";

const EditCompanyDialog = onDemand(() => import("./EditCompanyDialog"));
const dialogs = [EditCompanyDialog];

export function CompanySection() {
  const me = useQuery(meQuery);
  if (me.isPending) return <Skeleton lines={8} height={22} />;
  if (!me.data) return <Failure error={me.error} retry={() => void me.refetch()} />;
  return <Company merchant={me.data.merchant} />;
}

function Company({ merchant }: { merchant: Merchant }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const locked = useWhyNot()("settings:write");
  const { policyInFull } = useCompanyWords();
  const edit = !locked && (
    <IconButton icon={Pencil} label={t("settings.company.edit")} onClick={() => setEditing(true)} />
  );

  return (
    <div className={styles.cards}>
      <OnlyFor reason={locked} text={t("settings.company.readOnly")} />
      <Contained at={merchant}>
        <Card title={t("settings.company.title")} act={edit}>
          <Facts merchant={merchant} />
        </Card>
        <Card title={t("settings.company.vat_auto_exempt")} act={<HelpLink topic="tax-exemptions" />}>
          <p>{policyInFull(merchant.vat_auto_exempt)}</p>
          <p className={styles.remark}>{t("settings.company.checkedInVies")}</p>
        </Card>
        <FeaturesCard locked={locked !== undefined} />
      </Contained>
      <Layer dialogs={dialogs}>
        {editing && <EditCompanyDialog merchant={merchant} onClose={() => setEditing(false)} />}
      </Layer>
    </div>
  );
}

function Facts({ merchant }: { merchant: Merchant }) {
  const { t, i18n } = useTranslation();
  return (
    <Details look="columns">
      <Detail label={t("settings.company.name")}>{merchant.name}</Detail>
      <Detail label={t("fields.country")}>{countryName(merchant.country, i18n.language)}</Detail>
      <Detail label={t("fields.vat_number")}>{merchant.vat_number ?? t("states.never")}</Detail>
      <Detail label={t("fields.language")}>{t(`languages.${merchant.language}`)}</Detail>
      <Detail label={t("settings.company.time_zone")}>{zoneName(merchant.time_zone)}</Detail>
      <Detail label={t("settings.company.base_currency")}>{currencyName(merchant.base_currency, i18n.language)}</Detail>
      <Detail label={t("settings.company.vip_threshold")}>{money(merchant.vip_threshold, i18n.language)}</Detail>
      <Detail label={t("settings.company.avatar_source")}>
        {t(`settings.company.avatarSources.${merchant.avatar_source}`)}
      </Detail>
    </Details>
  );
}
