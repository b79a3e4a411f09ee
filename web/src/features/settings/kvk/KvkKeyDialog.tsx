// Takes an API key of KVK, which is checked there before it is kept, unless KVK does not answer.
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "../../../shared/components/fields";
import { FormDialog } from "../../../shared/components/FormDialog";
import { notify } from "../../../shared/components/notify";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useConnect } from "./api";

interface KvkKeyDialogProps {
  /** Whether there is a key, which this one replaces. */
  replaces: boolean;
  onClose: () => void;
}

export default function KvkKeyDialog({ replaces, onClose }: KvkKeyDialogProps) {
  const { t } = useTranslation();
  const [key, setKey] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const connect = useConnect();
  const { problemOf, rest } = useFieldProblems(connect.error, ["api_key"]);

  const submit = () =>
    connect.mutate(key.trim(), {
      onSuccess: () => {
        notify(t("kvkKey.connected"));
        onClose();
      },
    });

  return (
    <FormDialog
      title={t(replaces ? "kvkKey.replace" : "kvkKey.connect")}
      submit={t("kvkKey.check")}
      pending={connect.isPending}
      dirty={key !== ""}
      error={rest}
      firstFocus={field}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        ref={field}
        label={t("kvkKey.apiKey")}
        help={t("kvkKey.apiKeyHelp")}
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
