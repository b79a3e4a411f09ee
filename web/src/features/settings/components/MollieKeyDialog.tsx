// Takes an API key of Mollie, which is checked there before it is kept.
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "../../../shared/components/fields";
import { FormDialog } from "../../../shared/components/FormDialog";
import { notify } from "../../../shared/components/notify";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useConnect } from "../api/mollie";

interface MollieKeyDialogProps {
  /** Whether there is a key, which this one replaces. */
  replaces: boolean;
  onClose: () => void;
}

export default function MollieKeyDialog({ replaces, onClose }: MollieKeyDialogProps) {
  const { t } = useTranslation();
  const [key, setKey] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const connect = useConnect();
  const { problemOf, rest } = useFieldProblems(connect.error, ["api_key"]);

  const submit = () =>
    connect.mutate(key.trim(), {
      onSuccess: () => {
        notify(t("settings.mollie.connected"));
        onClose();
      },
    });

  return (
    <FormDialog
      title={t(replaces ? "settings.mollie.replace" : "settings.mollie.connect")}
      submit={t("settings.mollie.check")}
      pending={connect.isPending}
      dirty={key !== ""}
      error={rest}
      firstFocus={field}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        ref={field}
        label={t("settings.mollie.apiKey")}
        help={t("settings.mollie.apiKeyHelp")}
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
