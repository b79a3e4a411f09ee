// The form of an order, with its lines and live totals.
import { ChevronLeft } from "lucide-react";
import { useState } from "react";
import { FormProvider } from "react-hook-form";
import { Link, useLocation } from "wouter";
import { fieldsOf, keyWasUsed } from "../../../shared/api/errors";
import { staleRecord } from "../../../shared/api/stale";
import type { Profile } from "../../../shared/api/types";
import { Button } from "../../../shared/components/buttons/Button";
import { ConfirmDialog } from "../../../shared/components/dialogs/ConfirmDialog";
import { Notice } from "../../../shared/components/states/Notice";
import { notify } from "../../../shared/components/toasts/notify";
import { StaleNotice } from "../../../shared/components/dialogs/StaleNotice";
import surface from "../../../shared/components/layout/Surface.module.css";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useOnceAtATime } from "../../../shared/hooks/useOnceAtATime";
import { usePageTitle } from "../../../shared/hooks/usePageTitle";
import { useErrorText } from "../../../shared/i18n/useErrorText";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { sentField } from "../../../shared/money/documentForm";
import { LineEditor } from "../../../shared/money/editor/LineEditor";
import { type CustomerTax, taxRulesOf } from "../../../shared/money/customerTax";
import { type Order, useEditOrder, usePlaceOrder } from "../api/orders";
import { orderChanges } from "../orderChanges";
import { blankOrder, editOf, type OrderValues, valuesOf, writtenIn } from "../orderForm";
import { isFinal } from "../statuses";
import { useOrderDraft } from "../useOrderDraft";
import { EditorTotals } from "./EditorTotals";
import styles from "../../../shared/money/DocumentEditor.module.css";
import { DocumentLines } from "../../../shared/money/DocumentLines";
import { OrderFields } from "./OrderFields";

interface OrderEditorProps {
  profile: Profile;
  tax: CustomerTax;
  /** Null for a new one. */
  order: Order | null;
}

export function OrderEditor({ profile, tax, order }: OrderEditorProps) {
  const { t, i18n } = useTranslation();
  const [, navigate] = useLocation();
  const { textOf } = useErrorText();
  const [rules] = useState(() => taxRulesOf(tax));
  const draft = useOrderDraft(profile.id, order, (one) => (one ? valuesOf(one, i18n.language) : blankOrder(tax)));
  const { form, seen, forget } = draft;
  const place = usePlaceOrder(profile.id, draft.key);
  const edit = useEditOrder(profile.id);
  const [leaving, setLeaving] = useState(false);
  const sending = order ? edit : place;
  const theirs = staleRecord(edit.error) as Order | null;
  const { problemOf, rest } = useFieldProblems(sending.error, fieldsOf(sending.error));
  const final = seen !== null && isFinal(seen);
  const list = `/customers/${profile.id}/orders`;
  const back = order ? `${list}/${order.id}` : list;
  const title = order ? t("orders.editNamed", { number: order.number ?? order.id }) : t("orders.new");
  usePageTitle(title, profile.name);

  const problemAt = (field: string) => {
    const sent = sentField(form.getValues(), field);
    return sent === null ? undefined : problemOf(sent);
  };
  const leave = () => {
    forget();
    navigate(back, { replace: true });
  };
  const saved = (after: Order) => {
    notify(t(order ? "orders.saved" : "orders.placed", { number: after.number ?? after.id }));
    forget();
    navigate(`${list}/${after.id}`, { replace: true });
  };
  const saveOn = (before: Order, version: number, values: OrderValues) => {
    const changed = editOf(values, before, i18n.language);
    if (Object.keys(changed).length === 0) leave();
    else edit.mutate({ seen: { id: before.id, version }, edit: changed }, { onSuccess: saved });
  };
  const send = useOnceAtATime(
    (values: OrderValues) => {
      if (theirs) return;
      if (seen) {
        saveOn(seen, seen.version, values);
        return;
      }
      place.mutate(writtenIn(values, i18n.language), {
        onSuccess: saved,
        onError: (error) => {
          if (keyWasUsed(error)) draft.renewKey();
        },
      });
    },
    () => "order",
  );
  const takeTheirs = (current: Order) => {
    draft.take(current);
    edit.reset();
  };

  return (
    <FormProvider {...form}>
      <form className={styles.form} noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
        <header className={styles.head}>
          <div>
            <Link href={back} className={styles.back}>
              <ChevronLeft size={16} aria-hidden />
              {order ? t("orders.named", { number: order.number ?? order.id }) : t("orders.toAll")}
            </Link>
            <h1 tabIndex={-1}>{title}</h1>
            <p className={styles.whose}>
              <bdi>{profile.name}</bdi> · {profile.number}
            </p>
          </div>
          <div className={styles.acts}>
            <Button onClick={() => (draft.isTyped() ? setLeaving(true) : leave())}>{t("actions.cancel")}</Button>
            <Button
              type="submit"
              look="primary"
              aria-disabled={theirs ? true : undefined}
              aria-busy={sending.isPending}
            >
              {sending.isPending ? t("actions.saving") : order ? t("actions.save") : t("orders.place")}
            </Button>
          </div>
        </header>
        {draft.startAfresh && (
          <Notice tone="info">
            <p>{t("forms.resumed")}</p>
            <Button onClick={draft.startAfresh}>{t("forms.startAfresh")}</Button>
          </Notice>
        )}
        {theirs && seen && (
          <StaleNotice
            pending={edit.isPending}
            changes={orderChanges(seen, theirs, t, i18n.language)}
            onSaveMine={() => void form.handleSubmit((values) => saveOn(seen, theirs.version, values))()}
            onTakeTheirs={() => takeTheirs(theirs)}
          />
        )}
        {!theirs && rest !== null && rest !== undefined && (
          <Notice tone="bad">
            <p>{textOf(rest)}</p>
          </Notice>
        )}
        {final && (
          <Notice tone="info">
            <p>{t("orders.finalHint")}</p>
          </Notice>
        )}
        <section className={`${surface.surface} ${styles.card}`} aria-label={t("orders.details")}>
          <OrderFields final={final} problemOf={problemAt} />
        </section>
        <section className={surface.surface}>
          {final ? <DocumentLines of={seen} /> : <LineEditor rules={rules} problemOf={problemAt} />}
          {problemAt("lines") && <p className={styles.problem}>{problemAt("lines")}</p>}
          <EditorTotals rules={rules} final={final} problemOf={problemAt} />
        </section>
      </form>
      {leaving && (
        <ConfirmDialog
          title={t("forms.unsavedTitle")}
          text={t("forms.unsavedText")}
          cancel={t("actions.keepEditing")}
          confirm={t("actions.discard")}
          onCancel={() => setLeaving(false)}
          onConfirm={leave}
        />
      )}
    </FormProvider>
  );
}
