// Invoices for the palette, found by the beginning of their number.
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { useMay } from "../../shared/access/me";
import { api, unwrap } from "../../shared/api/client";
import { customersKey } from "../../shared/api/keys";
import { dayOf, money } from "../../shared/formats";
import { useDebounced } from "../../shared/hooks/useDebounced";
import { useTranslation } from "../../shared/i18n/useTranslation";
import type { PaletteGroup } from "./items";

const typingPause = 120;
const longest = 40;

/** A number has a digit, so nothing is asked while one types words. */
function isNumberLike(typed: string): boolean {
  return /\d/u.test(typed) && typed.length <= longest;
}

/** Null while there are none of what is typed now, because Enter opens the first result. */
export function useInvoiceGroup(typed: string): PaletteGroup | null {
  const { t, i18n } = useTranslation();
  const [, navigate] = useLocation();
  const mayRead = useMay("invoices:read");
  const wanted = typed.trim();
  const number = useDebounced(wanted, typingPause);
  const { data } = useQuery({
    queryKey: [...customersKey, "palette", "invoices", number],
    queryFn: ({ signal }) => unwrap(api.GET("/invoices", { params: { query: { number } }, signal })),
    enabled: mayRead && isNumberLike(number),
  });
  if (number !== wanted || !isNumberLike(wanted) || !data || data.items.length === 0) return null;
  return {
    title: t("shell.palette.invoices"),
    items: data.items.map(({ customer_id, customer_name, invoice }) => ({
      id: invoice.id,
      title: invoice.number ?? "",
      hint: [customer_name, dayOf(invoice.date, i18n.language), money(invoice.total, i18n.language)].join(" · "),
      run: () => navigate(`/customers/${customer_id}/invoices/${invoice.id}`),
    })),
  };
}
