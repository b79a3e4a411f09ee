// The outlines of the countries, as paths on one plane.
import { decode } from "@googlemaps/polyline-codec";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import packed from "virtual:country-outlines";
import { inOnePiece } from "./antimeridian";

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
  const polygons = (geometry as { coordinates: Ring[][] }).coordinates.map((rings) => rings.map(inOnePiece));
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

/** The largest part and what lies near it, or near what lies near it: an archipelago is a whole, an overseas part is not. */
function mainlandOf(parts: readonly Box[]): Box {
  const largest = parts.reduce((one, other) => (areaOf(one) < areaOf(other) ? other : one));
  const reach = 0.25 * Math.max(largest.right - largest.left, largest.bottom - largest.top);
  const withNear = (land: Box): Box => {
    const wider = around(parts.filter((part) => overlap(part, widened(land, reach))));
    return areaOf(wider) > areaOf(land) ? withNear(wider) : land;
  };
  return withNear(largest);
}

function areaOf({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

function widened({ left, right, top, bottom }: Box, by: number): Box {
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by };
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
