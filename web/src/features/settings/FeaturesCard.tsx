// Parts of the page that the company may do without, each switched on its own.
import { useTranslation } from "react-i18next";
import type { Features, Merchant } from "../../shared/api/types";
import { Card } from "../../shared/components/Card";
import { notify } from "../../shared/components/notify";
import { SwitchField } from "../../shared/components/SwitchField";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { useEditMerchant } from "./api";
import styles from "./Settings.module.css";

const features = ["contact_map", "fax_number", "address_suggestions"] as const satisfies (keyof Features)[];
type Feature = (typeof features)[number];

export function FeaturesCard({ merchant, locked }: { merchant: Merchant; locked: boolean }) {
  const { t } = useTranslation();
  const edit = useEditMerchant();
  const failed = useFailureToast();
  const flip = (feature: Feature, on: boolean) => {
    if (edit.isPending) return;
    edit.mutate(
      { seen: merchant, edit: { features: { [feature]: on } } },
      {
        onSuccess: () => notify(t("settings.saved")),
        onError: (error) => failed(error, () => flip(feature, on)),
      },
    );
  };

  return (
    <Card title={t("settings.company.features")}>
      <div className={styles.switches}>
        {features.map((feature) => (
          <SwitchField
            key={feature}
            label={t(`settings.company.featureNames.${feature}`)}
            help={t(`settings.company.featureHelp.${feature}`)}
            checked={shown(feature)}
            disabled={locked}
            onChange={(on) => flip(feature, on)}
          />
        ))}
      </div>
    </Card>
  );

  /** As it was asked for, until the answer comes. */
  function shown(feature: Feature): boolean {
    const asked = edit.isPending ? edit.variables.edit.features?.[feature] : undefined;
    return asked ?? merchant.features[feature];
  }
}
