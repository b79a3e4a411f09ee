// The pencil of a card, which opens the same dialog as the one beside the name.
import { Pencil } from "lucide-react";
import { useMay } from "../../../shared/access/me";
import { runCommand } from "../../../shared/commands/commands";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import { useTranslation } from "../../../shared/i18n/useTranslation";

export function EditAct() {
  const { t } = useTranslation();
  const mayEdit = useMay("customers:write");
  return (
    mayEdit && (
      <IconButton icon={Pencil} label={t("profile.editInformation")} onClick={() => runCommand("profile.edit")} />
    )
  );
}
