// Where the focus goes when what had it is gone: to the heading of the page.

export function focusHeading(): void {
  const heading = headingOf();
  heading?.focus({ preventScroll: true });
  showToKeyboard(heading);
}

/** For what moves the focus there itself. */
export function headingToFocus(): HTMLElement | null {
  const heading = headingOf();
  showToKeyboard(heading);
  return heading;
}

function headingOf(): HTMLElement | null {
  return document.querySelector("h1");
}

/** Who goes by the keyboard must see where they are; for the others the page stays scrolled as it is. */
function showToKeyboard(heading: HTMLElement | null): void {
  if (document.querySelector(":focus-visible")) heading?.scrollIntoView({ block: "nearest" });
}
