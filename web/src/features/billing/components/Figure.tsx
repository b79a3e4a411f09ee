// A figure with its label, a line for each currency, and the button that explains it.
import { CircleQuestionMark } from "lucide-react";
import { type ReactNode, useState } from "react";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../../shared/onDemand";
import type { CurrencyFigures, Metric } from "../api/billing";
import styles from "./Figure.module.css";

const ExplainDialog = onDemand(() => import("./ExplainDialog"), "billing", "money");
const dialogs = [ExplainDialog];

interface FigureProps {
  label: string;
  of: readonly CurrencyFigures[];
  line: (one: CurrencyFigures) => ReactNode;
  explains: { metric: Metric; customerId: string };
}

export function Figure({ label, of, line, explains: { metric, customerId } }: FigureProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd>
        {of.map((one) => (
          <div key={one.currency}>{line(one)}</div>
        ))}
        <span className={styles.explain}>
          <IconButton
            icon={CircleQuestionMark}
            label={t("billing.explain", { figure: label })}
            onClick={() => setOpen(true)}
            {...ExplainDialog.intent}
          />
        </span>
        <Layer dialogs={dialogs}>
          {isOpen && (
            <ExplainDialog
              title={label}
              currencies={of.map(({ currency }) => currency)}
              {...{ metric, customerId }}
              onClose={() => setOpen(false)}
            />
          )}
        </Layer>
      </dd>
    </div>
  );
}
