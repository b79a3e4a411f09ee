// The form of an order, with its lines and live totals.
import { ChevronLeft } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormProvider, useForm } from "react-hook-form";
import { Link, useLocation } from "wouter";
import { ApiError } from "../../../shared/api/errors";
import { staleRecord } from "../../../shared/api/stale";
import type { Profile } from "../../../shared/api/types";
import { Button } from "../../../shared/components/Button";
import { Notice } from "../../../shared/components/Notice";
import { notify } from "../../../shared/components/notify";
import surface from "../../../shared/components/Surface.module.css";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useOnceAtATime } from "../../../shared/hooks/useOnceAtATime";
import { usePageTitle } from "../../../shared/hooks/usePageTitle";
import { useErrorText } from "../../../shared/i18n/useErrorText";
import { LineEditor } from "../../../shared/money/editor/LineEditor";
import { type CustomerTax, taxRulesOf } from "../../../shared/money/customerTax";
import { type Order, useEditOrder, usePlaceOrder } from "../api/orders";
import { blankOrder, detailsIn, type OrderValues, sentField, valuesOf, writtenIn } from "../orderForm";
import { isFinal } from "../statuses";
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
  const [key] = useState(() => crypto.randomUUID());
  const [seen, setSeen] = useState(order);
  const form = useForm<OrderValues>({
    defaultValues: order ? valuesOf(order, i18n.language) : blankOrder(tax),
    mode: "onTouched",
  });
  const place = usePlaceOrder(profile.id, key);
  const edit = useEditOrder(profile.id);
  const sending = seen ? edit : place;
  const { problemOf, rest } = useFieldProblems(sending.error, fieldsOf(sending.error));
  const final = seen !== null && isFinal(seen);
  const list = `/customers/${profile.id}/orders`;
  const back = order ? `${list}/${order.id}` : list;
  const title = order ? t("orders.editNamed", { number: order.number ?? order.id }) : t("orders.new");
  usePageTitle(title, profile.name);

  const problemAt = (field: string) => problemOf(sentField(form.getValues(), field));
  const saved = (after: Order) => {
    notify(t(order ? "orders.saved" : "orders.placed", { number: after.number ?? after.id }));
    navigate(`${list}/${after.id}`, { replace: true });
  };
  const send = useOnceAtATime((values: OrderValues) => {
    if (!seen) {
      place.mutate(writtenIn(values, i18n.language), { onSuccess: saved });
      return;
    }
    const written = final ? detailsIn(values) : writtenIn(values, i18n.language);
    edit.mutate(
      { seen, edit: written },
      {
        onSuccess: saved,
        onError: (error) => {
          const current = staleRecord(error) as Order | null;
          if (current) setSeen(current);
        },
      },
    );
  });

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
            <Button onClick={() => navigate(back)}>{t("actions.cancel")}</Button>
            <Button type="submit" look="primary" aria-busy={sending.isPending}>
              {sending.isPending ? t("actions.saving") : order ? t("actions.save") : t("orders.place")}
            </Button>
          </div>
        </header>
        {rest !== null && rest !== undefined && (
          <Notice tone="bad">
            <p>{textOf(rest)}</p>
            {seen !== order && <p>{t("orders.saveAgain")}</p>}
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
    </FormProvider>
  );
}

function fieldsOf(error: unknown): string[] {
  return error instanceof ApiError ? error.fields.map(({ field }) => field) : [];
}
