// For a field with a list: Escape closes the list, and else the dialog around it. Base UI would empty the field instead.
import type { BaseUIEvent } from "@base-ui/react/types";
import type { KeyboardEvent } from "react";

export function keepOnEscape(event: BaseUIEvent<KeyboardEvent<HTMLInputElement>>): void {
  const closed = event.currentTarget.getAttribute("aria-expanded") !== "true";
  if (event.key === "Escape" && closed) event.preventBaseUIHandler();
}
