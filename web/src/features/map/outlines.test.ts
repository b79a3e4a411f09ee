// The outlines as the map receives them: a sample of countries, each at its place.
import { describe, expect, it } from "vitest";
import { worldWidth } from "./antimeridian";
import { outlines, world } from "./outlines";

const longitude = (x: number) => (x / worldWidth) * 360 - 180;

function outlineOf(code: string) {
  const found = outlines.find((outline) => outline.code === code);
  if (!found) throw new Error(`no outline of ${code}`);
  return found;
}

describe("the outlines", () => {
  it.each([
    ["NL", 3, 7.5],
    ["LU", 5.5, 6.7],
    ["MT", 14, 14.7],
    ["FR", -5.5, 10],
    ["US", -170, -60],
    ["ID", 94, 142],
    ["RU", 25, 195],
    ["FJ", 176, 182],
  ])("have %s where it lies, without its overseas parts", (code, west, east) => {
    const { mainland } = outlineOf(code);
    expect(longitude(mainland.left)).toBeGreaterThan(west);
    expect(longitude(mainland.right)).toBeLessThan(east);
  });

  it("name each country once", () => {
    const codes = outlines.map(({ code }) => code).filter((code) => code !== null);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(200);
  });

  it("are paths that can be drawn, inside the world", () => {
    for (const { code, path, bounds } of outlines) {
      expect(path, code ?? "").toMatch(/^(M[\d.,-]+(L[\d.,-]+)+Z)+$/u);
      expect(bounds.left).toBeGreaterThanOrEqual(world.left);
    }
  });
});
