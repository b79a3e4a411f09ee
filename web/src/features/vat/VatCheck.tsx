// The answer of VIES on a customer's VAT number, why a check waits, and the button that requests one.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useWhyNot } from "../../shared/access/useWhyNot";
import { customerTouched } from "../../shared/api/afterChange";
import type { Profile } from "../../shared/api/types";
import { Badge } from "../../shared/components/values/Badge";
import { Button } from "../../shared/components/buttons/Button";
import { CopyButton } from "../../shared/components/buttons/CopyButton";
import { Detail, Details } from "../../shared/components/values/Details";
import { Failure } from "../../shared/components/states/Failure";
import { Notice } from "../../shared/components/states/Notice";
import { RelativeTime } from "../../shared/components/values/RelativeTime";
import { Skeleton } from "../../shared/components/states/Skeleton";
import { absoluteTime, countryName } from "../../shared/formats";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { type ShownVat, useValidateVat, vatQuery } from "./api/vat";
import { Proofs } from "./components/Proofs";
import styles from "./VatCheck.module.css";

export default function VatCheck({ profile }: { profile: Profile }) {
  if (profile.kind === "business" && profile.vat_number) return <Check profile={profile} />;
  // Nothing is read about no number, because the first screen of most customers is two requests.
  const refusal = profile.kind === "business" ? "no_vat_number" : "individual";
  return (
    <div className={styles.check}>
      <ValidateButton profile={profile} refusal={refusal} pending_since={null} />
    </div>
  );
}

function Check({ profile }: { profile: Profile }) {
  const vat = useQuery(vatQuery(profile));
  useFreshProfile(profile, vat.data);
  if (vat.isPending) return <Skeleton lines={2} height={22} />;
  if (!vat.data) return <Failure error={vat.error} retry={() => void vat.refetch()} />;
  const { answer } = vat.data;
  return (
    <div className={styles.check}>
      <State vat={vat.data} />
      {answer && <Answer answer={answer} isOutdated={vat.data.is_outdated} />}
      <Doubts vat={vat.data} />
      <ValidateButton profile={profile} {...vat.data} />
      {answer && <Proofs profile={profile} />}
    </div>
  );
}

/** The profile has the result as well: its badge, the tax of documents, the log. It is read anew once that came. */
function useFreshProfile({ id, vat_check }: Profile, vat: ShownVat | undefined): void {
  const queryClient = useQueryClient();
  const known = `${vat_check?.tried_at ?? ""} ${vat_check?.next_try_at ?? ""} ${vat_check?.pending_since ?? ""}`;
  const found = vat && `${vat.tried_at ?? ""} ${vat.next_try_at ?? ""} ${vat.pending_since ?? ""}`;
  useEffect(() => {
    if (found !== undefined && found !== known) customerTouched(queryClient, id);
  }, [found, known, id, queryClient]);
}

function State({ vat: { state, pending_since, wait, next_try_at, number, answer } }: { vat: ShownVat }) {
  const { t, i18n } = useTranslation();
  if (!pending_since) return null;
  const prefix = number?.slice(0, 2) ?? "";
  const country =
    prefix === "XI" ? t("vat.northernIreland") : countryName(prefix === "EL" ? "GR" : prefix, i18n.language);
  return (
    <div role="status">
      <p>
        {t(state === "pending" ? "vat.pending" : "vat.notAnswered")} <RelativeTime at={pending_since} />
      </p>
      {wait && <p className={styles.remark}>{t(`vat.waits.${wait}`, { country })}</p>}
      {next_try_at && (
        <p className={styles.remark}>
          {t("vat.nextTry", { time: absoluteTime(next_try_at, i18n.language) })}
          {answer && ` ${t("vat.answerStays")}`}
        </p>
      )}
    </div>
  );
}

function Answer({ answer, isOutdated }: { answer: NonNullable<ShownVat["answer"]>; isOutdated: boolean }) {
  const { t } = useTranslation();
  const { name, address, checked_at, consultation_number, is_valid } = answer;
  const undisclosed = <span className={styles.remark}>{t("vat.undisclosed")}</span>;
  return (
    <Details look="columns">
      {is_valid && <Detail label={t("vat.name")}>{name ? <bdi>{name}</bdi> : undisclosed}</Detail>}
      {is_valid && (
        <Detail label={t("vat.address")}>
          {address.length > 0 ? <bdi className={styles.lines}>{address.join("\n")}</bdi> : undisclosed}
        </Detail>
      )}
      <Detail label={t("vat.checked")}>
        <RelativeTime at={checked_at} /> {isOutdated && <Badge tone="warn">{t("vat.outdated")}</Badge>}
      </Detail>
      <Detail label={t("vat.consultation")} wide>
        {consultation_number ? (
          <>
            <bdi>{consultation_number}</bdi>
            <CopyButton value={consultation_number} what={t("vat.consultation")} />
          </>
        ) : (
          t("states.never")
        )}
      </Detail>
    </Details>
  );
}

function Doubts({ vat: { name_differs, requester_refused, answer } }: { vat: ShownVat }) {
  const { t } = useTranslation();
  const hasNoRequester = answer && !answer.requester_number && !requester_refused;
  return (
    <>
      {name_differs && (
        <Notice tone="warn">
          <p>{t("vat.nameDiffers")}</p>
        </Notice>
      )}
      {requester_refused && (
        <Notice tone="warn">
          <p>{t("vat.requesterRefused")}</p>
        </Notice>
      )}
      {hasNoRequester && <p className={styles.remark}>{t("vat.noRequester")}</p>}
    </>
  );
}

interface ValidateButtonProps extends Pick<ShownVat, "refusal" | "pending_since"> {
  profile: Profile;
}

function ValidateButton({ profile, refusal, pending_since }: ValidateButtonProps) {
  const { t } = useTranslation();
  const forbidden = useWhyNot()("customers:write");
  const validate = useValidateVat(profile);
  // A malformed number may be checked again, because only VIES calls it malformed.
  const refused = refusal && refusal !== "malformed" && t(`vat.refusals.${refusal}`);
  const reason = forbidden ?? (refused || (pending_since ? t("vat.underWay") : undefined));
  return (
    <>
      {refusal && profile.vat_number && <p className={styles.remark}>{t(`vat.refusals.${refusal}`)}</p>}
      <div>
        <Button
          unavailable={reason}
          aria-busy={validate.isPending}
          onClick={() => !validate.isPending && validate.mutate()}
        >
          {t("vat.validate")}
        </Button>
      </div>
    </>
  );
}
