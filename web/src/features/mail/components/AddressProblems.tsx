// The addresses of a customer that mail does not reach, why, and the way to try them again.
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Button } from "../../../shared/components/buttons/Button";
import { Notice } from "../../../shared/components/states/Notice";
import { notify } from "../../../shared/components/toasts/notify";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import { useRefocus } from "../../../shared/hooks/useRefocus";
import { type AddressHealth, mailAddressesQuery, useClearSuppression } from "../api/mail";
import styles from "../MailSection.module.css";
import { ServiceDetail } from "./ServiceDetail";

interface AddressProblemsProps {
  customerId: string;
  forbidden: string | undefined;
}

export function AddressProblems({ customerId, forbidden }: AddressProblemsProps) {
  const { t } = useTranslation();
  const failed = useFailureToast();
  const { data } = useQuery(mailAddressesQuery(customerId));
  const clear = useClearSuppression(customerId);
  const problems = data?.items.filter(({ health }) => health !== "healthy") ?? [];
  useRefocus(problems.map(({ email }) => email).join());
  if (!problems.length) return null;
  const clearNow = ({ email }: AddressHealth) =>
    clear.mutate(email, {
      onSuccess: () => notify(t("mail.cleared", { email })),
      onError: (error) => failed(error, () => clear.mutate(email)),
    });
  return (
    <div className={styles.problems}>
      {problems.map((one) => (
        <Notice key={one.email} tone="warn">
          <span className={styles.problem}>
            <span className={styles.facts}>
              <span>
                <bdi>{one.email}</bdi>: {t(`mail.health.${one.health}`)}
              </span>
              <ServiceDetail state={one.health} detail={one.detail} />
              {one.at_service && <small>{t("mail.atService")}</small>}
            </span>
            {one.health !== "failed" && (
              <Button
                aria-label={`${t("mail.clear")}: ${one.email}`}
                unavailable={forbidden}
                onClick={() => clearNow(one)}
              >
                {t("mail.clear")}
              </Button>
            )}
          </span>
        </Notice>
      ))}
    </div>
  );
}
