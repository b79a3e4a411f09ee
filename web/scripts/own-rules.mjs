// The rules of this page that no linter has: which folder may import which, no barrels, and EmailField for addresses.
import { dirname, relative, resolve, sep } from "node:path";

const src = resolve(import.meta.dirname, "../src");

/** The folder of src and the one in it: ["features", "notes"]; [".."] for what is outside. */
function foldersOf(path) {
  return relative(src, path).split(sep);
}

/** The text of a literal, also of one in backquotes or braces. */
function textOf(node) {
  if (node?.type === "JSXExpressionContainer") return textOf(node.expression);
  if (node?.type === "TemplateLiteral" && node.quasis.length === 1) return node.quasis[0].value.cooked;
  return node?.value;
}

/** The rooms of shared/components: each may import from those before it, so that there is no circle. */
const rooms = [
  "toasts",
  "buttons",
  "values",
  "fields",
  "countries",
  "layout",
  "states",
  "dialogs",
  "boundaries",
  "lists",
];

/** The room of a file below shared/components; undefined for what is elsewhere. */
function roomOf(path) {
  const [layer, part, room] = foldersOf(path);
  return layer === "shared" && part === "components" ? room : undefined;
}

function objectionBetweenRooms(importer, imported) {
  const [room, target] = [roomOf(importer), roomOf(imported)];
  if (room === undefined || target === undefined) return null;
  if (!rooms.includes(room)) return "Every file of shared/components is in a room that scripts/own-rules.mjs lists.";
  if (rooms.indexOf(target) <= rooms.indexOf(room)) return null;
  return `The room ${room} does not import from a later one of those in scripts/own-rules.mjs.`;
}

/** app may import everything; a feature only itself and shared; shared only itself. */
function objectionTo(importer, imported) {
  const [layer, part] = foldersOf(importer);
  const [target, targetPart] = foldersOf(imported);
  if (!["app", "features", "shared"].includes(layer)) return null;
  if (layer === "features" && target === "features" && part !== targetPart) {
    return "A feature does not import another: put what they share in src/shared, or join them in src/app.";
  }
  if (layer === "features" && target === "app") return "A feature does not know the app around it.";
  if (layer === "shared" && ["app", "features"].includes(target)) return "src/shared knows neither app nor features.";
  if (target === "testing" && !/\.test\.tsx?$/u.test(importer)) return "src/testing is for tests only.";
  return objectionBetweenRooms(importer, imported);
}

const layers = {
  create(context) {
    const check = ({ source }) => {
      const imported = textOf(source);
      // Packages have names; only files of the page begin with a dot.
      if (typeof imported !== "string" || !imported.startsWith(".")) return;
      const message = objectionTo(context.filename, resolve(dirname(context.filename), imported));
      if (message) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

const noBarrels = {
  create: (context) => ({
    ExportAllDeclaration: (node) => context.report({ node, message: "No barrels: import from the file that has it." }),
  }),
};

const emailField = {
  create: (context) => ({
    JSXAttribute(node) {
      if (node.name.name !== "type" || textOf(node.value) !== "email") return;
      context.report({ node, message: "Use EmailField: a browser changes the domain in a field of this type." });
    },
  }),
};

export default { meta: { name: "page" }, rules: { layers, "no-barrels": noBarrels, "email-field": emailField } };
