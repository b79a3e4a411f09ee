// The choice of how to delete customers, with the effects of each way; a click outside does not close it.
import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import type { Deletion, Linked } from "../../../shared/api/types";
import { Button } from "../../../shared/components/buttons/Button";
import dialogs from "../../../shared/components/dialogs/Dialog.module.css";
import { Notice } from "../../../shared/components/states/Notice";
import { notify } from "../../../shared/components/toasts/notify";
import { useOnceAtATime } from "../../../shared/hooks/useOnceAtATime";
import { useReturnFocus } from "../../../shared/hooks/useReturnFocus";
import { useErrorText } from "../../../shared/i18n/useErrorText";
import styles from "./DeleteCustomersDialog.module.css";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { deletionPreview, type Outcome, type Seen, useDeleteCustomers } from "../api/deletion";
import { DeletionEffects } from "./DeletionEffects";
import { useUndoDeletion } from "../useUndoDeletion";

const names = { keep: "customers.removeCustomers", remove: "customers.removeAll" } as const;

interface DeleteCustomersDialogProps {
  customers: readonly Seen[];
  onClose: () => void;
  /** Called once all of them are deleted. */
  onDeleted?: () => void;
}

export default function DeleteCustomersDialog({ customers, onClose, onDeleted }: DeleteCustomersDialogProps) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(customers);
  const dismiss = useRef<HTMLButtonElement>(null);
  const id = useId();
  const returnFocus = useReturnFocus();
  const deletion = useDeleteCustomers();
  const undo = useUndoDeletion();
  const keep = useQuery(deletionPreview(left, "keep"));
  const remove = useQuery(deletionPreview(left, "remove"));

  const offerUndo = (deleted: readonly Seen[]) => {
    if (deleted.length === 0) return;
    const words = { count: deleted.length, name: deleted[0]?.name ?? "" };
    notify(t("customers.deleted", words), { label: t("actions.undo"), run: () => undo(deleted) });
  };
  const start = (linked: Linked) => {
    deletion.mutate(
      { customers: left, linked },
      {
        onSuccess: ({ deleted, failed }) => {
          offerUndo(deleted);
          if (failed.length > 0) {
            setLeft(failed.map(({ customer }) => customer));
            return;
          }
          onClose();
          onDeleted?.();
        },
      },
    );
  };
  const submit = useOnceAtATime(start, () => "either way");

  return (
    <Base.Root open onOpenChange={(open) => !open && !deletion.isPending && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={dialogs.veil} />
        <Base.Viewport className={dialogs.viewport}>
          <Base.Popup className={dialogs.dialog} initialFocus={dismiss} finalFocus={returnFocus}>
            <header className={dialogs.head}>
              <Base.Title className={dialogs.title}>
                {t("customers.deleteTitle", { count: left.length, name: left[0]?.name ?? "" })}
              </Base.Title>
            </header>
            <div className={dialogs.body}>
              {left.length > 1 && <Names customers={left} />}
              <Way id={`${id}-keep`} name={names.keep} preview={keep} />
              <Way id={`${id}-remove`} name={names.remove} preview={remove} />
              {deletion.data && <NotDeleted failed={deletion.data.failed} />}
            </div>
            <footer className={dialogs.foot}>
              <Button ref={dismiss} onClick={onClose} disabled={deletion.isPending}>
                {t("customers.dismiss")}
              </Button>
              {(["remove", "keep"] as const).map((linked) => (
                <Button
                  key={linked}
                  look="danger"
                  aria-describedby={`${id}-${linked}`}
                  disabled={deletion.isPending || !keep.isSuccess || !remove.isSuccess}
                  onClick={() => submit(linked)}
                >
                  {t(names[linked])}
                </Button>
              ))}
            </footer>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

interface WayProps {
  id: string;
  name: (typeof names)[Linked];
  preview: UseQueryResult<Deletion[]>;
}

/** One way of deleting, with its effects. */
function Way({ id, name, preview }: WayProps) {
  const { t } = useTranslation();
  return (
    <section id={id} className={styles.way}>
      <h3>{t(name)}</h3>
      <DeletionEffects preview={preview} />
    </section>
  );
}

const named = 6;

function Names({ customers }: { customers: readonly Seen[] }) {
  const { t } = useTranslation();
  const others = customers.length - named;
  return (
    <ul className={styles.names}>
      {customers.slice(0, named).map(({ id, name }) => (
        <li key={id}>
          <bdi>{name}</bdi>
        </li>
      ))}
      {others > 0 && <li>{t("customers.andOthers", { count: others })}</li>}
    </ul>
  );
}

function NotDeleted({ failed }: Pick<Outcome, "failed">) {
  const { t } = useTranslation();
  const { textOf } = useErrorText();
  if (failed.length === 0) return null;
  return (
    <Notice tone="bad">
      <strong>{t("customers.notDeleted")}</strong>
      <ul>
        {failed.map(({ customer, error }) => (
          <li key={customer.id}>
            {customer.name}: {textOf(error)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
