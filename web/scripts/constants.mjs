// Writes src/shared/api/constants.ts from the OpenAPI document: the values of its enumerations, its limits, what roles may do,
// the decimals of each currency, and a profile before its first record.
// `node scripts/constants.mjs` writes, `--check` fails when the file is out of date.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "oxfmt";

const target = fileURLToPath(new URL("../src/shared/api/constants.ts", import.meta.url));
const { paths, components, "x-roles": roles, "x-currency-decimals": decimals } = read("../../docs/openapi.json");

const head = `// Generated from docs/openapi.json by \`make openapi\`; never edited by hand.
import type { components } from "./schema";

type Schemas = components["schemas"];
`;

function read(path) {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
}

/** `ArchiveReason` and `archive_reason` → `archiveReason`. */
function camelCase(name) {
  return name.replace(/^\w/u, (first) => first.toLowerCase()).replace(/_(\w)/gu, (_, next) => next.toUpperCase());
}

function enumerations() {
  return Object.entries(components.schemas)
    .filter(([, schema]) => schema.enum)
    .map(([name, { enum: values }]) => {
      const list = JSON.stringify(values);
      return `export const ${camelCase(name)}Values = ${list} as const satisfies readonly Schemas["${name}"][];\n`;
    });
}

/** The maximum length of a text, number of items or value of a number; a nullable schema has it inside `anyOf`. */
function limitOf(schema) {
  const variants = [schema, ...(schema.anyOf ?? [])];
  return variants.map((one) => one.maxLength ?? one.maxItems ?? one.maximum).find((limit) => limit !== undefined);
}

/** A field's own limit, and under `field[]` that of each of its items. */
function limitsOf(name, schemas) {
  const limits = schemas
    .flatMap(([field, schema]) => [
      [field, limitOf(schema)],
      [`${field}[]`, limitOf(schema.items ?? {})],
    ])
    .filter(([, limit]) => limit !== undefined);
  if (limits.length === 0) return [];
  return [`export const ${camelCase(name)}Limits = ${JSON.stringify(Object.fromEntries(limits))} as const;\n`];
}

function limits() {
  const ofBodies = Object.entries(components.schemas).flatMap(([name, schema]) =>
    limitsOf(name, Object.entries(schema.properties ?? {})),
  );
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  const ofQueries = operations.flatMap(({ operationId, parameters = [] }) => {
    const query = parameters.filter((parameter) => parameter.in === "query");
    return limitsOf(
      operationId,
      query.map(({ name, schema }) => [name, schema]),
    );
  });
  return [...ofBodies, ...ofQueries];
}

function permissions() {
  const type = `Record<Schemas["Role"], readonly Schemas["Permission"][]>`;
  return [`export const permissionsOf: ${type} = ${JSON.stringify(roles)};\n`];
}

function currencies() {
  return [`export const currencyDecimals: Readonly<Record<string, number>> = ${JSON.stringify(decimals)};\n`];
}

/**
 * The fields of a profile besides its customer, with the defaults of the schema. One without a default is null where it
 * may be, and else an empty list.
 */
function blankProfile() {
  const { Customer: customer, ShownProfile: profile } = components.schemas;
  const beside = Object.entries(profile.properties).filter(([field]) => !(field in customer.properties));
  const blankOf = ({ default: given, anyOf = [] }) => given ?? (anyOf.some(({ type }) => type === "null") ? null : []);
  const blank = Object.fromEntries(beside.map(([field, schema]) => [field, blankOf(schema)]));
  const type = `Omit<Schemas["ShownProfile"], keyof Schemas["Customer"]>`;
  return [`export const blankProfile: ${type} = ${JSON.stringify(blank)};\n`];
}

const text = [head, ...enumerations(), ...limits(), ...permissions(), ...currencies(), ...blankProfile()].join("\n");
const { code: fresh } = await format(target, text, read("../.oxfmtrc.json"));
if (!process.argv.includes("--check")) {
  writeFileSync(target, fresh);
} else if (readFileSync(target, "utf8") !== fresh) {
  console.error(
    "src/shared/api/constants.ts is not what docs/openapi.json has. Run `make openapi` and commit the result.",
  );
  process.exit(1);
}
