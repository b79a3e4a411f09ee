// Fails when the page exceeds its budget: first route and every lazy part, compressed as browsers receive them.
import { readFileSync, statSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const KIB = 1024;
const budget = { firstRoute: 170 * KIB, firstCss: 15 * KIB, lazyPart: 40 * KIB, css: 30 * KIB };
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist)));

const compressed = (file) => brotliCompressSync(readFileSync(new URL(file, dist))).length;

/** A chunk with its static imports, transitively. */
function withImports(key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const needed of manifest[key].imports ?? []) withImports(needed, found);
  return found;
}

// The largest first screen: the start bundle and its words, and a section outside that bundle with its words.
const start = Object.keys(manifest).find((key) => manifest[key].name === "start");
const notes = ["NotesSection.tsx", "messages/nl.ts"].map((file) => `src/features/notes/${file}`);
const firstScreen = [start, "src/app/languages/start/nl.ts", ...notes];
const first = new Set(firstScreen.flatMap((key) => [...withImports(key)]));
const isLazy = (key) => manifest[key].file.endsWith(".js") && !first.has(key);
// A part that keeps within the budget as it is needs not be compressed, which takes seconds for all of them.
const isLarge = (key) => statSync(new URL(manifest[key].file, dist)).size > budget.lazyPart;
const lazy = Object.keys(manifest).filter((key) => isLazy(key) && isLarge(key));
const stylesOf = (keys) => [...new Set(keys.flatMap((key) => manifest[key].css ?? []))];
const sum = (files) => files.reduce((total, file) => total + compressed(file), 0);

const measured = [
  ["first route, JavaScript", sum([...first].map((key) => manifest[key].file)), budget.firstRoute],
  ["first route, CSS", sum(stylesOf([...first])), budget.firstCss],
  ["all CSS", sum(stylesOf(Object.keys(manifest))), budget.css],
  ...lazy.map((key) => [key, compressed(manifest[key].file), budget.lazyPart]),
];
for (const [what, size, limit] of measured) {
  console.log(`${(size / KIB).toFixed(1).padStart(7)} of ${limit / KIB} KiB  ${what}`);
}
const over = measured.filter(([, size, limit]) => size > limit);
if (over.length > 0) {
  console.error(`Over budget: ${over.map(([what]) => what).join(", ")}`);
  process.exit(1);
}
