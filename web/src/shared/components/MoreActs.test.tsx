// Acts on a phone: behind one button, which closes over them once one is chosen.
import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Button } from "./Button";
import { MoreActs } from "./MoreActs";

afterEach(() => vi.restoreAllMocks());

function show(onPhone: boolean) {
  const matching = Object.assign(new EventTarget(), { matches: onPhone });
  vi.spyOn(window, "matchMedia").mockReturnValue(matching as MediaQueryList);
  const act = vi.fn();
  render(
    <MoreActs>
      <Button onClick={act}>Refund</Button>
      <Button unavailable="It is paid.">Cancel order</Button>
    </MoreActs>,
  );
  return { act, hide: vi.spyOn(HTMLElement.prototype, "hidePopover") };
}

describe("further acts", () => {
  it("stand beside the primary one where there is room", () => {
    show(false);
    expect(screen.getByRole("button", { name: "Refund" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "More" })).not.toBeInTheDocument();
  });

  it("are behind a button on a phone, which stays open for the reason of one that is not available", () => {
    const { act, hide } = show(true);
    expect(screen.getByRole("button", { name: "More" })).toHaveAttribute("aria-expanded", "false");
    fireEvent.click(screen.getByRole("button", { name: "Cancel order", hidden: true }));
    expect(hide).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole("button", { name: "Refund", hidden: true }));
    expect(act).toHaveBeenCalledOnce();
    expect(hide).toHaveBeenCalledOnce();
  });
});
