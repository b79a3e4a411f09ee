// How the palette's keys are written on this machine.

export const paletteKeys = /Mac|iPhone|iPad/u.test(navigator.userAgent) ? "⌘K" : "Ctrl K";
