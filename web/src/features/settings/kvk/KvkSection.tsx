// The connection to KVK, the Dutch register of companies.
import { Badge, type Tone } from "../../../shared/components/values/Badge";
import { Notice } from "../../../shared/components/states/Notice";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useValueWords } from "../../../shared/i18n/useValueWords";
import { KeySection } from "../keys/KeySection";
import { kvkKey } from "./api";

const tones: Partial<Record<string, Tone>> = { connected: "good", unchecked: "info", refused: "bad" };

export default function KvkSection() {
  const { t } = useTranslation();
  const words = useValueWords();
  return (
    <KeySection
      vendor={kvkKey}
      title={t("settings.kvk.title")}
      notice={({ state }) => (
        <>
          {state === "refused" && <Notice tone="bad">{t("kvkKey.refused")}</Notice>}
          {state === "unchecked" && <Notice tone="info">{t("kvkKey.unchecked")}</Notice>}
        </>
      )}
      state={({ state }) => <Badge tone={tones[state] ?? "idle"}>{words("kvkKeyStates", state)}</Badge>}
      remark={({ is_test }) => is_test && t("kvkKey.test")}
    />
  );
}
