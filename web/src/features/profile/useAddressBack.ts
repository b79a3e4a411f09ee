// The offer to take back an address that an edit of the customer cleared; the other changes of that edit stay.
import { useTranslation } from "react-i18next";
import type { Address } from "../../shared/api/types";
import { notify, type Offer } from "../../shared/components/toasts/notify";
import { useRestoreAddress } from "../../shared/customer/useRestoreAddress";
import { useFailureToast } from "../../shared/hooks/useFailureToast";

export function useAddressBack(customerId: string): (address: Address) => Offer {
  const { t } = useTranslation();
  const { mutateAsync } = useRestoreAddress(customerId);
  const failed = useFailureToast();
  return function offerOf(address) {
    const run = () => {
      mutateAsync(address).then(
        () => notify(t("profile.addressRestored")),
        (error: unknown) => failed(error, run),
      );
    };
    return { label: t("profile.restoreAddress"), run, needs: [customerId] };
  };
}
