// The offer to take back an address that an edit of the customer cleared; the other changes of that edit stay.
import type { Address } from "../../shared/api/types";
import { notify, type Offer } from "../../shared/components/toasts/notify";
import { useRestoreAddress } from "../../shared/customer/useRestoreAddress";
import { useFailureToast } from "../../shared/hooks/useFailureToast";
import { useTranslation } from "../../shared/i18n/useTranslation";

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
