// What can be done with mails, each with the words for what came of it.
import { useTranslation } from "react-i18next";
import { notify } from "../../shared/components/toasts/notify";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { useOnceAtATime } from "../../shared/hooks/useOnceAtATime";
import { type Mail, useCheckAddress, useReleaseMail, useReleaseMails, useResendMail } from "./api/mail";

export function useMailActs(customerId: string) {
  const { t } = useTranslation();
  const failed = useFailureToast();
  const check = useCheckAddress(customerId);
  const resend = useResendMail(customerId);
  const release = useReleaseMail(customerId);
  const releaseAll = useReleaseMails(customerId);
  const notifyOutcome = ({ state, reason }: Mail) => {
    if (state === "queued") notify(t("mail.queued"));
    else notify(reason ? t("mail.notSent", { reason: t(`mailReasons.${reason}`) }) : t(`mailStates.${state}`));
  };

  // A repetition has the key of the first request, so that it makes no second mail.
  function checkAs(key: string) {
    check.mutate(key, { onSuccess: notifyOutcome, onError: (error) => failed(error, () => checkAs(key)) });
  }
  const onCheck = useOnceAtATime(() => checkAs(crypto.randomUUID()));
  // A promise for each mail, because another mail sent meanwhile takes the callbacks of the mutation.
  async function resendAs(mail: Mail, key: string) {
    try {
      notifyOutcome(await resend.mutateAsync({ id: mail.id, key }));
    } catch (error) {
      failed(error, () => void resendAs(mail, key));
    }
  }
  const onResend = useOnceAtATime(
    (mail: Mail) => void resendAs(mail, crypto.randomUUID()),
    ({ id }) => id,
  );
  function onRelease(mail: Mail) {
    release.mutate(mail.id, { onSuccess: notifyOutcome, onError: (error) => failed(error, () => onRelease(mail)) });
  }
  function onReleaseAll() {
    releaseAll.mutate(undefined, {
      onSuccess: ({ items }) => {
        const count = items.filter(({ state }) => state !== "held").length;
        notify(count ? t("mail.released", { count }) : t("mail.stillHeld"));
      },
      onError: (error) => failed(error, onReleaseAll),
    });
  }
  return { onCheck, onResend, onRelease, onReleaseAll };
}
