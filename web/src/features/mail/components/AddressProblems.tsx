// The addresses of a customer that mail does not reach, why, and the way to try them again.
import { useQuery } from "@tanstack/react-query";
import { Button } from "../../../shared/components/buttons/Button";
import { Notice } from "../../../shared/components/states/Notice";
import { notify } from "../../../shared/components/toasts/notify";
import { useItemAct } from "../../../shared/hooks/useItemAct";
import { useRefocus } from "../../../shared/hooks/useRefocus";
import { mailAddressesQuery, useClearSuppression } from "../api/mail";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import styles from "../MailSection.module.css";
import { ServiceDetail } from "./ServiceDetail";

interface AddressProblemsProps {
  customerId: string;
  forbidden: string | undefined;
}

export function AddressProblems({ customerId, forbidden }: AddressProblemsProps) {
  const { t } = useTranslation();
  const { data } = useQuery(mailAddressesQuery(customerId));
  const clear = useItemAct(useClearSuppression(customerId), (_, email) => notify(t("mail.cleared", { email })));
  const problems = data?.items.filter(({ health }) => health !== "healthy") ?? [];
  useRefocus(problems.map(({ email }) => email).join());
  if (!problems.length) return null;
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
                onClick={() => clear(one.email)}
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
