// A field that is replaced while a member types in it loses neither letters nor focus, and takes none from another.
import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { useInputHandover } from "./useInputHandover";

function Field({ isLoaded = false }: { isLoaded?: boolean }) {
  const ref = useInputHandover();
  const [city, setCity] = useState("Gouda");
  return (
    <>
      {isLoaded ? (
        <input
          key="loaded"
          aria-label="City"
          ref={ref}
          value={city}
          onChange={(event) => setCity(event.target.value)}
        />
      ) : (
        <input key="stand-in" aria-label="City" ref={ref} defaultValue={city} />
      )}
      <input aria-label="Street" />
      <output>{city}</output>
    </>
  );
}

const city = () => screen.getByLabelText<HTMLInputElement>("City");

describe("A field that is replaced", () => {
  it("has the text that was typed until then, and the caret behind it", async () => {
    const { rerender } = render(<Field />);
    await userEvent.clear(city());
    await userEvent.type(city(), "Ede");
    rerender(<Field isLoaded />);
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Ede"));
    await userEvent.keyboard("n");
    expect(city()).toHaveValue("Eden");
  });

  it("has what was selected, for a text that comes a moment after the selection", async () => {
    const { rerender } = render(<Field />);
    city().focus();
    city().select();
    rerender(<Field isLoaded />);
    await userEvent.paste("Ede");
    expect(city()).toHaveValue("Ede");
    expect(screen.getByRole("status")).toHaveTextContent("Ede");
  });

  it("leaves the focus in another field", async () => {
    const { rerender } = render(<Field />);
    await userEvent.click(city());
    await userEvent.click(screen.getByLabelText("Street"));
    rerender(<Field isLoaded />);
    await userEvent.keyboard("Kade 1");
    expect(screen.getByLabelText("Street")).toHaveValue("Kade 1");
    expect(city()).toHaveValue("Gouda");
  });
});
