// Hands focus, caret and text from one input to its replacement, because a field is replaced when its list has loaded.
import { type RefCallback, type RefObject, useCallback, useRef } from "react";

interface Left {
  text: string;
  selection: [from: number | null, to: number | null];
}

/** Return the `ref` of both inputs; `fieldRef` holds the one that is mounted. */
export function useInputHandover(fieldRef?: RefObject<HTMLInputElement | null>): RefCallback<HTMLInputElement> {
  const left = useRef<Left | null>(null);
  return useCallback(
    (input) => {
      if (!input) return;
      if (fieldRef) fieldRef.current = input;
      if (left.current) handOver(input, left.current);
      return () => {
        const { value: text, selectionStart, selectionEnd } = input;
        left.current = input === document.activeElement ? { text, selection: [selectionStart, selectionEnd] } : null;
      };
    },
    [fieldRef],
  );
}

function handOver(input: HTMLInputElement, { text, selection }: Left): void {
  input.focus();
  input.setSelectionRange(...selection);
  if (input.value === text) return;
  // The text is dispatched as an input event, once the handlers of the new input are attached.
  queueMicrotask(() => {
    input.setRangeText(text, 0, input.value.length);
    input.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
    input.setSelectionRange(...selection);
  });
}
