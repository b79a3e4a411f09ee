// Edits an address; only what was changed is sent, and what someone else changed meanwhile is shown.
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { staleRecord } from "../../shared/api/stale";
import type { Address, Customer, Profile } from "../../shared/api/types";
import { FormDialog } from "../../shared/components/FormDialog";
import { notify } from "../../shared/components/notify";
import { StaleNotice } from "../../shared/components/StaleNotice";
import { useDraft } from "../../shared/drafts";
import { countryName } from "../../shared/formats";
import { useFieldProblems } from "../../shared/hooks/useFieldProblems";
import { AddressFields } from "./AddressFields";
import { addressFields, type AddressForm, changedFields, draftOf, formOf } from "./addressForm";
import { useEditAddress } from "./api";

interface EditAddressDialogProps {
  profile: Profile;
  address: Address;
  onClose: () => void;
}

export default function EditAddressDialog({ profile, address, onClose }: EditAddressDialogProps) {
  const { t, i18n } = useTranslation();
  const version = address.id === profile.address?.id ? profile.version : address.version;
  const [{ seen, form }, setEdit, forget] = useDraft(
    `address.${address.id}`,
    () => ({ seen: { ...address, version }, form: formOf(address) }),
    "tab",
  );
  const first = useRef<HTMLInputElement>(null);
  const edit = useEditAddress(profile.id);
  const { problemOf, rest } = useFieldProblems(edit.error, addressFields);
  const theirs = asAddress(staleRecord(edit.error));
  const changed = changedFields(formOf(seen), form);
  const words = (of: AddressForm, field: keyof AddressForm) =>
    field === "country" ? countryName(of.country, i18n.language) : of[field];

  const close = () => {
    forget();
    onClose();
  };
  const save = (onVersion: number) => {
    if (changed.length === 0) {
      close();
      return;
    }
    const draft = draftOf(form);
    edit.mutate(
      {
        addressId: address.id,
        version: onVersion,
        edit: Object.fromEntries(changed.map((field) => [field, draft[field]])),
      },
      {
        onSuccess: () => {
          notify(t("addresses.saved"));
          close();
        },
      },
    );
  };
  const takeTheirs = (current: Address) => {
    setEdit({ seen: current, form: formOf(current) });
    edit.reset();
  };

  return (
    <FormDialog
      title={t("addresses.edit")}
      submit={t("actions.save")}
      pending={edit.isPending}
      dirty={changed.length > 0}
      error={theirs ? null : rest}
      blocked={theirs !== null}
      firstFocus={first}
      onSubmit={() => save(seen.version)}
      onClose={close}
    >
      <AddressFields
        form={form}
        onChange={(next) => setEdit({ seen, form: next })}
        problemOf={problemOf}
        firstRef={first}
      />
      {theirs && (
        <StaleNotice
          changes={changedFields(formOf(seen), formOf(theirs)).map((field) => ({
            label: t(field === "label" ? "addresses.label" : `fields.${field}`),
            old: words(formOf(seen), field),
            new: words(formOf(theirs), field),
          }))}
          pending={edit.isPending}
          onSaveMine={() => save(theirs.version)}
          onTakeTheirs={() => takeTheirs(theirs)}
        />
      )}
    </FormDialog>
  );
}

/** The primary address comes back within the customer, whose version it has. */
function asAddress(current: unknown): Address | null {
  const record = current as Address | Customer | null;
  if (!record || !("contact_id" in record)) return record;
  return record.address ? { ...record.address, version: record.version } : null;
}
