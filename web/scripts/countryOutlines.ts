// Makes the outlines of all countries at build time: Natural Earth's at 1:50 million, simplified until they are small enough for one card.
import { iso31661NumericToAlpha2 } from "iso-3166";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { planarRingArea, presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { Plugin } from "vite";
import { inOnePiece, worldWidth } from "../src/features/map/antimeridian.ts";

// Node finds no named exports in its CommonJS build.
const codec = createRequire(import.meta.url)(
  "@googlemaps/polyline-codec",
) as typeof import("@googlemaps/polyline-codec");

/** A corner is removed if its triangle is smaller than this part of the mainland of the smallest country it bounds. */
const leastCorner = 0.0015;
/** An island is removed if it is smaller than this part of its country's mainland. */
const leastIsland = 0.015;

const source = new URL("../node_modules/world-atlas/countries-50m.json", import.meta.url);
const antarctica = "010";

type Ring = number[];
type Point = [number, number];

interface Country {
  /** ISO 3166-1 alpha-2; null for disputed land. */
  code: string | null;
  polygons: Ring[][];
}

type Named = Polygon<{ name: string }> | MultiPolygon<{ name: string }>;
type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** `virtual:country-outlines` is what src/features/map/outlines.ts unpacks. */
export function countryOutlines(): Plugin {
  const name = "virtual:country-outlines";
  return {
    name: "country-outlines",
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(packed())}` : null),
  };
}

function packed() {
  const topology = projected(JSON.parse(readFileSync(source, "utf8")) as Countries);
  const countries = countriesOf(topology).map((country) => withoutIslets(topology, country));
  const { arcs } = simplify(weighed(topology, countries), leastCorner);

  const kept = [...new Set(countries.flatMap(({ polygons }) => polygons.flat(2).map(arcOf)))];
  const place = new Map(kept.map((arc, index) => [arc, index]));
  const placed = (arc: number) => (arc < 0 ? ~(place.get(~arc) ?? 0) : (place.get(arc) ?? 0));
  return {
    arcs: kept.map((arc) => codec.encode(arcs[arc] as Point[], 0)),
    countries: countries.map(({ code, polygons }) => [
      code,
      polygons.map((rings) => rings.map((ring) => ring.map(placed))),
    ]),
  };
}

/** In Mercator's projection, which keeps the shapes that people know. */
function projected(topology: Countries): Countries {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] };
  const arcs = topology.arcs.map((arc) => {
    const at = [0, 0] as Point;
    return arc.map(([dx = 0, dy = 0]) => {
      at[0] += dx;
      at[1] += dy;
      return mercator(at[0] * scale[0] + translate[0], at[1] * scale[1] + translate[1]);
    });
  });
  return { type: "Topology", objects: topology.objects, arcs };
}

function mercator(longitude: number, latitude: number): Point {
  const parallel = Math.log(Math.tan(Math.PI / 4 + (Math.max(latitude, -85) * Math.PI) / 360));
  return [((longitude + 180) / 360) * worldWidth, ((1 - parallel / Math.PI) / 2) * worldWidth];
}

function countriesOf(topology: Countries): Country[] {
  const countries: Country[] = [];
  for (const part of topology.objects.countries.geometries as Named[]) {
    if (part.id === antarctica) continue;
    const polygons = part.type === "Polygon" ? [part.arcs] : part.arcs;
    const code = codeOf(part);
    const same = code && countries.find((country) => country.code === code);
    // The source has some islands of a country as a feature of their own.
    if (same) same.polygons.push(...polygons);
    else countries.push({ code, polygons: [...polygons] });
  }
  return countries;
}

function codeOf({ id, properties }: Named): string | null {
  return iso31661NumericToAlpha2[String(id)] ?? (properties?.name === "Kosovo" ? "XK" : null);
}

function withoutIslets(topology: Countries, { code, polygons }: Country): Country {
  const mainland = Math.max(...polygons.map((rings) => areaOf(topology, rings)));
  return { code, polygons: polygons.filter((rings) => areaOf(topology, rings) >= mainland * leastIsland) };
}

/** Each corner with its weight for simplify(): relative to the country, so that small ones keep their shape. */
function weighed(topology: Countries, countries: readonly Country[]): Countries {
  const size = new Map<number, number>();
  for (const { polygons } of countries) {
    const mainland = Math.max(...polygons.map((rings) => areaOf(topology, rings)));
    for (const arc of polygons.flat(2).map(arcOf)) size.set(arc, Math.min(mainland, size.get(arc) ?? Infinity));
  }
  const simplified = presimplify(topology);
  const arcs = simplified.arcs.map((arc, index) =>
    arc.map(([x = 0, y = 0, weight = 0]) => [x, y, weight / (size.get(index) ?? 1)]),
  );
  return { ...simplified, arcs };
}

function areaOf(topology: Countries, [outer = []]: Ring[]): number {
  return planarRingArea(inOnePiece(outer.flatMap((arc) => pointsOf(topology, arc))) as Point[]);
}

function pointsOf({ arcs }: Countries, arc: number): Point[] {
  const points = arcs[arcOf(arc)] as Point[];
  return arc < 0 ? points.toReversed() : points;
}

/** The index of an arc. TopoJSON writes an arc that a ring follows backwards as the complement of its index. */
function arcOf(arc: number): number {
  return arc < 0 ? ~arc : arc;
}
