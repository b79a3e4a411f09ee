// Moving and zooming never leave the world.
import { describe, expect, it } from "vitest";
import { panned, viewBoxOf, viewOf, zoomed } from "./mapView";

const world = { left: 0, top: 0, right: 1000, bottom: 800 };
const home = viewOf({ left: 400, right: 440, top: 300, bottom: 320 });

describe("the view", () => {
  it("has the country in its middle, with room around it", () => {
    expect(home).toEqual({ x: 420, y: 310, width: 60, height: 30 });
    expect(viewBoxOf(home)).toBe("390 295 60 30");
  });

  it("leaves the world in no direction", () => {
    expect(panned(home, 9999, 9999, world)).toMatchObject({ x: 1000, y: 800 });
    expect(panned(home, -9999, -9999, world)).toMatchObject({ x: 0, y: 0 });
  });

  it("zooms within bounds, keeps its shape, and comes back", () => {
    expect(zoomed(home, 2, home, world)).toMatchObject({ width: 30, height: 15 });
    expect(zoomed(home, 1e9, home, world).width).toBe(5);
    expect(zoomed(home, 1e-9, home, world).width).toBeCloseTo(1000);
    expect(zoomed(zoomed(home, 2, home, world), 0.5, home, world)).toEqual(home);
  });
});
