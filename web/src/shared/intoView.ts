// A `ref` for what must not stay unseen when it comes, such as a refusal under a long form.

export function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "center" });
}
