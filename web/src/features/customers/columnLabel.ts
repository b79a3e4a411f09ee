// What a column is called.
import type { Column } from "./listState";

export function columnLabel(column: Column) {
  return column === "created" ? "fields.created_at" : (`fields.${column}` as const);
}
