// Where the focus goes when a dialog closes: to what opened it or, when the act took that away, to the page's heading.
import { useState } from "react";
import { headingToFocus } from "../focusHeading";

export function useWayBack(): () => HTMLElement | null {
  const [opener] = useState(() => document.activeElement);
  return () =>
    opener instanceof HTMLElement && opener.isConnected && opener !== document.body ? opener : headingToFocus();
}
