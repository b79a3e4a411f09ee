// The module that scripts/countryOutlines.ts generates at build time.
declare module "virtual:country-outlines" {
  const outlines: {
    /** Each line between two countries, or a country and the sea, once: as an encoded polyline. */
    arcs: string[];
    /** Code and polygons; each polygon is rings of arcs, an arc followed backwards as its complement (TopoJSON). */
    countries: [code: string | null, polygons: number[][][]][];
  };
  export default outlines;
}
