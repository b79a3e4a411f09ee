// What can be done with mails, each with the words for what came of it.
import { notify } from "../../shared/components/toasts/notify";
import { useItemAct } from "../../shared/hooks/useItemAct";
import { useOnceAtATime } from "../../shared/hooks/useOnceAtATime";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { type Mail, useCheckAddress, useReleaseMail, useReleaseMails, useResendMail } from "./api/mail";

export function useMailActs(customerId: string) {
  const { t } = useTranslation();
  const check = useCheckAddress(customerId);
  const resend = useResendMail(customerId);
  const release = useReleaseMail(customerId);
  const releaseAll = useReleaseMails(customerId);
  const notifyOutcome = ({ state, reason }: Mail) => {
    if (state === "queued") notify(t("mail.queued"));
    else notify(reason ? t("mail.notSent", { reason: t(`mailReasons.${reason}`) }) : t(`mailStates.${state}`));
  };

  // A repetition has the key of the first request, so that it makes no second mail.
  const checkAs = useItemAct(check, notifyOutcome);
  const onCheck = useOnceAtATime(() => checkAs(crypto.randomUUID()));
  const resendAs = useItemAct(resend, notifyOutcome);
  const onResend = useOnceAtATime(
    ({ id }: Mail) => resendAs({ id, key: crypto.randomUUID() }),
    ({ id }) => id,
  );
  const releaseOne = useItemAct(release, notifyOutcome);
  const onRelease = useOnceAtATime(
    ({ id }: Mail) => releaseOne(id),
    ({ id }) => id,
  );
  const onReleaseAll = useItemAct(releaseAll, ({ items }) => {
    const count = items.filter(({ state }) => state !== "held").length;
    notify(count ? t("mail.released", { count }) : t("mail.stillHeld"));
  });
  return { onCheck, onResend, onRelease, onReleaseAll };
}
