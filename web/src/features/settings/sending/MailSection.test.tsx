// The settings of mail: where the replies go.
import { describe, expect, it } from "vitest";
import { open } from "../../../testing/open";
import { card, valueOf } from "../../../testing/queries";

describe("the settings of mail", () => {
  it("show where replies go while no address is chosen for them", async () => {
    await open("/settings/mail", { settings: { email: "vragen@vandijk.example" } });
    expect(valueOf(await card("Sender"), "Replies go to")).toHaveTextContent(
      "vragen@vandijk.example (from the invoice settings)",
    );
  });
});
