// Customers that match what is typed, of any status, straight from the API's index.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useMay } from "../../shared/access/me";
import { api, unwrap } from "../../shared/api/client";
import { customersKey } from "../../shared/api/keys";
import type { PaletteGroup } from "./items";

const shown = 6;

interface CustomerGroup {
  group: PaletteGroup | null;
  /** Said instead of, or besides, the results. */
  status: string | null;
}

export function useCustomerGroup(search: string): CustomerGroup {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const enabled = useMay("customers:read") && search !== "";
  const found = useQuery({
    queryKey: [...customersKey, "palette", search],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/customers", { params: { query: { search, status: "any", limit: shown } }, signal })),
    enabled,
    placeholderData: keepPreviousData,
  });

  if (!enabled) return { group: null, status: null };
  if (found.isError) return { group: null, status: t("shell.palette.failed") };
  if (found.isPending) return { group: null, status: t("shell.palette.searching") };
  const items = found.data.items.map((row) => ({
    id: row.id,
    title: row.name,
    hint: [row.number, row.status === "active" ? null : t(`statuses.${row.status}`)].filter(Boolean).join(" · "),
    run: () => navigate(`/customers/${row.id}`),
  }));
  return { group: items.length > 0 ? { title: t("shell.palette.customers"), items } : null, status: null };
}
