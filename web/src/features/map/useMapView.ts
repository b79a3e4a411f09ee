// Moves the map: by dragging, with the wheel and with the keys.
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { type MapView, panned, viewOf, zoomed } from "./mapView";
import { type Box, world } from "./outlines";

const step = 1.6;
/** A press that moves no further than this many pixels is a click. */
const slack = 4;

export function useMapView(mainland: Box, svg: RefObject<SVGSVGElement | null>) {
  const home = viewOf(mainland);
  const [view, setView] = useState<MapView>(home);
  const drag = useRef<{ x: number; y: number; from: MapView } | null>(null);

  const zoom = (factor: number) => setView((before) => zoomed(before, factor, home, world));
  const pan = (dx: number, dy: number) =>
    setView((before) => panned(before, dx * before.width, dy * before.height, world));
  const reset = () => setView(home);
  useWheel(svg, zoom);

  const acts: Partial<Record<string, () => void>> = {
    ArrowLeft: () => pan(-0.2, 0),
    ArrowRight: () => pan(0.2, 0),
    ArrowUp: () => pan(0, -0.2),
    ArrowDown: () => pan(0, 0.2),
    "+": () => zoom(step),
    "=": () => zoom(step),
    "-": () => zoom(1 / step),
    "0": reset,
  };

  const handlers = {
    onKeyDown: (event: KeyboardEvent) => {
      const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    },
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, y: event.clientY, from: view };
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (!drag.current) return;
      const { x, y, from } = drag.current;
      const unit = unitsPerPixel(event.currentTarget);
      setView(panned(from, (x - event.clientX) * unit, (y - event.clientY) * unit, world));
    },
    onPointerUp: (event: PointerEvent<SVGSVGElement>) => {
      const pressed = drag.current;
      drag.current = null;
      if (!pressed || Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > slack) return;
      // A click centres the map at that point, for those who cannot drag.
      const { x, y } = pointAt(event.currentTarget, event.clientX, event.clientY);
      setView({ ...pressed.from, x, y });
    },
    onPointerCancel: () => (drag.current = null),
  };
  return { view, zoomIn: () => zoom(step), zoomOut: () => zoom(1 / step), reset, handlers };
}

/** Zoom only if the map has the focus or Ctrl is held, because otherwise the wheel scrolls the page. */
function useWheel(svg: RefObject<SVGSVGElement | null>, zoom: (factor: number) => void): void {
  const latest = useRef(zoom);
  useEffect(() => {
    latest.current = zoom;
  });
  useEffect(() => {
    const map = svg.current;
    if (!map) return;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && document.activeElement !== map) return;
      event.preventDefault();
      latest.current(Math.exp(-event.deltaY / 400));
    };
    // React's wheel listener is passive, and a passive one cannot keep the page from scrolling.
    map.addEventListener("wheel", turn, { passive: false });
    return () => map.removeEventListener("wheel", turn);
  }, [svg]);
}

function unitsPerPixel(svg: SVGSVGElement): number {
  return 1 / (svg.getScreenCTM()?.a ?? 1);
}

function pointAt(svg: SVGSVGElement, x: number, y: number): DOMPoint {
  return new DOMPoint(x, y).matrixTransform(svg.getScreenCTM()?.inverse());
}
