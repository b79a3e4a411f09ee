// What is stated, as the address holds it.
import { anyText, defineList, oneOf } from "../../shared/components/lists/listState";

export const forms = ["ledger", "open_items"] as const;

export const statedList = defineList({
  filters: { form: oneOf(forms, "ledger"), from: anyText, to: anyText, currency: anyText },
  // By day; nothing else is a ledger.
  sorts: ["day"] as const,
  sort: "day",
});
