// The addresses of a customer.
import { MapPinned } from "lucide-react";
import { useState } from "react";
import { useMay } from "../../shared/access/me";
import type { Address, Profile } from "../../shared/api/types";
import { Button } from "../../shared/components/buttons/Button";
import { EmptyState } from "../../shared/components/states/EmptyState";
import { notify } from "../../shared/components/toasts/notify";
import { RecordPanel } from "../../shared/components/layout/RecordPanel";
import { addressTitle } from "../../shared/customer/AddressLines";
import { useRestoreAddress } from "../../shared/customer/useRestoreAddress";
import { useDeleteWithUndo } from "../../shared/hooks/useDeleteWithUndo";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { useOnceAtATime } from "../../shared/hooks/useOnceAtATime";
import { useRefocus } from "../../shared/hooks/useRefocus";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { Layer, onDemand } from "../../shared/onDemand";
import { AddressList } from "./components/AddressList";
import { useDeleteAddress, useMakePrimary } from "./api/addresses";

const AddAddressDialog = onDemand(() => import("./components/AddAddressDialog"));
const EditAddressDialog = onDemand(() => import("./components/EditAddressDialog"));
const ViewAddressDialog = onDemand(() => import("./components/ViewAddressDialog"));
const dialogs = [AddAddressDialog, EditAddressDialog, ViewAddressDialog];

type Open = { dialog: "add" } | { dialog: "edit" | "view"; address: Address } | null;

export default function AddressesSection({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  const mayWrite = useMay("customers:write");
  const onDelete = useDeleteAddressWithUndo(profile);
  const onMakePrimary = useMakePrimaryAtOnce(profile);
  useRefocus([profile.address, ...profile.other_addresses].map((address) => address?.id).join());
  const close = () => setOpen(null);

  const add = mayWrite && <Button onClick={() => setOpen({ dialog: "add" })}>{t("addresses.add")}</Button>;
  return (
    <RecordPanel title={t("addresses.section")} act={add}>
      {profile.address ? (
        <AddressList
          profile={profile}
          mayWrite={mayWrite}
          acts={{
            onView: (address) => setOpen({ dialog: "view", address }),
            onEdit: (address) => setOpen({ dialog: "edit", address }),
            onDelete,
            onMakePrimary,
          }}
        />
      ) : (
        <EmptyState icon={MapPinned} title={t("addresses.noneTitle")} text={t("addresses.noneText")} />
      )}
      <Layer dialogs={dialogs}>
        {open?.dialog === "add" && <AddAddressDialog profile={profile} onClose={close} />}
        {open?.dialog === "edit" && <EditAddressDialog profile={profile} address={open.address} onClose={close} />}
        {open?.dialog === "view" && <ViewAddressDialog address={open.address} onClose={close} />}
      </Layer>
    </RecordPanel>
  );
}

function useDeleteAddressWithUndo(profile: Profile): (address: Address) => void {
  const { t, i18n } = useTranslation();
  const { mutateAsync: remove } = useDeleteAddress(profile);
  const { mutateAsync: restore } = useRestoreAddress(profile.id);
  const title = (address: Address) => addressTitle(address, i18n.language);
  return useDeleteWithUndo<Address>({
    customerId: profile.id,
    remove,
    restore,
    removed: (address) => t("addresses.deleted", { title: title(address) }),
    restored: (address) => t("addresses.restored", { title: title(address) }),
  });
}

function useMakePrimaryAtOnce(profile: Profile): (address: Address) => void {
  const { t, i18n } = useTranslation();
  const { mutateAsync } = useMakePrimary(profile);
  const failed = useFailureToast();
  const makePrimary = (address: Address) => {
    mutateAsync(address).then(
      () => notify(t("addresses.isPrimary", { title: addressTitle(address, i18n.language) })),
      (error: unknown) => failed(error, () => makePrimary(address)),
    );
  };
  return useOnceAtATime(makePrimary);
}
