// The columns of the list of customers.
import type { CustomerRow } from "../../../shared/api/types";
import { Breakable } from "../../../shared/components/values/Breakable";
import type { Column } from "../../../shared/components/lists/columns";
import { dateOf, phoneNumber } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import type { CustomerSortKey } from "../listState";
import { NameCell } from "./NameCell";

/** `pictures` are the logos of those customers that have one, by id. */
export function useCustomerColumns(
  pictures: ReadonlyMap<string, string> = new Map(),
): Column<CustomerRow, CustomerSortKey>[] {
  const { t, i18n } = useTranslation();
  return [
    {
      id: "name",
      label: t("fields.name"),
      look: "title",
      share: 56,
      sortKey: "name",
      render: (row) => <NameCell row={row} picture={pictures.get(row.id)} />,
    },
    {
      id: "number",
      label: t("customers.number"),
      look: "figures",
      sortKey: "number",
      render: ({ number }) => number,
    },
    { id: "kind", label: t("fields.kind"), sortKey: "kind", render: ({ kind }) => t(`kinds.${kind}`) },
    {
      id: "email",
      label: t("fields.email"),
      share: 44,
      sortKey: "email",
      render: ({ email }) =>
        email && (
          <span title={email}>
            <Breakable text={email} />
          </span>
        ),
    },
    {
      id: "phone",
      label: t("fields.phone"),
      look: "figures",
      sortKey: "phone",
      render: ({ phone }) => phone && phoneNumber(phone),
    },
    {
      id: "created",
      label: t("customers.created"),
      look: "figures",
      sortKey: "created",
      render: ({ created_at }) => <time dateTime={created_at}>{dateOf(created_at, i18n.language)}</time>,
    },
  ];
}
