// Takes an API key of a vendor, which is checked there before it is kept.
import { useState } from "react";
import { TextField } from "../../../shared/components/fields/fields";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { notify } from "../../../shared/components/toasts/notify";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useEnterKey, type VendorKey } from "./vendorKey";

interface KeyDialogProps {
  vendor: VendorKey;
  /** Whether there is a key, which this one replaces. */
  replaces: boolean;
  onClose: () => void;
}

export default function KeyDialog({ vendor, replaces, onClose }: KeyDialogProps) {
  const { t } = useTranslation();
  const { words } = vendor;
  const [key, setKey] = useState("");
  const connect = useEnterKey(vendor);
  const { problemOf, rest } = useFieldProblems(connect.error, ["api_key"]);

  const submit = () =>
    connect.mutate(key.trim(), {
      onSuccess: () => {
        notify(t(`${words}.connected`));
        onClose();
      },
    });

  return (
    <FormDialog
      title={t(`${words}.${replaces ? "replace" : "connect"}`)}
      submit={t(`${words}.check`)}
      pending={connect.isPending}
      dirty={key !== ""}
      error={rest}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t(`${words}.apiKey`)}
        help={t(`${words}.apiKeyHelp`)}
        value={key}
        problem={problemOf("api_key")}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={setKey}
      />
    </FormDialog>
  );
}
