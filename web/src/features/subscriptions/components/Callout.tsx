// How many subscriptions there are, and what recurs monthly, with the explanation of that (S100, S101).
import { CircleQuestionMark } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import { count } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { FiguresBand } from "../../../shared/money/FiguresBand";
import { Layer, onDemand } from "../../../shared/onDemand";
import type { SubscriptionFigures } from "../api/subscriptions";

const ExplainDialog = onDemand(() => import("./ExplainDialog"));
const dialogs = [ExplainDialog];

export function Callout({ figures }: { figures: SubscriptionFigures }) {
  const { t, i18n } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { counts, mrr } = figures;
  const number = (value: number) => count(value, i18n.language);
  const label = t("subscriptions.mrr");
  return (
    <>
      <FiguresBand
        counts={t("subscriptions.callout", {
          count: counts.all,
          active: number(counts.active),
          paused: number(counts.paused),
          cancelled: number(counts.cancelled),
        })}
        sums={mrr.map((amount) => ({ currency: amount.currency, amounts: [{ label, amount }] }))}
      >
        <IconButton
          icon={CircleQuestionMark}
          label={t("subscriptions.explain")}
          onClick={() => setOpen(true)}
          {...ExplainDialog.intent}
        />
      </FiguresBand>
      <Layer dialogs={dialogs}>{isOpen && <ExplainDialog figures={figures} onClose={() => setOpen(false)} />}</Layer>
    </>
  );
}
