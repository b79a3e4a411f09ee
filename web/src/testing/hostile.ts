// Answers of the API with values that no form would take, made by walking the answer schemas of the OpenAPI document.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { http, HttpResponse, type HttpHandler } from "msw";

interface Schema {
  $ref?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: string[];
  type?: string;
  default?: unknown;
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  items?: Schema;
}

interface Operation {
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** What stands in each kind of field. */
export interface Hostility {
  text: string;
  /** In the place of dates and times. */
  moment: string;
  code: (values: readonly string[]) => string;
  /** Null wherever that may be, nothing where a field may be absent, and no items. */
  bare?: boolean;
}

const api = JSON.parse(readFileSync(join(import.meta.dirname, "../../../docs/openapi.json"), "utf8")) as OpenApi;

const moment = "2026-03-02T09:30:00Z";
const first = (values: readonly string[]) => values[0] ?? "";
const second = (values: readonly string[]) => values[1] ?? first(values);
const last = (values: readonly string[]) => values.at(-1) ?? "";
const codes = [last, first, second];
const unheardOf = () => "unheard_of";

/** What breaks whoever reads a part of a text; together, because each page is opened once for every text. */
const partly = [
  "\u202eabc\u2066\u05d0\u0628", // turns around
  "\u0000\u0007\u2028", // control characters
  `<img src=x onerror="alert(1)"><script>alert(1)</script>`,
  "%E0%A4%A?x=1&y=%", // half an escape
  "{{name}} $t(fields.name) %{x}", // words of the catalogue
];

const texts: Record<string, string> = {
  "an address without a host": "https://[",
  "a script in the place of an address": "javascript:alert(1)",
  "a text without end": "W".repeat(10_000),
  "HTML, escapes, and characters that are not seen": partly.join(" "),
  "names of JavaScript": "__proto__",
  "nothing but a blank": " ",
  "an empty text": "",
};

/** Under its name, each way in which stored values are hostile and every page is looked at as it opens. */
export const shown: Record<string, Hostility> = Object.fromEntries(
  Object.entries(texts).map(([name, text], place) => [
    name,
    { text, moment, code: codes[place % codes.length] ?? last },
  ]),
);

/** The ways with which every dialog is opened as well, which takes longer. */
export const opened: Record<string, Hostility> = {
  "half a surrogate pair, and dates that are none": { text: "\ud800", moment: "the day before", code: last },
  "an address that no browser opens, and dates beyond the calendar": {
    text: "https://999.999.999.999",
    moment: "+275760-09-13T00:00:00.001Z",
    code: first,
  },
  "codes of a later release": { text: "Text", moment, code: unheardOf },
  "items of an earlier release": { text: "Text", moment, code: second, bare: true },
};

type Path = readonly string[];

/** Return the value of a schema. `at` is the names of the fields that lead there. */
function valueOf(schema: Schema, hostility: Hostility, at: Path): unknown {
  const name = at.at(-1) ?? "";
  if (schema.$ref) return valueOf(named(schema.$ref), hostility, at);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) {
    const nullable = either.some(({ type }) => type === "null");
    const something = either.find(({ type }) => type !== "null");
    return nullable && hostility.bare ? null : something && valueOf(something, hostility, at);
  }
  if (schema.enum) return hostility.code(schema.enum);
  switch (schema.type) {
    case "object":
      return objectOf(schema, hostility, at);
    case "array":
      return hostility.bare || !schema.items ? [] : [valueOf(schema.items, hostility, at)];
    case "boolean":
      return !hostility.bare;
    case "integer":
    case "number":
      return 1;
    case "null":
      return null;
    default:
      if (schema.format?.startsWith("date")) return hostility.moment;
      // A cursor is not stored, and every page would be followed by the same one.
      if (name === "next_cursor") return null;
      // Whatever is stored has an id of ours.
      return name === "id" ? idOf(at) : hostility.text;
  }
}

function objectOf(schema: Schema, hostility: Hostility, at: Path): unknown {
  const { properties = {}, required = [], additionalProperties: more } = schema;
  const isAbsent = (name: string, field: Schema) => hostility.bare && !required.includes(name) && !("default" in field);
  const values = Object.entries(properties)
    .filter(([name, field]) => !isAbsent(name, field))
    .map(([name, field]): [string, unknown] => [name, valueOf(field, hostility, [...at, name])]);
  if (more && more !== true && !hostility.bare) values.push([idOf(at), valueOf(more, hostility, at)]);
  return Object.fromEntries(values);
}

/** The same for the same kind of record, so that a customer has the tags and pinned notes of the lists. */
function idOf(at: Path): string {
  return `id_${at.includes("tags") || at.includes("notes") ? "tag-or-note" : at.slice(0, -1).join("_")}`;
}

function named(reference: string): Schema {
  const schema = api.components.schemas[reference.slice(reference.lastIndexOf("/") + 1)];
  if (!schema) throw new Error(`The OpenAPI document has no ${reference}`);
  return schema;
}

interface Route {
  method: string;
  address: RegExp;
  answer: () => Response;
}

/**
 * Answer every operation of the document with success and a hostile body. `rest` replaces the answer at a path.
 * One handler does it, because MSW clones a request for each of the hundreds that it would have to ask.
 */
export function hostileApi(hostility: Hostility, rest: Record<string, (answer: object) => object>): HttpHandler {
  const routes = Object.entries(api.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]): Route => {
      const [status = "200", response] = Object.entries(operation.responses).find(([code]) => code < "300") ?? [];
      const schema = response?.content?.["application/json"]?.schema;
      return {
        method: method.toUpperCase(),
        address: new RegExp(`^/api${path.replace(/\{\w+\}/gu, "[^/]+")}$`, "u"),
        answer: () => {
          if (!schema) return new HttpResponse(null, { status: 204 });
          const answer = valueOf(schema, hostility, [path]) as object;
          return HttpResponse.json(rest[path]?.(answer) ?? answer, { status: Number(status) });
        },
      };
    }),
  );
  return http.all("/api/*", ({ request }) => {
    const { pathname } = new URL(request.url);
    return routes.find(({ method, address }) => method === request.method && address.test(pathname))?.answer();
  });
}
