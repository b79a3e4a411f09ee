// Places a popover under its opener and inside the window.

const gap = 6;
const margin = 8;

/** On the page rather than in the window, so that it scrolls with its opener; for `position: absolute`. */
export function placeUnder(opener: HTMLElement, panel: HTMLElement): void {
  const { left, bottom } = opener.getBoundingClientRect();
  const furthest = document.documentElement.clientWidth - panel.offsetWidth - margin;
  panel.style.top = `${window.scrollY + bottom + gap}px`;
  panel.style.left = `${Math.max(margin, Math.min(left, furthest))}px`;
}
