// The rules that a machine can check: strict types, short files, and which folder may import which.
import js from "@eslint/js";
import importX from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import globals from "globals";
import { readdirSync } from "node:fs";
import tseslint from "typescript-eslint";

const features = readdirSync(new URL("./src/features", import.meta.url));

/** app may import everything; a feature only itself and shared; shared only itself. */
const zones = [
  ...features.map((feature) => ({
    target: `./src/features/${feature}`,
    from: "./src/features",
    except: [`./${feature}`],
    message: "A feature does not import another: put what they share in src/shared, or join them in src/app.",
  })),
  { target: "./src/features", from: "./src/app", message: "A feature does not know the app around it." },
  {
    target: "./src/shared",
    from: ["./src/app", "./src/features"],
    message: "src/shared knows neither app nor features.",
  },
  {
    target: "./src/{app,features,shared}/**/!(*.test).{ts,tsx}",
    from: "./src/testing",
    message: "src/testing is for tests only.",
  },
];

export default defineConfig(
  { ignores: ["dist", "src/shared/api/schema.d.ts", "src/shared/api/constants.ts"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strictTypeChecked, reactHooks.configs.flat.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [importX.createNodeResolver({ extensions: [".ts", ".tsx", ".d.ts"] })] },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportAllDeclaration", message: "No barrels: import from the file that has it." },
        {
          selector: "JSXAttribute[name.name='type'][value.value='email']",
          message: "Use EmailField: a browser changes the domain in a field of this type.",
        },
      ],
    },
  },
  // A test that finds nothing fails at the next step anyway.
  {
    files: ["**/*.test.tsx"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "no-restricted-properties": [
        "error",
        {
          object: "vi",
          property: "mock",
          message: "Component tests share their modules: give open() the content instead.",
        },
      ],
    },
  },
  { rules: { "max-lines": ["error", 300] } },
  { files: ["*.js", "scripts/**"], languageOptions: { globals: globals.node } },
  { files: ["public/**"], languageOptions: { globals: globals.browser } },
);
