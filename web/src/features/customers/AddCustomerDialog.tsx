// Adds a customer, and opens the profile of who was added.
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useMe } from "../../shared/access/me";
import { FormDialog } from "../../shared/components/FormDialog";
import { notify } from "../../shared/components/notify";
import { CustomerFields } from "../../shared/customer/CustomerFields";
import { blankForm, changedFields, customerFormFields, draftOf } from "../../shared/customer/customerForm";
import { asUiLanguage } from "../../shared/i18n/languages";
import { useDraft } from "../../shared/drafts";
import { useFieldProblems } from "../../shared/hooks/useFieldProblems";
import { useAddCustomer } from "./api";

export default function AddCustomerDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const merchantLanguage = asUiLanguage(useMe()?.merchant.language) ?? "en";
  const [blank] = useState(() => blankForm(merchantLanguage));
  const [form, setForm, forget] = useDraft("customer", blank);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const name = useRef<HTMLInputElement>(null);
  const add = useAddCustomer(idempotencyKey);
  const { problemOf, rest } = useFieldProblems(add.error, customerFormFields);

  const close = () => {
    forget();
    onClose();
  };
  const submit = () =>
    add.mutate(draftOf(form), {
      onSuccess: (profile) => {
        forget();
        notify(t("customers.added", { name: profile.name }));
        navigate(`/customers/${profile.id}`);
      },
    });

  return (
    <FormDialog
      title={t("customers.add")}
      submit={t("customers.add")}
      pending={add.isPending}
      dirty={!add.isSuccess && changedFields(blank, form).length > 0}
      error={rest}
      firstFocus={name}
      onSubmit={submit}
      onClose={close}
    >
      <CustomerFields form={form} onChange={setForm} problemOf={problemOf} nameRef={name} />
    </FormDialog>
  );
}
