// A `ref` that scrolls an element into view when it appears, such as a failure under a long form.

export function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "center" });
}
