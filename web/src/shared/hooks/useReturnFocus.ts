// Where the focus goes when a dialog closes: to its opener or, if the act removed that, to the page's heading.
import { useState } from "react";
import { headingToFocus } from "../focusHeading";

export function useReturnFocus(): () => HTMLElement | null {
  const [opener] = useState(() => document.activeElement);
  return () =>
    opener instanceof HTMLElement && opener.isConnected && opener !== document.body ? opener : headingToFocus();
}
