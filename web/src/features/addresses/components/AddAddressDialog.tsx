// Adds an address.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../../shared/access/me";
import type { Profile } from "../../../shared/api/types";
import { changedFields } from "../../../shared/changedFields";
import { FormDialog } from "../../../shared/components/FormDialog";
import { notify } from "../../../shared/components/notify";
import { useDraft } from "../../../shared/drafts";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { AddressFields } from "./AddressFields";
import { addressFields, blankAddress, draftOf } from "../addressForm";
import { useAddAddress } from "../api/addresses";

export default function AddAddressDialog({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const { t } = useTranslation();
  const ownCountry = useMe()?.merchant.country ?? "";
  const [blank] = useState(() => blankAddress(profile.address?.country ?? ownCountry));
  const [form, setForm, forget] = useDraft(`address.${profile.id}`, blank);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const add = useAddAddress(profile.id, idempotencyKey);
  const { problemOf, rest } = useFieldProblems(add.error, addressFields);

  const close = () => {
    forget();
    onClose();
  };
  const submit = () =>
    add.mutate(draftOf(form), {
      onSuccess: () => {
        notify(t("addresses.added"));
        close();
      },
    });

  return (
    <FormDialog
      title={t("addresses.addTitle")}
      submit={t("actions.save")}
      pending={add.isPending}
      dirty={!add.isSuccess && changedFields(blank, form).length > 0}
      error={rest}
      onSubmit={submit}
      onClose={close}
    >
      <AddressFields form={form} onChange={setForm} problemOf={problemOf} />
    </FormDialog>
  );
}
