// The optional features of the page, each with a switch.
import { useState } from "react";
import { useMe } from "../../../shared/access/me";
import type { Features } from "../../../shared/api/types";
import { Card } from "../../../shared/components/layout/Card";
import { notify } from "../../../shared/components/toasts/notify";
import { SwitchField } from "../../../shared/components/fields/SwitchField";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useSwitchFeatures } from "../api/merchant";
import styles from "../Settings.module.css";

const features = [
  "contact_map",
  "fax_number",
  "customer_credit",
  "address_suggestions",
] as const satisfies (keyof Features)[];

export function FeaturesCard({ locked }: { locked: boolean }) {
  const { t } = useTranslation();
  // Read here and not from props, which would lag behind an answer by a render.
  const saved = useMe()?.merchant.features;
  const { mutateAsync: save } = useSwitchFeatures();
  const failed = useFailureToast();
  const [unsaved, setUnsaved] = useState<readonly Partial<Features>[]>([]);
  const shown = Object.assign({}, saved, ...unsaved) as Partial<Features>;

  const flip = async (change: Partial<Features>) => {
    setUnsaved((others) => [...others, change]);
    try {
      await save(change);
      notify(t("settings.saved"));
    } catch (error) {
      failed(error, () => void flip(change));
    }
    setUnsaved((others) => others.filter((other) => other !== change));
  };

  return (
    <Card title={t("settings.company.features")}>
      <div className={styles.switches}>
        {features.map((feature) => (
          <SwitchField
            key={feature}
            label={t(`settings.company.featureNames.${feature}`)}
            help={t(`settings.company.featureHelp.${feature}`)}
            checked={shown[feature] ?? false}
            disabled={locked}
            onChange={(on) => void flip({ [feature]: on })}
          />
        ))}
      </div>
    </Card>
  );
}
