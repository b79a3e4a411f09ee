// The merchant's tax classes: those of the law, and own ones with their rates.
import { useQuery } from "@tanstack/react-query";
import { Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { useMe } from "../../../shared/access/me";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import { Badge } from "../../../shared/components/values/Badge";
import { Button } from "../../../shared/components/buttons/Button";
import { Card } from "../../../shared/components/layout/Card";
import { Failure } from "../../../shared/components/states/Failure";
import { IconButton } from "../../../shared/components/buttons/IconButton";
import { notify } from "../../../shared/components/toasts/notify";
import { Skeleton } from "../../../shared/components/states/Skeleton";
import { SelectField } from "../../../shared/components/fields/fields";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import { useRefocus } from "../../../shared/hooks/useRefocus";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { taxClassesQuery } from "../../../shared/money/taxClasses";
import { useVatWords } from "../../../shared/money/useVatWords";
import { Layer, onDemand } from "../../../shared/onDemand";
import { type TaxClass, useTaxClassDeletion } from "../api/invoicing";
import { useEditMerchant } from "../api/merchant";
import styles from "../Settings.module.css";
import { OnlyFor } from "./OnlyFor";

const TaxClassDialog = onDemand(() => import("./TaxClassDialog"));
const dialogs = [TaxClassDialog];

export function TaxClassesSection() {
  const { t } = useTranslation();
  const query = useQuery(taxClassesQuery);
  const locked = useWhyNot()("settings:write");
  const [adding, setAdding] = useState(false);
  const add = !locked && (
    <Button onClick={() => setAdding(true)}>
      <Plus size={16} aria-hidden />
      {t("settings.tax_classes.add")}
    </Button>
  );
  const classes = query.data?.items.filter(({ deleted }) => !deleted);
  return (
    <div className={styles.cards}>
      <OnlyFor reason={locked} text={t("settings.company.readOnly")} />
      <Card title={t("settings.tax_classes.title")} act={add}>
        <p className={styles.remark}>{t("settings.tax_classes.explanation")}</p>
        {query.isPending ? (
          <Skeleton lines={6} height={22} />
        ) : !query.data || !classes ? (
          <Failure error={query.error} retry={() => void query.refetch()} />
        ) : (
          <Rows classes={classes} defaultId={query.data.default_tax_class_id} locked={locked !== undefined} />
        )}
      </Card>
      {classes && <DefaultClass classes={classes} locked={locked !== undefined} />}
      <Layer dialogs={dialogs}>{adding && <TaxClassDialog taxClass={null} onClose={() => setAdding(false)} />}</Layer>
    </div>
  );
}

function Rows({ classes, defaultId, locked }: { classes: TaxClass[]; defaultId: string; locked: boolean }) {
  const { t } = useTranslation();
  const { nameOf, classOption } = useVatWords(classes);
  const [editing, setEditing] = useState<TaxClass | null>(null);
  const remove = useRemove(nameOf);
  useRefocus(classes.length);
  return (
    <>
      <ul className={styles.tags}>
        {classes.map((one) => (
          <li key={one.id}>
            <span>
              {classOption(one)}{" "}
              {one.id === defaultId && <Badge tone="idle">{t("settings.tax_classes.default")}</Badge>}
            </span>
            {!locked && (
              <span className={styles.acts}>
                <IconButton
                  icon={Pencil}
                  label={t("settings.tax_classes.editNamed", { name: nameOf(one) })}
                  onClick={() => setEditing(one)}
                />
                {one.id.startsWith("tcl_") && one.id !== defaultId && (
                  <IconButton
                    icon={Trash2}
                    look="danger"
                    label={t("settings.tax_classes.deleteNamed", { name: nameOf(one) })}
                    onClick={() => remove(one)}
                  />
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      <Layer dialogs={dialogs}>
        {editing && <TaxClassDialog taxClass={editing} onClose={() => setEditing(null)} />}
      </Layer>
    </>
  );
}

function useRemove(nameOf: (one: TaxClass) => string) {
  const { t } = useTranslation();
  const { remove, restore } = useTaxClassDeletion();
  const failed = useFailureToast();
  const undo = (one: TaxClass) => {
    restore.mutateAsync(one).then(
      () => notify(t("settings.tax_classes.restored", { name: nameOf(one) })),
      (error: unknown) => failed(error, () => undo(one)),
    );
  };
  const removeClass = (one: TaxClass) => {
    remove.mutateAsync(one).then(
      () =>
        notify(t("settings.tax_classes.deleted", { name: nameOf(one) }), {
          label: t("actions.undo"),
          run: () => undo(one),
        }),
      (error: unknown) => failed(error, () => removeClass(one)),
    );
  };
  return removeClass;
}

function DefaultClass({ classes, locked }: { classes: TaxClass[]; locked: boolean }) {
  const { t } = useTranslation();
  const { classOption } = useVatWords(classes);
  const merchant = useMe()?.merchant;
  const { mutateAsync: edit } = useEditMerchant();
  const failed = useFailureToast();
  if (!merchant || locked) return null;
  const choose = (default_tax_class_id: string) => {
    edit({ seen: merchant, edit: { default_tax_class_id } }).then(
      () => notify(t("settings.saved")),
      (error: unknown) => failed(error, () => choose(default_tax_class_id)),
    );
  };
  return (
    <Card title={t("settings.tax_classes.ofNew")}>
      <SelectField
        label={t("settings.tax_classes.default")}
        help={t("settings.tax_classes.defaultHelp")}
        value={merchant.default_tax_class_id}
        options={classes.map((one) => ({ value: one.id, label: classOption(one) }))}
        onChange={choose}
      />
    </Card>
  );
}
