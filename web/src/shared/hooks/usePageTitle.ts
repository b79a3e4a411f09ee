// The document's title, most particular part first: "Acme B.V. · Notes · Klantkaart".
import { useEffect } from "react";

export function usePageTitle(...parts: (string | undefined)[]): void {
  const title = [...parts.filter(Boolean), "Klantkaart"].join(" · ");
  useEffect(() => {
    document.title = title;
  }, [title]);
}
