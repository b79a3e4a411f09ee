// Runs a command on its key, or on two keys after each other; never while someone types or a dialog is open. The palette's key works while typing too.
import { useLayoutEffect } from "react";
import { currentCommands } from "../../shared/commands/commands";
import { readPreference } from "../../shared/preferences";
import { keepForPalette, openOverlay } from "./overlay";

const sequenceTimeout = 1000;

export function useKeys(): void {
  useLayoutEffect(() => {
    let before = { key: "", at: 0 };
    let ran = "";

    const press = (event: KeyboardEvent) => {
      if (isPaletteKey(event)) {
        event.preventDefault();
        if (!document.querySelector(dialogs)) openOverlay("palette");
        return;
      }
      if (!isChord(event) && keepForPalette(event.key)) {
        event.preventDefault();
        return;
      }
      if (event.repeat) {
        // Auto-repeat is ignored, because a key held down would type into the form that its command opened.
        if (event.code === ran) event.preventDefault();
        return;
      }
      ran = "";
      if (isChord(event) || event.defaultPrevented) return;
      if (!readPreference("singleKeys") || isBusy(event.target)) return;
      const key = event.key.toUpperCase();
      const pair = event.timeStamp - before.at < sequenceTimeout ? `${before.key} ${key}` : "";
      before = { key, at: event.timeStamp };
      const command = find(pair) ?? find(key);
      // Where no list has a search box, "/" opens the palette.
      if (!command && key !== "/") return;
      event.preventDefault();
      ran = event.code;
      if (command) command.run();
      else openOverlay("palette");
    };

    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function find(keys: string) {
  return currentCommands().find((command) => command.keys === keys && !command.unavailable);
}

function isPaletteKey(event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey;
}

/** AltGr does not count as a modifier, because many keyboards need it for a bracket. */
function isChord(event: KeyboardEvent): boolean {
  if (event.getModifierState("AltGraph")) return false;
  return event.ctrlKey || event.metaKey || event.altKey;
}

/** Whether a dialog is open or its code is loading. A toast has the role of a dialog, too, but does not block the page. */
const dialogs = "[data-coming], [role=dialog]:not([aria-modal=false]), [role=alertdialog]:not([aria-modal=false])";
const layers = `${dialogs}, [popover=auto]:popover-open`;

function isBusy(target: EventTarget | null): boolean {
  const typing =
    target instanceof HTMLElement && target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  return Boolean(typing) || document.querySelector(layers) !== null;
}
