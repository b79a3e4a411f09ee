// The outlines of the countries, as paths on one plane.
import { decode } from "@googlemaps/polyline-codec";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import packed from "virtual:country-outlines";

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Outline {
  code: string | null;
  path: string;
  bounds: Box;
  /** Without what lies far away, such as overseas parts. */
  mainland: Box;
}

type Ring = number[][];

const topology: Topology = { type: "Topology", objects: {}, arcs: packed.arcs.map((line) => decode(line, 0)) };

export const outlines: readonly Outline[] = packed.countries.map(([code, arcs]) => {
  const { geometry } = feature(topology, { type: "MultiPolygon", arcs });
  const polygons = (geometry as { coordinates: Ring[][] }).coordinates;
  const boxes = polygons.map(([outer = []]) => boxOf(outer));
  return { code, path: polygons.flat().map(pathOf).join(""), bounds: around(boxes), mainland: mainlandOf(boxes) };
});

export const world: Box = around(outlines.map(({ bounds }) => bounds));

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function pathOf(ring: Ring): string {
  return `M${ring.join("L")}Z`;
}

/** The largest part, and the parts that lie within most of its size around it. */
function mainlandOf(parts: readonly Box[]): Box {
  const sizeOf = ({ left, right, top, bottom }: Box) => (right - left) * (bottom - top);
  const largest = parts.reduce((one, other) => (sizeOf(one) < sizeOf(other) ? other : one));
  const reach = 0.75 * Math.max(largest.right - largest.left, largest.bottom - largest.top);
  const near = parts.filter(
    ({ left, right, top, bottom }) =>
      left > largest.left - reach &&
      right < largest.right + reach &&
      top > largest.top - reach &&
      bottom < largest.bottom + reach,
  );
  return around(near);
}

function boxOf(ring: Ring): Box {
  const xs = ring.map(([x = 0]) => x);
  const ys = ring.map(([, y = 0]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
