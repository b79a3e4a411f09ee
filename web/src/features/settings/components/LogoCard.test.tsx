// The logo of the merchant: choosing, dropping, refusing, removing and bringing it back.
import { fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { me, readiness } from "../../../testing/examples";
import { open } from "../../../testing/open";
import { button } from "../../../testing/queries";
import { api, refusal, server } from "../../../testing/server";
import type { Merchant } from "../../../shared/api/types";
import type { Logo } from "../api/logo";

const logo: Logo = { name: "0a.png", media_type: "image/png", size: 4, width: 40, height: 20 };
const file = (content = "logo", name = "logo.png", type = "image/png") => new File([content], name, { type });

let sent: string[];
let kept: Partial<Merchant>;

function keep(change: Partial<Merchant>): Merchant {
  kept = change;
  return { ...me().merchant, ...kept };
}

beforeEach(() => {
  sent = [];
  kept = {};
  server.use(
    api.get("/merchant/readiness", ({ response }) => response(200).json(readiness())),
    api.get("/merchant/logo", ({ response }) =>
      response(200).json({ media_type: "image/png", width: 40, height: 20, data: "bG9nbw==" }),
    ),
    api.put("/merchant/logo", async ({ request, response }) => {
      sent.push((await request.json()).data);
      return response(200).json(keep({ logo, former_logo: null, version: 2 }));
    }),
    api.delete("/merchant/logo", ({ response }) => {
      sent.push("removed");
      return response(200).json(keep({ logo: null, former_logo: logo, version: 3 }));
    }),
    api.post("/merchant/logo/restore", ({ request, response }) => {
      sent.push(`restored ${request.headers.get("if-match")}`);
      return response(200).json(keep({ logo, former_logo: null, version: 4 }));
    }),
  );
});

const card = async () => within(await screen.findByRole("region", { name: "Logo" }));
const chooser = async () => (await card()).getByLabelText<HTMLInputElement>("Choose a logo", { selector: "input" });

function choose(input: HTMLInputElement, chosen: File): void {
  fireEvent.change(input, { target: { files: [chosen] } });
}

describe("the logo", () => {
  it("is chosen, shown, removed and brought back", async () => {
    const user = await open("/settings/invoices");
    server.use(api.get("/me", ({ response }) => response(200).json(me("owner", kept))));
    expect((await card()).getByText(/no logo yet/u)).toBeVisible();
    choose(await chooser(), file());
    expect(await screen.findByText("Logo saved")).toBeVisible();
    const picture = await (await card()).findByRole("img", { name: "Logo of Van Dijk Groothandel" });
    expect(picture).toHaveAttribute("src", "data:image/png;base64,bG9nbw==");
    await user.click(await button("Remove"));
    expect(await screen.findByText("Logo removed")).toBeVisible();
    expect(await button("Choose a logo")).toHaveFocus();
    await user.click(await button("Undo"));
    expect(await screen.findByText("Logo restored")).toBeVisible();
    expect(sent).toEqual([window.btoa("logo"), "removed", 'restored "3"']);
  });

  it("can be dropped", async () => {
    await open("/settings/invoices");
    const zone = (await chooser()).parentElement;
    fireEvent.drop(zone as HTMLElement, { dataTransfer: { files: [file()] } });
    expect(await screen.findByText("Logo saved")).toBeVisible();
  });

  it.each([
    [file("x", "logo.svg", "image/svg+xml"), /no PNG or JPEG/u],
    [file(""), /required|empty|Fill/iu],
    [file("x".repeat(1024 * 1024 + 1)), /larger than 1 MB/u],
  ])("is refused before it is sent: %#", async (chosen, problem) => {
    await open("/settings/invoices");
    choose(await chooser(), chosen);
    expect(await screen.findByText(problem)).toBeVisible();
    expect(sent).toEqual([]);
  });

  it("is refused by the API with a remedy", async () => {
    const fields = [{ field: "data", code: "damaged_image", problem: "This file is damaged." }];
    server.use(api.put("/merchant/logo", ({ response }) => response(422).json(refusal("invalid_input", { fields }))));
    await open("/settings/invoices");
    choose(await chooser(), file());
    expect(await screen.findByText(/Save the picture again/u)).toBeVisible();
    choose(await chooser(), file("x", "logo.gif", "image/gif"));
    expect(await screen.findByText(/no PNG or JPEG/u)).toBeVisible();
  });

  it("is sent again when another setting changed meanwhile, and not when the logo did", async () => {
    const current = { ...me().merchant, version: 7 };
    const tried: (string | null)[] = [];
    server.use(
      api.put("/merchant/logo", ({ request, response }) => {
        tried.push(request.headers.get("if-match"));
        return tried.length === 2
          ? response(200).json({ ...current, logo, former_logo: null, version: 8 })
          : response(409).json(refusal("stale_version", { current }));
      }),
    );
    await open("/settings/invoices");
    choose(await chooser(), file());
    expect(await screen.findByText("Logo saved")).toBeVisible();
    expect(tried).toEqual(['"1"', '"7"']);
    Object.assign(current, { logo: { ...logo, name: "other.png" } });
    choose(await chooser(), file());
    expect(await screen.findByText("This changed meanwhile.")).toBeVisible();
  });

  it("is only shown to who may not change settings", async () => {
    await open("/settings/invoices", { role: "finance" });
    expect((await card()).getByText(/no logo yet/u)).toBeVisible();
    expect((await card()).queryByRole("button")).toBeNull();
  });
});
