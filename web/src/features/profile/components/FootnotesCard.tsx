// What stands at the foot of this customer's documents.
import { Card } from "../../../shared/components/layout/Card";
import styles from "../CustomerSection.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { EditAct } from "./EditAct";

export function FootnotesCard({ footnotes }: { footnotes: string }) {
  const { t } = useTranslation();
  return (
    <Card title={t("fields.footnotes")} act={<EditAct />}>
      <p className={styles.footnotes}>{footnotes}</p>
    </Card>
  );
}
