// The focus in the dialog of a form: first field, then where the member has put it.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { button, dialog } from "../../../testing/queries";
import { RadioField, TextField } from "../fields/fields";
import { FormDialog } from "./FormDialog";

interface FormProps {
  pending?: boolean;
  children?: ReactNode;
}

const ignore = () => undefined;
const choices = ["paused", "promised"].map((value) => ({ value, label: value }));

function Form({ pending = false, children }: FormProps) {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <FormDialog title="Form" submit="Save" pending={pending} dirty={false} onSubmit={ignore} onClose={ignore}>
        {children}
      </FormDialog>
    </QueryClientProvider>
  );
}

function Name({ problem }: { problem?: string }) {
  return <TextField label="Name" value="" problem={problem} onChange={ignore} />;
}

function City() {
  return <TextField label="City" value="" onChange={ignore} />;
}

async function expectFocus(label: string): Promise<void> {
  await waitFor(() => expect(screen.getByLabelText(label)).toHaveFocus());
}

describe("The focus in a form", () => {
  it("is in the first field when the dialog opens", async () => {
    render(
      <Form>
        <p>Text</p>
        <Name />
        <City />
      </Form>,
    );
    await expectFocus("Name");
  });

  it("is on the choice that was made, where the first field is one", async () => {
    render(
      <Form>
        <RadioField label="Why" value="promised" options={choices} onChange={ignore} />
      </Form>,
    );
    await expectFocus("promised");
  });

  it("is on a dialog without fields, which is read first", async () => {
    render(<Form>Text</Form>);
    expect(await dialog("Form")).toHaveFocus();
  });

  it("moves to the first field that comes later, and to no other", async () => {
    const { rerender } = render(<Form>Loading</Form>);
    await dialog("Form");
    rerender(
      <Form>
        <Name />
      </Form>,
    );
    await expectFocus("Name");
    (await dialog("Form")).focus();
    rerender(
      <Form>
        <City />
        <Name />
      </Form>,
    );
    expect(await dialog("Form")).toHaveFocus();
  });

  it("stays where the member has moved it before the first field came", async () => {
    const { rerender } = render(<Form>Loading</Form>);
    await dialog("Form");
    await userEvent.tab();
    const moved = document.activeElement;
    rerender(
      <Form>
        <Name />
      </Form>,
    );
    expect(screen.getByLabelText("Name")).toBeVisible();
    expect(moved).toHaveFocus();
  });
});

describe("The focus after a refusal", () => {
  const sent = (
    <Form pending>
      <Name />
      <City />
    </Form>
  );
  const refused = (
    <Form>
      <Name problem="Too long" />
      <City />
    </Form>
  );

  async function send() {
    const { rerender } = render(
      <Form>
        <Name />
        <City />
      </Form>,
    );
    await dialog("Form");
    await userEvent.click(await button("Save"));
    rerender(sent);
    return rerender;
  }

  it("moves to the field at fault", async () => {
    const rerender = await send();
    rerender(refused);
    await expectFocus("Name");
  });

  it("stays in a field in which the member has gone on typing", async () => {
    const rerender = await send();
    await userEvent.click(screen.getByLabelText("City"));
    rerender(refused);
    expect(screen.getByText("Too long")).toBeVisible();
    expect(screen.getByLabelText("City")).toHaveFocus();
  });
});
