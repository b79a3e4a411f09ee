// Adds an address.
import { useState } from "react";
import { useMe } from "../../../shared/access/me";
import type { Profile } from "../../../shared/api/types";
import { changedFields } from "../../../shared/changedFields";
import { FormDialog } from "../../../shared/components/dialogs/FormDialog";
import { notify } from "../../../shared/components/toasts/notify";
import { useFieldProblems } from "../../../shared/hooks/useFieldProblems";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { useNewDraft } from "../../../shared/newDraft";
import { AddressFields } from "./AddressFields";
import { addressFields, blankAddress, draftOf } from "../addressForm";
import { useAddAddress } from "../api/addresses";

export default function AddAddressDialog({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const { t } = useTranslation();
  const ownCountry = useMe()?.merchant.country ?? "";
  const [blank] = useState(() => blankAddress(profile.address?.country ?? ownCountry));
  const { values: form, change, forget, key, renewUsedKey } = useNewDraft(`address.${profile.id}`, blank);
  const add = useAddAddress(profile.id, key);
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
      onError: renewUsedKey,
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
      <AddressFields form={form} onChange={change} problemOf={problemOf} />
    </FormDialog>
  );
}
