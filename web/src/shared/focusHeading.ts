// Moves the focus to the page's heading when the focused element is gone.

export function focusHeading(): void {
  const heading = headingOf();
  heading?.focus({ preventScroll: true });
  showToKeyboard(heading);
}

/** Return the heading, for a caller that focuses it. */
export function headingToFocus(): HTMLElement | null {
  const heading = headingOf();
  showToKeyboard(heading);
  return heading;
}

function headingOf(): HTMLElement | null {
  return document.querySelector("h1");
}

/** Scroll only for keyboard users, who must see where the focus is. */
function showToKeyboard(heading: HTMLElement | null): void {
  if (document.querySelector(":focus-visible")) heading?.scrollIntoView({ block: "nearest" });
}
