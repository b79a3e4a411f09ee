// The texts of invoices and orders show that they are full, as other fields do.
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FormProvider, useForm } from "react-hook-form";
import { expect, it } from "vitest";
import { DocumentText } from "./DocumentText";

function Form({ as }: { as: "input" | "textarea" }) {
  const form = useForm({ defaultValues: { note: "12" } });
  return (
    <FormProvider {...form}>
      <DocumentText as={as} at="note" label="Note" help="Help" maxLength={4} />
    </FormProvider>
  );
}

it.each(["input", "textarea"] as const)("is full once a paste is cut off: %s", async (as) => {
  render(<Form as={as} />);
  const field = screen.getByLabelText(/^Note/u);
  expect(field).toHaveAccessibleDescription("Help");
  await userEvent.type(field, "345");
  expect(field).toHaveValue("1234");
  expect(field).toHaveAccessibleDescription("This field is full: it takes 4 characters.");
});
