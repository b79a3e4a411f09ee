// English words of the map.

export const en = {
  map: {
    map: "map",
    of: "Map of {{country}}",
    help: "Arrow keys move the map, + and − zoom, 0 goes back. A click puts a place in the middle.",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    reset: "Back to the country",
  },
} as const;

declare module "../../../shared/i18n/catalogue" {
  interface Parts {
    map: typeof en;
  }
}
