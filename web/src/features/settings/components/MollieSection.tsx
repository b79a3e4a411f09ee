// The connection to Mollie, the payment service.
import { Badge, type Tone } from "../../../shared/components/values/Badge";
import { Detail } from "../../../shared/components/values/Details";
import { Notice } from "../../../shared/components/states/Notice";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { type Connection, mollieKey } from "../api/mollie";
import { KeySection } from "../keys/KeySection";

const tones: Record<Connection["state"], Tone> = { connected: "good", broken: "bad", not_connected: "idle" };

export function MollieSection() {
  const { t } = useTranslation();
  return (
    <KeySection
      vendor={mollieKey}
      title={t("settings.mollie.title")}
      notice={({ state }) => state === "broken" && <Notice tone="bad">{t("settings.mollie.broken")}</Notice>}
      state={({ state }) => <Badge tone={tones[state]}>{t(`settings.mollie.states.${state}`)}</Badge>}
      mode={({ mode }) =>
        mode && <Detail label={t("settings.mollie.mode")}>{t(`settings.mollie.modes.${mode}`)}</Detail>
      }
    />
  );
}
