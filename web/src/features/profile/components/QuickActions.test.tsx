// An act's code is fetched when its button is pointed at, or reached with the keyboard.
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { Archive } from "lucide-react";
import { describe, expect, it, vi } from "vitest";
import type { OfferedAct } from "../useOfferedActs";
import { QuickActions } from "./QuickActions";

function archiving(prefetch: () => void): OfferedAct {
  const Dialog = Object.assign(() => null, { prefetch, intent: { onPointerEnter: prefetch, onFocus: prefetch } });
  return {
    id: "archive",
    place: "management",
    label: "profile.archive",
    icon: Archive,
    permission: "customers:archive",
    start: () => undefined,
    unavailable: undefined,
    Dialog,
  };
}

describe("an act", () => {
  it.each(["pointer", "keyboard"])("is fetched by the %s that comes to its button", async (way) => {
    const user = userEvent.setup();
    const prefetch = vi.fn();
    render(<QuickActions acts={[archiving(prefetch)]} />);
    expect(prefetch).not.toHaveBeenCalled();
    if (way === "pointer") await user.hover(screen.getByRole("button", { name: "Archive customer" }));
    else await user.tab();
    expect(prefetch).toHaveBeenCalled();
  });
});
