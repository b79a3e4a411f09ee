// Where each country's flag lies on our own server; its keys are the countries that the API knows.

/** The package has flags of more, which are no countries by ISO 3166-1. */
const files = import.meta.glob<string>(
  ["/node_modules/country-flag-icons/3x2/??.svg", "!**/{AC,EU,IC,TA,XA,XC,XO}.svg"],
  { query: "?url", import: "default", eager: true },
);

const codeOf = (path: string) => path.slice(-"NL.svg".length, -".svg".length);

export const countryFlags: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, address]) => [codeOf(path), address]),
);
