// What jsdom lacks of a browser, as far as the page uses it. Layout, popovers and media queries are tested in Chromium.
import { vi } from "vitest";

class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

vi.stubGlobal("ResizeObserver", Observer);
vi.stubGlobal("IntersectionObserver", Observer);
vi.stubGlobal("matchMedia", (media: string) => Object.assign(new EventTarget(), { media, matches: false }));
vi.stubGlobal("scrollTo", () => undefined);
// English without a region, whose dates are those of en-GB.
Object.defineProperty(navigator, "languages", { value: ["en"] });

// Node resolves no relative address: it has no page.
vi.stubGlobal(
  "Request",
  class extends Request {
    constructor(input: RequestInfo | URL, init?: RequestInit) {
      super(typeof input === "string" ? new URL(input, window.location.href) : input, init);
    }
  },
);

Object.assign(Element.prototype, { scrollIntoView: () => undefined, getAnimations: () => [] });
Object.assign(HTMLElement.prototype, { showPopover: () => undefined, hidePopover: () => undefined });
