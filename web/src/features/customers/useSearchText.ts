// The text of the search box: debounced into the address, and replaced when the address changes by other means.
import { useEffect, useRef, useState } from "react";
import type { CustomerListControls } from "./listState";

const typingPause = 150;

export interface SearchText {
  typed: string;
  type: (text: string) => void;
  /** Search at once, without the debounce. */
  submit: (text: string) => void;
  /** Cancel a search that waits for the debounce. */
  drop: () => void;
}

export function useSearchText({ state: { search }, show }: CustomerListControls): SearchText {
  const [typed, setTyped] = useState(search);
  const [known, setKnown] = useState(search);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  // Back changed the address: show its search text.
  if (search !== known) {
    setKnown(search);
    setTyped(search);
  }

  const submit = (text: string) => {
    clearTimeout(timer.current);
    setTyped(text);
    setKnown(text.trim());
    show({ search: text.trim() });
  };
  return {
    typed,
    type: (text) => {
      setTyped(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => submit(text), typingPause);
    },
    submit,
    drop: () => {
      clearTimeout(timer.current);
      setTyped("");
    },
  };
}
