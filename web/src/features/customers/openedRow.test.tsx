// Coming back to the list, the focus is on the row that was opened, unless the member is busy elsewhere by then.
import { beforeEach, describe, expect, it } from "vitest";
import { returnToRow } from "./openedRow";

beforeEach(() => {
  document.body.innerHTML = `
    <input />
    <div role="dialog" tabindex="-1"></div>
    <table><tbody><tr data-customer="c-1" tabindex="-1"></tr><tr data-customer="c-2" tabindex="-1"></tr></tbody></table>`;
  window.history.replaceState({ opened: "c-2" }, "");
  return () => document.body.replaceChildren();
});

const at = (selector: string) => document.querySelector<HTMLElement>(selector)!;

describe("The row that was opened", () => {
  it("has the focus when the list is there again", () => {
    returnToRow(at("tbody"));
    expect(at("[data-customer=c-2]")).toHaveFocus();
  });

  it.each(["input", "[role=dialog]"])("does not take it from %s", (busy) => {
    at(busy).focus();
    returnToRow(at("tbody"));
    expect(at(busy)).toHaveFocus();
  });
});
