// For a customer that this merchant does not have: the same address at the others that the member works for.
import { useMe } from "../../shared/access/me";
import { Button } from "../../shared/components/buttons/Button";
import { useTranslation } from "../../shared/i18n/useTranslation";
import { useSwitchMerchant } from "../session/useSwitchMerchant";

export function OtherMerchants() {
  const { t } = useTranslation();
  const switchMerchant = useSwitchMerchant();
  const { pathname, search } = window.location;
  return (useMe()?.memberships ?? [])
    .filter(({ current }) => !current)
    .map(({ merchant_id, name }) => (
      <Button key={merchant_id} onClick={() => switchMerchant(merchant_id, pathname + search)}>
        {t("shell.lookAt", { name })}
      </Button>
    ));
}
