// When one input takes another's place while somebody types: the focus, the caret and what was typed go along.
import { type RefCallback, type RefObject, useCallback, useRef } from "react";

interface Left {
  text: string;
  selection: [from: number | null, to: number | null];
}

/** A `ref` for whichever of the inputs is there; `fieldRef` is told which one that is. */
export function useTakeover(fieldRef?: RefObject<HTMLInputElement | null>): RefCallback<HTMLInputElement> {
  const left = useRef<Left | null>(null);
  return useCallback(
    (input) => {
      if (!input) return;
      if (fieldRef) fieldRef.current = input;
      if (left.current) takeOver(input, left.current);
      return () => {
        const { value: text, selectionStart, selectionEnd } = input;
        left.current = input === document.activeElement ? { text, selection: [selectionStart, selectionEnd] } : null;
      };
    },
    [fieldRef],
  );
}

function takeOver(input: HTMLInputElement, { text, selection }: Left): void {
  input.focus();
  input.setSelectionRange(...selection);
  if (input.value === text) return;
  // Typed once more, when the input's own handlers are in place.
  queueMicrotask(() => {
    input.setRangeText(text, 0, input.value.length);
    input.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
    input.setSelectionRange(...selection);
  });
}
