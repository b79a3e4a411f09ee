// The page's own lint rules refuse what they are for, and only that.
import { RuleTester } from "oxlint/plugins-dev";
import { join } from "node:path";
import { describe, it } from "vitest";
import plugin from "./own-rules.mjs";

Object.assign(RuleTester, { describe, it });
const tester = new RuleTester({ languageOptions: { parserOptions: { lang: "tsx" } } });
const { layers, "no-barrels": noBarrels, "email-field": emailField } = plugin.rules;

const at = (file, code) => ({ filename: join(import.meta.dirname, "../src", file), code });
const refused = (file, code, message) => ({ ...at(file, code), errors: [{ message }] });

tester.run("layers", layers, {
  valid: [
    at("app/App.tsx", 'import { NotesCard } from "../features/notes/NotesCard";'),
    at("features/notes/NotesCard.tsx", 'import { Note } from "./components/Note"; import "../../shared/formats";'),
    at("features/notes/NotesCard.tsx", 'import { app } from "app/features/tags";'),
    at("features/notes/NotesCard.test.tsx", 'import { open } from "../../testing/open";'),
    at("testing/open.tsx", 'import { App } from "../app/App";'),
    at("shared/components/lists/Pager.tsx", 'import { Button } from "../buttons/Button"; import "./row.css";'),
    at("shared/components/buttons/Button.tsx", 'import { help } from "../../help";'),
  ],
  invalid: [
    ...[
      'import type { Tag } from "../tags/Tag";',
      'export { Tag } from "../tags/Tag";',
      'const tag = import("../tags/Tag");',
      "const tag = import(`../tags/Tag`);",
      'type Tag = import("../tags/Tag").Tag;',
    ].map((code) => refused("features/notes/NotesCard.tsx", code, /^A feature does not import another/u)),
    refused("features/notes/Note.tsx", 'import "../../app/App";', /^A feature does not know the app/u),
    refused("shared/formats.ts", 'import "../app/App";', /^src\/shared knows neither/u),
    refused("shared/formats.test.ts", 'import "../features/notes/Note";', /^src\/shared knows neither/u),
    refused("app/App.tsx", 'import { open } from "../testing/open";', /^src\/testing is for tests only/u),
    refused("shared/components/buttons/Button.tsx", 'import "../lists/Pager";', /^The room buttons does not import/u),
    refused(
      "shared/components/New.tsx",
      'import "./buttons/Button";',
      /^Every file of shared.components is in a room/u,
    ),
  ],
});

tester.run("no-barrels", noBarrels, {
  valid: [at("shared/all.ts", 'export { one } from "./one";')],
  invalid: [refused("shared/all.ts", 'export * from "./one";', /^No barrels/u)],
});

tester.run("email-field", emailField, {
  valid: [at("shared/Form.tsx", 'const form = <input type="text" />;')],
  invalid: ['"email"', '{"email"}', "{`email`}"].map((type) =>
    refused("shared/Form.tsx", `const form = <input type=${type} />;`, /^Use EmailField/u),
  ),
});
