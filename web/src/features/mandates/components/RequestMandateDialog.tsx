// Makes a link with which the customer gives a mandate themselves.
import { useState } from "react";
import { CopyButton } from "../../../shared/components/buttons/CopyButton";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { TextField } from "../../../shared/components/fields/fields";
import { absoluteTime } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useRequestMandate } from "../api/mandates";

export default function RequestMandateDialog({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const [key] = useState(() => crypto.randomUUID());
  const request = useRequestMandate(customerId, key);
  const made = request.data;
  return (
    <FormDialog
      title={t("mandates.request")}
      submit={made ? t("mandates.done") : t("mandates.makeLink")}
      pending={request.isPending}
      dirty={false}
      error={request.error}
      onSubmit={() => (made ? onClose() : request.mutate())}
      onClose={onClose}
    >
      <p>{t("mandates.requestText")}</p>
      {made && (
        <>
          <TextField
            readOnly
            label={t("mandates.link")}
            value={made.url}
            help={
              made.expires_at
                ? t("mandates.expires", { moment: absoluteTime(made.expires_at, i18n.language) })
                : undefined
            }
            onChange={() => undefined}
            onFocus={(event) => event.target.select()}
          />
          <CopyButton value={made.url} what={t("mandates.link")} />
        </>
      )}
    </FormDialog>
  );
}
