// The width of the window, for what the page arranges by script.
import { onTestFinished, vi } from "vitest";

/** Let media queries hold, or not, until the test ends. */
export function matchMedia(matches: boolean): void {
  const spy = vi
    .spyOn(window, "matchMedia")
    .mockReturnValue(Object.assign(new EventTarget(), { matches }) as MediaQueryList);
  onTestFinished(() => spy.mockRestore());
}
