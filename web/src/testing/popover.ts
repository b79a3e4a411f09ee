// Opens and closes a native popover, which jsdom does not know.
import { act, fireEvent } from "@testing-library/react";

/** As a browser does it, which closes a popover before a click beside it. */
export function toggle(panel: Element, newState: "open" | "closed"): void {
  const oldState = newState === "open" ? "closed" : "open";
  act(() => {
    for (const type of ["beforetoggle", "toggle"]) {
      fireEvent(panel, Object.assign(new Event(type), { newState, oldState }));
    }
  });
}
