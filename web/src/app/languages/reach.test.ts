// Every word is loaded where it is shown: its part of the catalogue comes with the start, or with an onDemand() above it.
import { describe, expect, it } from "vitest";
import type { ResourceLanguage } from "i18next";
import { flatten, plural } from "./flatten";

const sources = import.meta.glob<string>(
  ["/src/**/*.{ts,tsx}", "!/src/**/*.test.*", "!/src/testing/**", "!/src/shared/api/constants.ts"],
  { eager: true, query: "?raw", import: "default" },
);
const catalogue = import.meta.glob<ResourceLanguage>("/src/**/messages/**/en.ts", { eager: true, import: "en" });

/** Key without its plural form → the part that has it. */
const partOf = new Map(
  Object.entries(catalogue).flatMap(([path, words]) => {
    const folder = path.split("/");
    const nested = folder.at(-2) !== "messages";
    const part = nested ? folder.at(-2) : folder.at(-3);
    return [...flatten(words).keys()].map((key) => [key.replace(plural, ""), part ?? ""] as const);
  }),
);

const imports = /^(?:import|export)\s(?!type\s)(?:[^;"]*?\sfrom\s)?"(\.[^"]+)"/gmu;
const onDemand = /onDemand\(\s*\(\) => import\("(\.[^"]+)"\)((?:,\s*"\w+")*)/gu;
const quoted = /["'`]([a-zA-Z_]+(?:\.(?:[\w-]+|\$\{[^}]+\}))+)["'`]/gu;

function resolve(from: string, specifier: string): string | undefined {
  const path = new URL(specifier, `file://${from}`).pathname;
  return [path, `${path}.ts`, `${path}.tsx`].find((candidate) => candidate in sources);
}

/** Every key that a source mentions, with the parts that may have it: `${…}` in a key stands for any one name. */
function keysIn(source: string): Map<string, Set<string>> {
  const keys = [...source.matchAll(quoted)].map(([, key = ""]) => {
    const pattern = new RegExp(`^${key.replace(/\./gu, "\\.").replace(/\$\{[^}]+\}/gu, "[^.]+")}$`, "u");
    return [key, new Set([...partOf].filter(([known]) => pattern.test(known)).map(([, part]) => part))] as const;
  });
  return new Map(keys.filter(([, parts]) => parts.size > 0));
}

const missing: string[] = [];
const visited = new Set<string>();

function visitSource(path: string, available: ReadonlySet<string>): void {
  const visit = `${path} ${[...available].sort().join()}`;
  if (visited.has(visit) || path.includes("/messages/")) return;
  visited.add(visit);
  const source = sources[path] ?? "";
  for (const [key, parts] of keysIn(source)) {
    if (![...parts].some((part) => available.has(part))) missing.push(`${path} shows ${key} of "${[...parts].join()}"`);
  }
  follow(source.matchAll(imports), () => available);
  follow(source.matchAll(onDemand), (parts) => new Set([...available, ...(parts.match(/\w+/gu) ?? [])]));

  function follow(found: Iterable<RegExpMatchArray>, there: (parts: string) => ReadonlySet<string>): void {
    for (const [, specifier = "", parts = ""] of found) {
      const next = resolve(path, specifier);
      if (next) visitSource(next, there(parts));
    }
  }
}

describe("every word", () => {
  it("is fetched before what shows it", () => {
    visitSource("/src/main.tsx", new Set(["start"]));
    expect(visited.size).toBeGreaterThan(200);
    expect([...new Set(missing)]).toEqual([]);
  });
});
