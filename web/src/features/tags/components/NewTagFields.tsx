// The colour of a tag that does not exist yet, and the button that creates it.
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../shared/components/buttons/Button";
import { TagChip } from "../../../shared/customer/TagChip";
import { TagColorField } from "../../../shared/customer/TagColorField";
import type { TagColor } from "../../../shared/customer/tags";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import styles from "../ManageTagsDialog.module.css";

export function NewTagFields({ name, onCreate }: { name: string; onCreate: (color: TagColor) => void }) {
  const { t } = useTranslation();
  const [color, setColor] = useState<TagColor>("teal");
  return (
    <div className={styles.fresh}>
      <TagColorField label={t("tags.color")} value={color} onChange={setColor} />
      <div className={styles.act}>
        <Button onClick={() => onCreate(color)}>
          <Plus size={16} aria-hidden />
          {t("tags.create")}
        </Button>
        <TagChip tag={{ name, color }} />
      </div>
    </div>
  );
}
