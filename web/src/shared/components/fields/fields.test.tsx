// Fields: an address is handed on as it was typed, and a field that takes no more shows it.
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { EmailField, TextAreaField, TextField } from "./fields";

it("leaves the domain of an address to the server, because a browser would write it as another one", async () => {
  const onChange = vi.fn();
  render(<EmailField label="E-mail" value="info@straße.d" onChange={onChange} />);
  const field = screen.getByLabelText<HTMLInputElement>("E-mail");
  expect([field.type, field.inputMode]).toEqual(["text", "email"]);
  await userEvent.type(field, "e");
  expect(onChange).toHaveBeenLastCalledWith("info@straße.de");
});

it.each([TextField, TextAreaField])("says that it is full, because the rest of a paste is dropped (%#)", (Kind) => {
  const field = (value: string) => <Kind label="Text" help="Help" value={value} maxLength={2000} onChange={vi.fn()} />;
  const { rerender } = render(field("x".repeat(1999)));
  expect(screen.getByLabelText("Text")).toHaveAccessibleDescription("Help");
  rerender(field("x".repeat(2000)));
  expect(screen.getByLabelText("Text")).toHaveAccessibleDescription("This field is full: it takes 2,000 characters.");
});
