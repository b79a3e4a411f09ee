// The contrast of a colour with white, at values that WCAG's own tools give.
import { describe, expect, it } from "vitest";
import { contrastWithWhite, isColour, readable } from "./contrast";

describe("the contrast with white", () => {
  it.each([
    ["#000000", 21],
    ["#ffffff", 1],
    ["#767676", 4.54],
    ["#777777", 4.48],
    ["#595959", 7],
  ])("of %s is %d", (colour, contrast) => {
    expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 2);
    expect(contrastWithWhite(colour) >= readable).toBe(contrast >= 4.5);
  });

  it("is that of a whole colour only", () => {
    expect(["#0e5a55", "#0e5", "teal", "0e5a55", ""].map(isColour)).toEqual([true, false, false, false, false]);
  });
});
