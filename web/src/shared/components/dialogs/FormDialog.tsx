// A dialog around one form: it is sent once at a time, and a confirmation is shown before typed text is discarded.
import { type SubmitEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { asApiError } from "../../api/errors";
import { useOnceAtATime } from "../../hooks/useOnceAtATime";
import { useErrorText } from "../../i18n/useErrorText";
import { useFirstField, useInvalidFocus } from "../../hooks/useFormFocus";
import { useTranslation } from "../../i18n/useTranslation";
import { intoView } from "../../intoView";
import { Button } from "../buttons/Button";
import { ConfirmDialog } from "./ConfirmDialog";
import { Dialog, type FirstFocus } from "./Dialog";
import { Notice } from "../states/Notice";
import styles from "./Dialog.module.css";

interface FormDialogProps {
  title: string;
  submit: string;
  look?: "primary" | "danger";
  pending: boolean;
  /** On the button while it is sent, where that is not saving. */
  busy?: string;
  /** Whether something was typed that closing would lose. */
  dirty: boolean;
  /** A failure that belongs to no field. */
  error?: unknown;
  /** Disables Save, because the member has to make another choice first. */
  blocked?: boolean;
  /** By default, the first field. */
  firstFocus?: FirstFocus;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function FormDialog(props: FormDialogProps) {
  const {
    title,
    submit,
    look = "primary",
    pending,
    busy,
    dirty,
    error,
    blocked,
    firstFocus,
    onSubmit,
    onClose,
  } = props;
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState(false);
  const submitOnce = useOnceAtATime(onSubmit);
  const form = useRef<HTMLFormElement>(null);
  const first = useFirstField(form, firstFocus);
  const noteFocus = useInvalidFocus(form, pending);
  useUnloadWarning(dirty);

  const close = () => {
    if (pending) return;
    if (dirty) setLeaving(true);
    else onClose();
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (pending || blocked) return;
    noteFocus();
    submitOnce();
  };

  return (
    <Dialog title={title} onClose={close} firstFocus={first}>
      <form ref={form} onSubmit={send} noValidate>
        <div className={styles.body}>
          {props.children}
          {error !== null && error !== undefined && <FormFailure error={error} />}
        </div>
        <footer className={styles.foot}>
          <Button onClick={close}>{t("actions.cancel")}</Button>
          <Button type="submit" look={look} aria-disabled={pending || blocked} aria-busy={pending}>
            {pending ? (busy ?? t("actions.saving")) : submit}
          </Button>
        </footer>
      </form>
      {leaving && (
        <ConfirmDialog
          title={t("forms.unsavedTitle")}
          text={t("forms.unsavedText")}
          cancel={t("actions.keepEditing")}
          confirm={t("actions.discard")}
          onCancel={() => setLeaving(false)}
          onConfirm={onClose}
        />
      )}
    </Dialog>
  );
}

function FormFailure({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const { textOf } = useErrorText();
  const { reference } = asApiError(error);
  return (
    <div ref={intoView}>
      <Notice tone="bad">
        <p>{textOf(error)}</p>
        {reference && <p>{t("states.reference", { id: reference })}</p>}
      </Notice>
    </div>
  );
}

function useUnloadWarning(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [dirty]);
}
