// The checkboxes of a table's first column: one for each row, and one in the heading for all of them.
import { useTranslation } from "../../i18n/useTranslation";
import type { Selection } from "./useSelection";

export function SelectAll<Row>({ selection }: { selection: Selection<Row> }) {
  const { t } = useTranslation();
  const { selected, all, selectAll, clear } = selection;
  return (
    <label>
      <input
        type="checkbox"
        aria-label={t("table.selectAll")}
        checked={all}
        ref={(box) => {
          if (box) box.indeterminate = selected.length > 0 && !all;
        }}
        onChange={() => (all ? clear() : selectAll())}
      />
    </label>
  );
}

interface SelectRowProps {
  name: string;
  selected: boolean;
  onToggle: () => void;
}

export function SelectRow({ name, selected, onToggle }: SelectRowProps) {
  const { t } = useTranslation();
  return (
    <label>
      <input type="checkbox" aria-label={t("table.select", { name })} checked={selected} onChange={onToggle} />
    </label>
  );
}
