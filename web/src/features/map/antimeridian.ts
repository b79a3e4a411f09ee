// Rings that cross the edge of the world, at 180° east, which is 180° west.

/** The width and height of the world on the map; Malta is 40 wide. */
export const worldWidth = 60_000;

/** Unwrap a ring: it continues beyond the edge instead of jumping back across the whole world. */
export function inOnePiece(ring: readonly number[][]): number[][] {
  let turns = 0;
  let before = ring[0]?.[0] ?? 0;
  return ring.map(([x = 0, y = 0]) => {
    if (Math.abs(x - before) > worldWidth / 2) turns += x < before ? 1 : -1;
    before = x;
    return [x + turns * worldWidth, y];
  });
}
