// CSV files from the API: their separator, the count of their rows, and saving one.

/** Spreadsheets in these languages take a comma for the decimal sign, and separate columns by semicolons. */
export function separatorIn(language: string): "comma" | "semicolon" {
  return language === "en" ? "comma" : "semicolon";
}

/** A line break inside quotes belongs to a value, and is not counted. */
export function rowsIn(csv: string): number {
  const bare = csv.replace(/"[^"]*"/gu, "");
  return bare.split("\n").filter((line) => line.trim() !== "").length;
}

export function saveCsv(parts: Blob[], name: string): void {
  saveFile(new Blob(parts, { type: "text/csv" }), name);
}

export function saveFile(content: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Revoked later, because Safari fetches the file only after the click handler has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
