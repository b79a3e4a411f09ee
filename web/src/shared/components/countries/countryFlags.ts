// The URL of each country's flag on our own server; the keys are the country codes that the API accepts.

/** The package has more flags, of territories without an ISO 3166-1 code. */
const files = import.meta.glob<string>(
  ["/node_modules/country-flag-icons/3x2/??.svg", "!**/{AC,EU,IC,TA,XA,XC,XO}.svg"],
  { query: "?url", import: "default", eager: true },
);

const codeOf = (path: string) => path.slice(-"NL.svg".length, -".svg".length);

export const countryFlags: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, address]) => [codeOf(path), address]),
);
