// A field for an e-mail address hands on what was typed.
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { EmailField } from "./fields";

it("leaves the domain of an address to the server, because a browser would write it as another one", async () => {
  const onChange = vi.fn();
  render(<EmailField label="E-mail" value="info@straße.d" onChange={onChange} />);
  const field = screen.getByLabelText<HTMLInputElement>("E-mail");
  expect([field.type, field.inputMode]).toEqual(["text", "email"]);
  await userEvent.type(field, "e");
  expect(onChange).toHaveBeenLastCalledWith("info@straße.de");
});
