// Customers for the palette: those opened last, or those of any status that match what is typed, from the API's search.
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { useMay } from "../../shared/access/me";
import { api, unwrap } from "../../shared/api/client";
import { customersKey } from "../../shared/api/keys";
import { recentCustomers } from "../../shared/customer/recent";
import { useDebounced } from "../../shared/hooks/useDebounced";
import { useTranslation } from "../../shared/i18n/useTranslation";
import type { PaletteGroup, PaletteItem } from "./items";

const shown = 6;
const typingPause = 120;

interface CustomerGroup {
  group: PaletteGroup | null;
  /** Shown instead of, or besides, the results. */
  status: string | null;
}

export function useCustomerGroup(typed: string): CustomerGroup {
  const { t } = useTranslation();
  const [path, navigate] = useLocation();
  const mayRead = useMay("customers:read");
  const wanted = typed.trim();
  const search = useDebounced(wanted, typingPause);
  const found = useQuery({
    queryKey: [...customersKey, "palette", search],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/customers", { params: { query: { search, status: "any", limit: shown } }, signal })),
    enabled: mayRead && search !== "",
  });
  const item = (id: string, title: string, ...hints: (string | null)[]): PaletteItem => ({
    id,
    title,
    hint: hints.filter(Boolean).join(" · "),
    run: () => navigate(`/customers/${id}`),
  });

  if (!mayRead) return { group: null, status: null };
  if (wanted === "") {
    const others = recentCustomers().filter(({ id }) => !path.includes(id));
    return listed(
      t("shell.palette.recent"),
      others.map(({ id, name, number }) => item(id, name, number)),
    );
  }
  // No results of an earlier text stay listed, because Enter opens the first result.
  if (search !== wanted || found.isPending) return { group: null, status: t("shell.palette.searching") };
  if (found.isError) return { group: null, status: t("shell.palette.failed") };
  return listed(
    t("shell.palette.customers"),
    found.data.items.map(({ id, name, number, status }) =>
      item(id, name, number, status === "active" ? null : t(`statuses.${status}`)),
    ),
  );
}

function listed(title: string, items: PaletteItem[]): CustomerGroup {
  return { group: items.length > 0 ? { title, items } : null, status: null };
}
