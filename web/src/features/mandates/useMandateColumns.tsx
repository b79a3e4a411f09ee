// The columns of a customer's mandates: account, status, signature and reference, and the way to revoke one.
import { Badge } from "../../shared/components/values/Badge";
import { Button } from "../../shared/components/buttons/Button";
import { CopyButton } from "../../shared/components/buttons/CopyButton";
import type { Column } from "../../shared/components/lists/columns";
import { dateOf, dayOf } from "../../shared/formats";
import { useTranslation } from "../../shared/i18n/useTranslation";
import type { Mandate } from "./api/mandates";
import styles from "./MandatesSection.module.css";
import { mandateTones } from "./tones";

interface Acts {
  onRevoke: (mandate: Mandate) => void;
  forbidden: string | undefined;
}

export function useMandateColumns({ onRevoke, forbidden }: Acts): Column<Mandate>[] {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const note = ({ status, registered, problem, lapse, lapses_on, revoked_at, revoked_by }: Mandate) => {
    if (revoked_at) return t("mandates.revokedOn", { day: dateOf(revoked_at, language), name: revoked_by?.name ?? "" });
    if (problem) return t("mandates.refused", { problem });
    if (!registered) return t("mandates.notSent");
    if (status === "invalid" || lapse === "none") return null;
    return t(lapse === "lapsed" ? "mandates.lapsed" : "mandates.lapsesSoon", { day: dayOf(lapses_on, language) });
  };
  return [
    {
      id: "account",
      label: t("mandates.title"),
      look: "title",
      render: ({ iban, card, holder, bic, method }) => (
        <span className={styles.facts}>
          <span className={styles.number}>
            {iban ?? (card ? t("mandates.cardEnding", { digits: card }) : t(`paymentMeans.${method}`))}
          </span>
          <small>
            <bdi>{[holder, bic].filter(Boolean).join(" · ")}</bdi>
          </small>
        </span>
      ),
    },
    {
      id: "status",
      label: t("mandates.status"),
      share: 100,
      render: (mandate) => (
        <span className={styles.facts}>
          <Badge tone={mandateTones[mandate.status]}>{t(`mandateStatuses.${mandate.status}`)}</Badge>
          <small>{note(mandate)}</small>
        </span>
      ),
    },
    {
      id: "signed",
      label: t("mandates.signedOn"),
      render: ({ signed_on, created_at, mode }) => (
        <span className={styles.facts}>
          {signed_on ? dayOf(signed_on, language) : dateOf(created_at, language)}
          {mode === "test" && <small>{t("mandates.test")}</small>}
        </span>
      ),
    },
    {
      id: "reference",
      label: t("mandates.reference"),
      render: ({ reference }) =>
        reference && (
          <>
            <bdi>{reference}</bdi>
            <CopyButton value={reference} what={t("mandates.reference")} />
          </>
        ),
    },
    {
      id: "acts",
      label: t("mandates.revoke"),
      render: (mandate) =>
        mandate.status !== "revoked" && (
          <Button look="quiet" unavailable={forbidden} onClick={() => onRevoke(mandate)}>
            {t("mandates.revoke")}
          </Button>
        ),
    },
  ];
}
