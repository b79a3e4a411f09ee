// All answers of VIES about a customer, as evidence for the tax authorities.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Profile } from "../../../shared/api/types";
import { Badge } from "../../../shared/components/values/Badge";
import { Button } from "../../../shared/components/buttons/Button";
import { Failure } from "../../../shared/components/states/Failure";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { absoluteTime } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../../shared/onDemand";
import { proofsQuery } from "../api/vat";
import styles from "../VatCheck.module.css";

const VatProofDialog = onDemand(() => import("../../../shared/money/VatProofDialog"), "money");
const dialogs = [VatProofDialog];

export function Proofs({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("vat.proofs")}
      </Button>
      {open && <List profile={profile} />}
    </div>
  );
}

function List({ profile }: { profile: Profile }) {
  const { t, i18n } = useTranslation();
  const proofs = useQuery(proofsQuery(profile));
  const [shown, setShown] = useState<string>();
  if (proofs.isPending) return <Skeleton lines={2} height={22} />;
  if (!proofs.data) return <Failure error={proofs.error} retry={() => void proofs.refetch()} />;
  return (
    <>
      <ul className={styles.proofs} aria-label={t("vat.proofs")}>
        {proofs.data.items.map(({ id, number, is_valid, checked_at, consultation_number }) => (
          <li key={id}>
            <time dateTime={checked_at}>{absoluteTime(checked_at, i18n.language)}</time> <bdi>{number}</bdi>{" "}
            <Badge tone={is_valid ? "good" : "bad"}>{t(`profile.vatStatuses.${is_valid ? "valid" : "invalid"}`)}</Badge>{" "}
            {consultation_number && <bdi>{consultation_number}</bdi>}{" "}
            <Button
              look="quiet"
              aria-label={t("vat.proofOf", { time: absoluteTime(checked_at, i18n.language) })}
              {...VatProofDialog.intent}
              onClick={() => setShown(id)}
            >
              {t("vat.proof")}
            </Button>
          </li>
        ))}
      </ul>
      <Layer dialogs={dialogs}>
        {shown && <VatProofDialog customerId={profile.id} proofId={shown} onClose={() => setShown(undefined)} />}
      </Layer>
    </>
  );
}
