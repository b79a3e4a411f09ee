// The buttons of a row: open the notes, delete.
import { StickyNote, Trash2 } from "lucide-react";
import { Link } from "wouter";
import type { CustomerRow } from "../../../shared/api/types";
import buttons from "../../../shared/components/buttons/Button.module.css";
import { Explained } from "../../../shared/components/buttons/Explained";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { rememberRow } from "../openedRow";

interface RowActsProps {
  row: CustomerRow;
  /** Absent without the permission. */
  onDelete: ((row: CustomerRow) => void) | undefined;
}

export function RowActs({ row, onDelete }: RowActsProps) {
  const { t } = useTranslation();
  const notes = t("customers.notesOf", { name: row.name });
  return (
    <>
      <Explained by={notes}>
        <Link
          href={`/customers/${row.id}/notes`}
          className={buttons.icon}
          aria-label={notes}
          onClick={() => rememberRow(row.id)}
        >
          <StickyNote size={16} strokeWidth={1.7} aria-hidden />
        </Link>
      </Explained>
      {onDelete && (
        <IconButton
          icon={Trash2}
          label={t("customers.deleteNamed", { name: row.name })}
          onClick={() => onDelete(row)}
        />
      )}
    </>
  );
}
