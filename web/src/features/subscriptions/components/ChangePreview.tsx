// What an act on a subscription would change: its next charges, and what keeps it from being done.
import { Notice } from "../../../shared/components/states/Notice";
import { money } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { SubscriptionChange } from "../api/subscriptions";
import { NextCharges } from "./NextCharges";

export function ChangePreview({ of }: { of: SubscriptionChange }) {
  const { t, i18n } = useTranslation();
  const { difference, missing } = of;
  return (
    <>
      <Notice tone="info">
        <strong>{t("subscriptions.nextCharges")}</strong>
        <NextCharges of={of} />
        {difference && (
          <p>
            {t("subscriptions.difference", {
              net: money(difference.net, i18n.language),
              days: difference.days_left,
              of: difference.days,
            })}
          </p>
        )}
      </Notice>
      {missing.length > 0 && (
        <Notice tone="warn">
          <p>{t("subscriptions.missing")}</p>
          <ul>
            {missing.map(({ party, field, problem }) => (
              <li key={`${party}.${field}`}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
