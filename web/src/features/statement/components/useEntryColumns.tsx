// The columns of the ledger.
import { Link } from "wouter";
import type { Schemas } from "../../../shared/api/types";
import type { Column } from "../../../shared/components/lists/columns";
import { dayOf } from "../../../shared/formats";
import { useTranslation } from "../../../shared/i18n/useTranslation";
import { MoneyText } from "../../../shared/money/MoneyText";

type Entry = Schemas["StatementEntry"];

const kinds = ["invoice", "credit_note", "payment", "credit"] as const;

export function useEntryColumns(customerId: string): Column<Entry>[] {
  const { t, i18n } = useTranslation();
  return [
    {
      id: "day",
      label: t("statement.day"),
      look: "figures",
      render: ({ day }) => <time dateTime={day}>{dayOf(day, i18n.language)}</time>,
    },
    {
      id: "entry",
      label: t("statement.entry"),
      look: "title",
      render: ({ kind, number, invoice_id, invoice_number: invoice }) => {
        // A later release may have further kinds.
        const known = kinds.find((one) => one === kind);
        return (
          <Link href={`/customers/${customerId}/invoices/${invoice_id}`}>
            {known ? t(`statement.kinds.${known}`, { number, invoice }) : number}
          </Link>
        );
      },
    },
    {
      id: "due",
      label: t("statement.due"),
      look: "figures",
      render: ({ due_on }) => due_on && <time dateTime={due_on}>{dayOf(due_on, i18n.language)}</time>,
    },
    { id: "amount", label: t("statement.amount"), look: "amount", render: ({ amount }) => <MoneyText of={amount} /> },
    {
      id: "balance",
      label: t("statement.balance"),
      look: "amount",
      render: ({ balance }) => <MoneyText of={balance} />,
    },
  ];
}
