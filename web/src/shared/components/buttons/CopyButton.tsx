// Copies one value to the clipboard, and confirms it.
import { Copy } from "lucide-react";
import { useTranslation } from "../../i18n/useTranslation";
import { IconButton } from "./IconButton";
import { notify } from "../toasts/notify";

export function CopyButton({ value, what }: { value: string; what: string }) {
  const { t } = useTranslation();
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    notify(t("states.copied", { what }));
  };
  return <IconButton icon={Copy} label={t("actions.copy", { what })} onClick={() => void copy()} />;
}
