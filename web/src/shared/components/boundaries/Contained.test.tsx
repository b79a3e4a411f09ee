// What breaks takes nothing else with it: the other parts stay, and the broken one can be tried again.
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { chooseLanguage } from "../../i18n/i18n";
import { onDemand } from "../../onDemand";
import { button, dialog, gone } from "../../../testing/queries";
import { Contained } from "./Contained";

let broken = true;

function Fragile({ text = "Mended" }: { text?: string }) {
  if (broken) throw new Error("This value cannot be shown");
  return <p>{text}</p>;
}

beforeEach(() => {
  broken = true;
});

// React reports what a boundary caught.
afterEach(() => void vi.mocked(console.error).mockClear());

describe("A card that breaks", () => {
  it("leaves the others, and is there again once it can be shown", async () => {
    render(
      <Contained>
        <Fragile />
        <p>Another card</p>
      </Contained>,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("This part could not be shown");
    expect(screen.getByText("Another card")).toBeVisible();
    await userEvent.click(await button("Try again"));
    expect(screen.getByRole("alert")).toBeVisible();
    broken = false;
    await userEvent.click(await button("Try again"));
    expect(screen.getByText("Mended")).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("is tried again with other data", () => {
    const { rerender } = render(<Contained at={1}>{[<Fragile key="card" />]}</Contained>);
    broken = false;
    rerender(<Contained at={1}>{[<Fragile key="card" />]}</Contained>);
    expect(screen.getByRole("alert")).toBeVisible();
    rerender(<Contained at={2}>{[<Fragile key="card" />]}</Contained>);
    expect(screen.getByText("Mended")).toBeVisible();
  });

  it.each([
    ["nl", "Dit deel kan niet worden getoond"],
    ["es", "Esta parte no se puede mostrar"],
  ] as const)("says so in %s", async (language, title) => {
    await chooseLanguage(language);
    render(
      <Contained>
        <Fragile />
      </Contained>,
    );
    expect(screen.getByRole("alert")).toHaveTextContent(title);
  });
});

describe("A dialog that breaks", () => {
  const FragileDialog = onDemand<{ onClose: () => void; text?: string }>(() => Promise.resolve({ default: Fragile }));

  it("leaves the page, and closes", async () => {
    const onClose = vi.fn();
    render(
      <>
        <p>The page</p>
        <FragileDialog onClose={onClose} text="The form" />
      </>,
    );
    await dialog("This part could not be shown");
    expect(screen.getByText("The page")).toBeInTheDocument();
    for (const close of screen.getAllByRole("button", { name: "Close" })) await userEvent.click(close);
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it("can be tried again", async () => {
    render(<FragileDialog onClose={() => undefined} text="The form" />);
    const instead = await dialog("This part could not be shown");
    broken = false;
    await userEvent.click(await button("Try again"));
    await gone(instead);
    expect(screen.getByText("The form")).toBeVisible();
  });

  it("is fetched anew after its code did not come", async () => {
    const load = vi.fn<() => Promise<{ default: typeof Fragile }>>();
    // It is fetched twice before the dialog shows the failure.
    for (let tries = 0; tries < 2; tries += 1) load.mockRejectedValueOnce(new Error("offline"));
    load.mockResolvedValue({ default: Fragile });
    const Late = onDemand<{ onClose: () => void; text?: string }>(load);
    broken = false;
    render(<Late onClose={() => undefined} text="The form" />);
    await dialog("This part could not be shown");
    await userEvent.click(await button("Try again"));
    expect(await screen.findByText("The form")).toBeVisible();
  });
});
