// Acts on a phone: behind one button, which closes over them once one is chosen.
import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { matchMedia } from "../../../testing/width";
import { Button } from "./Button";
import { MoreActs } from "./MoreActs";

function show(onPhone: boolean) {
  matchMedia(onPhone);
  const act = vi.fn();
  const hide = vi.spyOn(HTMLElement.prototype, "hidePopover");
  onTestFinished(() => hide.mockRestore());
  render(
    <MoreActs>
      <Button onClick={act}>Refund</Button>
      <Button unavailable="It is paid.">Cancel order</Button>
    </MoreActs>,
  );
  return { act, hide };
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
