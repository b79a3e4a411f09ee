// Adds a customer, and opens its profile.
import { useLayoutEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useMe } from "../../../shared/access/me";
import { keyWasUsed } from "../../../shared/api/errors";
import { changedFields } from "../../../shared/changedFields";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { Notice } from "../../../shared/components/states/Notice";
import { notify } from "../../../shared/components/toasts/notify";
import { AvatarSection } from "../../../shared/customer/avatar/AvatarSection";
import { useAvatarChoice } from "../../../shared/customer/avatar/useAvatarChoice";
import { CustomerFields } from "../../../shared/customer/CustomerFields";
import { blankForm, type CustomerForm, draftOf, fieldsWithProblems } from "../../../shared/customer/customerForm";
import { useWarnings } from "../../../shared/customer/useWarnings";
import { useDraft } from "../../../shared/drafts";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { asUiLanguage } from "../../../shared/i18n/languages";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useAddCustomer } from "../api/customers";
import { FindCompany } from "../find_company/FindCompany";

interface NewCustomer {
  form: CustomerForm;
  /** The Idempotency-Key, kept in the draft so that sending it again after a reload creates no second customer. */
  idempotencyKey: string;
}

export default function AddCustomerDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const merchant = useMe()?.merchant;
  const merchantLanguage = asUiLanguage(merchant?.language) ?? "en";
  const [blank] = useState(() => blankForm(merchantLanguage));
  const [draft, setDraft, forget] = useDraft<NewCustomer>("new-customer", () => ({
    form: blank,
    idempotencyKey: crypto.randomUUID(),
  }));
  const { form, idempotencyKey } = draft;
  const latest = useRef(draft);
  useLayoutEffect(() => {
    latest.current = draft;
  }, [draft]);
  const name = useRef<HTMLInputElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const add = useAddCustomer();
  const warn = useWarnings();
  const avatar = useAvatarChoice("new-customer-avatar", "browser");
  const earlierSaved = keyWasUsed(add.error);
  const { problemOf, rest } = useFieldProblems(earlierSaved ? null : add.error, fieldsWithProblems);

  const close = () => {
    forget();
    avatar.forget();
    onClose();
  };
  const change = (next: CustomerForm) => {
    avatar.follow(form.website, next.website);
    setDraft({ form: next, idempotencyKey });
  };
  // KVK answers later: what was typed meanwhile stays.
  const fill = (fields: Partial<CustomerForm>, before: CustomerForm) => {
    const { form: now, idempotencyKey: key } = latest.current;
    const typed: readonly string[] = changedFields(before, now);
    const others = Object.fromEntries(Object.entries(fields).filter(([field]) => !typed.includes(field)));
    const filled = { ...now, ...others };
    avatar.follow(now.website, filled.website);
    setDraft({ form: filled, idempotencyKey: key });
  };
  const submit = () =>
    add.mutate(
      { draft: draftOf(form), idempotencyKey },
      {
        onSuccess: (customer) => {
          forget();
          notify(t("customers.added", { name: customer.name }));
          warn(customer);
          avatar.save(customer.id);
          avatar.forget();
          navigate(`/customers/${customer.id}`);
        },
        onError: (error) => {
          if (keyWasUsed(error)) setDraft({ form, idempotencyKey: crypto.randomUUID() });
        },
      },
    );

  return (
    <FormDialog
      title={t("customers.addCustomer")}
      submit={t("actions.save")}
      pending={add.isPending}
      dirty={!add.isSuccess && changedFields(blank, form).length > 0}
      error={rest}
      firstFocus={() => find.current ?? name.current}
      onSubmit={submit}
      onClose={close}
    >
      {merchant?.kvk_connected && form.kind === "business" && <FindCompany form={form} onFill={fill} inputRef={find} />}
      <CustomerFields
        form={form}
        onChange={change}
        problemOf={problemOf}
        nameRef={name}
        avatar={<AvatarSection form={form} choice={avatar.choice} onChoose={avatar.choose} />}
      />
      {earlierSaved && (
        <Notice tone="warn">
          <p>{t("customers.earlierSaved")}</p>
        </Notice>
      )}
    </FormDialog>
  );
}
