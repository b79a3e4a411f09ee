// The view of the map: its centre and size, and the functions that move and zoom it.
import type { Box } from "./outlines";

export interface MapView {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A margin that shows the neighbours around the country. */
const margin = 1.5;
const closest = 1 / 12;

export function viewOf({ left, right, top, bottom }: Box): MapView {
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    width: (right - left) * margin,
    height: (bottom - top) * margin,
  };
}

/** The middle stays in the world. */
export function panned(view: MapView, dx: number, dy: number, world: Box): MapView {
  return {
    ...view,
    x: clamp(view.x + dx, world.left, world.right),
    y: clamp(view.y + dy, world.top, world.bottom),
  };
}

/** Larger than 1 shows more detail; not closer than a part of `home`, and not further than the whole world. */
export function zoomed(view: MapView, factor: number, home: MapView, world: Box): MapView {
  const furthest = Math.max(1, (world.right - world.left) / home.width);
  const width = clamp(view.width / factor, home.width * closest, home.width * furthest);
  return { ...view, width, height: (width / home.width) * home.height };
}

export function viewBoxOf({ x, y, width, height }: MapView): string {
  return `${x - width / 2} ${y - height / 2} ${width} ${height}`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
