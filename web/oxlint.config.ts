// The rules that a machine can check: strict types, short files, and which folder may import which.
import { defineConfig } from "oxlint";

const of = (plugin: string, names: string) =>
  names
    .trim()
    .split(/\s+/u)
    .map((name) => `${plugin}${name}`);

const all = (rules: string[]) => Object.fromEntries(rules.map((rule) => [rule, "error" as const]));

/** What is wrong, or of no use, in any JavaScript. */
const inJavaScript = of(
  "",
  `
  for-direction no-async-promise-executor no-case-declarations no-compare-neg-zero no-cond-assign
  no-constant-binary-expression no-constant-condition no-control-regex no-debugger no-delete-var no-dupe-else-if
  no-duplicate-case no-empty no-empty-character-class no-empty-pattern no-empty-static-block no-ex-assign
  no-extra-boolean-cast no-fallthrough no-global-assign no-invalid-regexp no-irregular-whitespace no-loss-of-precision
  no-misleading-character-class no-nonoctal-decimal-escape no-prototype-builtins no-regex-spaces no-self-assign
  no-shadow-restricted-names no-sparse-arrays no-unassigned-vars no-unexpected-multiline no-unsafe-finally
  no-unsafe-optional-chaining no-unused-labels no-unused-private-class-members no-useless-assignment
  no-useless-backreference no-useless-catch no-useless-escape preserve-caught-error require-yield use-isnan valid-typeof
  `,
);

/** What TypeScript finds by itself in its own files. */
const untyped = of(
  "",
  `
  constructor-super getter-return no-class-assign no-const-assign no-dupe-class-members no-dupe-keys no-func-assign
  no-import-assign no-new-native-nonconstructor no-obj-calls no-redeclare no-setter-return no-this-before-super no-undef
  no-unreachable no-unsafe-negation no-with
  `,
);

const inTypeScript = [
  ...of("", "no-array-constructor no-useless-constructor no-var prefer-const prefer-rest-params prefer-spread"),
  ...of(
    "typescript/",
    `
    await-thenable no-array-delete no-base-to-string no-deprecated no-duplicate-enum-values
    no-duplicate-type-constituents no-dynamic-delete no-empty-object-type no-explicit-any no-extra-non-null-assertion
    no-extraneous-class no-floating-promises no-for-in-array no-generated-empty-object-type no-implied-eval
    no-invalid-void-type no-meaningless-void-operator no-misused-new no-misused-spread no-mixed-enums no-namespace
    no-non-null-asserted-nullish-coalescing no-non-null-asserted-optional-chain no-non-null-assertion
    no-redundant-type-constituents no-require-imports no-this-alias no-unnecessary-boolean-literal-compare
    no-unnecessary-condition no-unnecessary-template-expression no-unnecessary-type-arguments
    no-unnecessary-type-assertion no-unnecessary-type-constraint no-unnecessary-type-conversion
    no-unnecessary-type-parameters no-unsafe-argument no-unsafe-assignment no-unsafe-call no-unsafe-declaration-merging
    no-unsafe-enum-assignment no-unsafe-enum-comparison no-unsafe-function-type no-unsafe-member-access no-unsafe-return
    no-unsafe-unary-minus no-useless-default-assignment no-wrapper-object-types only-throw-error prefer-as-const
    prefer-literal-enum-member prefer-namespace-keyword prefer-promise-reject-errors prefer-reduce-type-parameter
    prefer-return-this-type related-getter-setter-pairs require-await triple-slash-reference unbound-method
    unified-signatures use-unknown-in-catch-callback-variable
    `,
  ),
];

const ofReact = of(
  "react/",
  `
  error-boundaries exhaustive-deps globals immutability incompatible-library preserve-manual-memoization purity refs
  rules-of-hooks set-state-in-effect set-state-in-render static-components unsupported-syntax use-memo
  `,
);

export default defineConfig({
  plugins: ["typescript", "react", "import"],
  jsPlugins: ["./scripts/own-rules.mjs"],
  options: { typeAware: true, typeCheck: true, reportUnusedDisableDirectives: "error" },
  // Only rules that are named here, because an update of the linter would else bring its own.
  categories: { correctness: "off" },
  ignorePatterns: ["dist", "src/shared/api/schema.d.ts", "src/shared/api/constants.ts"],
  rules: {
    ...all(inJavaScript),
    "max-lines": ["error", 300],
    // With options, because names that begin with "_" would else be spared.
    "no-unused-vars": ["error", {}],
  },
  overrides: [
    { files: ["**/*.{js,mjs}"], rules: all(untyped) },
    {
      files: ["**/*.{ts,tsx}"],
      rules: {
        ...all([...inTypeScript, ...ofReact]),
        "no-unused-expressions": "error",
        "typescript/ban-ts-comment": ["error", { minimumDescriptionLength: 10 }],
        "typescript/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
        "typescript/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
        "typescript/restrict-plus-operands": [
          "error",
          {
            allowAny: false,
            allowBoolean: false,
            allowNullish: false,
            allowNumberAndString: false,
            allowRegExp: false,
          },
        ],
        "typescript/restrict-template-expressions": ["error", { allowNumber: true }],
        "typescript/return-await": ["error", "error-handling-correctness-only"],
      },
    },
    {
      files: ["src/**/*.{ts,tsx}"],
      rules: { ...all(of("page/", "layers no-barrels email-field")), "import/no-cycle": "error" },
    },
    // A test that finds nothing fails at the next step anyway.
    {
      files: ["**/*.test.tsx"],
      rules: {
        "typescript/no-non-null-assertion": "off",
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
    { files: ["*.js", "scripts/**"], env: { node: true } },
    { files: ["public/**"], env: { browser: true } },
  ],
});
