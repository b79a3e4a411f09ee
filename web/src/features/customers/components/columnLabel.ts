// What a column is called: in a word, where the field has two.
import type { Column } from "../listState";

export function columnLabel(column: Column) {
  return column === "number" || column === "created" ? (`customers.${column}` as const) : (`fields.${column}` as const);
}
