// Rows pasted from a spreadsheet, as lines.
import { blankLine, type TypedLine } from "./lines";
import { readTyped } from "./typed";

/** The columns of rows with so many cells; a price is always the last but for the discount. */
const columnsOf: Record<number, readonly (keyof TypedLine)[]> = {
  2: ["description", "unitPrice"],
  3: ["description", "quantity", "unitPrice"],
  4: ["description", "quantity", "unit", "unitPrice"],
  5: ["description", "quantity", "unit", "unitPrice", "discount"],
};

/** Null for a text that is no table: it is pasted into the field as it is. */
export function pastedLines(text: string, language: string): TypedLine[] | null {
  const rows = text
    .split(/\r?\n/u)
    .filter((row) => row.trim() !== "")
    .map((row) => row.split("\t").map((cell) => unquoted(cell.trim())));
  if (!rows.some((cells) => cells.length > 1)) return null;
  const width = Math.min(5, Math.max(...rows.map((cells) => cells.length)));
  const columns = columnsOf[width] ?? [];
  const isNumber = (cell: string | undefined) => readTyped(cell ?? "", language).value !== undefined;
  const price = columns.indexOf("unitPrice");
  const data = rows.filter((cells, place) => place > 0 || isNumber(cells[price]) || rows.length === 1);
  return data.map((cells) => {
    const line = blankLine();
    const typed = columns.map((column, place) => [column, cells[place] ?? ""] as const);
    return { ...line, ...Object.fromEntries(typed.filter(([column, cell]) => cell || column !== "quantity")) };
  });
}

/** Spreadsheets put quotes around a cell with a line break or a quote. */
function unquoted(cell: string): string {
  return /^".*"$/u.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
