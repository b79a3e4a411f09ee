// Where the focus goes when what had it is gone: to the heading of the page, which stays scrolled as it is.

export function focusHeading(): void {
  document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
}
