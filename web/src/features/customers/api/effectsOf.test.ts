// What deleting several customers does, in one list.
import { describe, expect, it } from "vitest";
import type { Deletion } from "../../../shared/api/types";
import { effectsOf } from "./effectsOf";

const deletion = (linked: number) =>
  ({ effects: [{ code: "moved_to_trash" }, { code: "linked_data_kept", count: linked }] }) as unknown as Deletion;

describe("the effects of several deletions", () => {
  it("count the customers and all that is linked to them", () => {
    expect(effectsOf([deletion(3), deletion(0), deletion(4)])).toEqual([
      { code: "moved_to_trash", count: 3 },
      { code: "linked_data_kept", count: 7 },
    ]);
  });

  it("are none for none", () => {
    expect(effectsOf([])).toEqual([]);
  });
});
