// The fields in which the register differs from what a person entered: each is taken over or kept.
import { ArrowRight } from "lucide-react";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import { Button } from "../../../shared/components/buttons/Button";
import { notify } from "../../../shared/components/toasts/notify";
import { useItemAct } from "../../../shared/hooks/useItemAct";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useValueWords } from "../../../shared/i18n/useValueWords";
import { type Difference, type Settling, type Sheet, useSettle } from "../api/company";
import styles from "../KvkCard.module.css";

export function Differences({ customerId, sheet }: { customerId: string; sheet: Sheet }) {
  const { t } = useTranslation();
  const locked = useWhyNot()("customers:write");
  const settle = useSettle(customerId);
  const start = useItemAct(settle, (_, { accept }) => notify(t(accept ? "company.accepted" : "company.kept")));
  const all = sheet.differences.map(({ field }) => field);
  const run = (settling: Omit<Settling, "sheet">) => {
    if (!settle.isPending) start({ sheet, ...settling });
  };
  return (
    <section className={styles.differences} aria-label={t("company.differences")}>
      <h3>{t("company.differences")}</h3>
      <ul>
        {sheet.differences.map((difference) => (
          <Line
            key={difference.field}
            difference={difference}
            locked={locked}
            onAccept={() => run({ accept: [difference.field] })}
            onKeep={() => run({ keep: [difference.field] })}
          />
        ))}
      </ul>
      {all.length > 1 && !locked && (
        <div className={styles.acts}>
          <Button onClick={() => run({ accept: all })}>{t("company.acceptAll")}</Button>
          <Button look="quiet" onClick={() => run({ keep: all })}>
            {t("company.keepAll")}
          </Button>
        </div>
      )}
    </section>
  );
}

interface LineProps {
  difference: Difference;
  locked: string | undefined;
  onAccept: () => void;
  onKeep: () => void;
}

function Line({ difference, locked, onAccept, onKeep }: LineProps) {
  const { t } = useTranslation();
  const words = useValueWords();
  const field = words("fields", difference.field);
  const kind = difference.field === "established_on" ? "day" : "text";
  const old = difference.old ? words(kind, difference.old) : t("company.empty");
  return (
    <li>
      <div className={styles.values}>
        <span>{field}</span>
        <div>
          <del>
            <bdi>{old}</bdi>
          </del>{" "}
          <ArrowRight size={13} aria-hidden /> <bdi>{words(kind, difference.new)}</bdi>
        </div>
      </div>
      <div className={styles.acts}>
        <Button unavailable={locked} aria-label={t("company.acceptField", { field })} onClick={onAccept}>
          {t("company.accept")}
        </Button>
        <Button look="quiet" unavailable={locked} aria-label={t("company.keepField", { field })} onClick={onKeep}>
          {t("company.keep")}
        </Button>
      </div>
    </li>
  );
}
