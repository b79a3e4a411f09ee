// Asks how customers are to be deleted, saying what each way does; a click outside does not answer for you.
import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { useQuery } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../shared/components/Button";
import dialogs from "../../shared/components/Dialog.module.css";
import { Notice } from "../../shared/components/Notice";
import { notify } from "../../shared/components/notify";
import { useErrorText } from "../../shared/i18n/useErrorText";
import styles from "./DeleteCustomersDialog.module.css";
import { deletionPreview, type Linked, type Outcome, type Seen, useDeleteCustomers } from "./deletion";
import { DeletionEffects } from "./DeletionEffects";
import { useUndoDeletion } from "./useUndoDeletion";

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
  const deletion = useDeleteCustomers();
  const undo = useUndoDeletion();
  const previews = { keep: useQuery(deletionPreview(left, "keep")), remove: useQuery(deletionPreview(left, "remove")) };
  const blocked = deletion.isPending || previews.keep.isError || previews.remove.isError;

  const tell = (deleted: readonly Seen[]) => {
    if (deleted.length === 0) return;
    const words = { count: deleted.length, name: deleted[0]?.name ?? "" };
    notify(t("customers.deleted", words), { label: t("actions.undo"), run: () => undo(deleted) });
  };
  const submit = (linked: Linked) =>
    deletion.mutate(
      { customers: left, linked },
      {
        onSuccess: ({ deleted, failed }) => {
          tell(deleted);
          setLeft(failed.map(({ customer }) => customer));
          if (failed.length > 0) return;
          onClose();
          onDeleted?.();
        },
      },
    );

  return (
    <Base.Root open onOpenChange={(open) => !open && !deletion.isPending && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={dialogs.veil} />
        <Base.Viewport className={dialogs.viewport}>
          <Base.Popup className={dialogs.dialog} initialFocus={dismiss}>
            <header className={dialogs.head}>
              <Base.Title className={dialogs.title}>
                {t("customers.deleteTitle", { count: left.length, name: left[0]?.name ?? "" })}
              </Base.Title>
            </header>
            <div className={dialogs.body}>
              {left.length > 1 && <Names customers={left} />}
              {(["keep", "remove"] as const).map((linked) => (
                <section key={linked} id={`${id}-${linked}`} className={styles.way}>
                  <h3>{t(names[linked])}</h3>
                  <DeletionEffects preview={previews[linked]} />
                </section>
              ))}
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
                  disabled={blocked}
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
