// Copies the address of the page on which the customer pays everything that is open in the currency of the statement.
import { useMutation } from "@tanstack/react-query";
import { Link2 } from "lucide-react";
import { useWhyNot } from "../../../shared/access/useWhyNot";
import { Button } from "../../../shared/components/buttons/Button";
import { notify } from "../../../shared/components/toasts/notify";
import { useFailureToast } from "../../../shared/hooks/useFailureToast";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { isNothing } from "../../../shared/money/amounts";
import { linkToPayAll, type Statement } from "../api/statement";

export function PayAllLink({ customerId, statement }: { customerId: string; statement: Statement | undefined }) {
  const { t } = useTranslation();
  const whyNot = useWhyNot();
  const failed = useFailureToast();
  const copy = useMutation({
    mutationFn: async (currency: string) => {
      const { token } = await linkToPayAll(customerId, currency);
      await navigator.clipboard.writeText(`${window.location.origin}/pay/${token}`);
    },
    onSuccess: () => notify(t("statement.payLinkCopied")),
    onError: (error, currency) => failed(error, () => copy.mutate(currency)),
  });
  if (!statement) return null;
  return (
    <Button
      unavailable={whyNot("invoices:write") ?? (isNothing(statement.closing) && t("statement.nothingOpen"))}
      aria-busy={copy.isPending}
      aria-disabled={copy.isPending}
      onClick={() => !copy.isPending && copy.mutate(statement.currency)}
    >
      <Link2 size={16} aria-hidden />
      {t("statement.payLink")}
    </Button>
  );
}
