// The primary address, part by part.
import type { Profile } from "../../../shared/api/types";
import { Card } from "../../../shared/components/layout/Card";
import { Detail, Details } from "../../../shared/components/values/Details";
import { Flag } from "../../../shared/components/countries/Flag";
import { countryName } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { EditAct } from "./EditAct";

export function AddressCard({ profile: { address } }: { profile: Profile }) {
  const { t, i18n } = useTranslation();
  const none = t("states.never");
  return (
    <Card title={t("fields.address")} act={<EditAct />}>
      <Details look="columns">
        <Detail label={t("fields.street")}>{address?.street ?? none}</Detail>
        <Detail label={t("fields.postal_code")}>{address?.postal_code ?? none}</Detail>
        <Detail label={t("fields.city")}>{address?.city ?? none}</Detail>
        <Detail label={t("fields.country")}>
          {address ? (
            <>
              <Flag country={address.country} named />
              {countryName(address.country, i18n.language)}
            </>
          ) : (
            none
          )}
        </Detail>
      </Details>
    </Card>
  );
}
