// Checks types and lint rules of all sources with one program, because ESLint would otherwise build and check a second one.
import { ESLint } from "eslint";
import ts from "typescript";

const stop = (problem) => {
  throw new Error(ts.formatDiagnostic(problem, ts.createCompilerHost({})));
};
const { fileNames, options } = ts.getParsedCommandLineOfConfigFile(
  "tsconfig.json",
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: stop },
);
const program = ts.createProgram(fileNames, options);
// Before the rules, because types that are found in the order of the source are found only once.
const problems = ts.getPreEmitDiagnostics(program);
if (problems.length > 0) {
  console.error(ts.formatDiagnosticsWithColorAndContext(problems, ts.createCompilerHost(options)));
}

const parserOptions = { projectService: false, programs: [program] };
const eslint = new ESLint({ overrideConfig: { files: ["**/*.{ts,tsx}"], languageOptions: { parserOptions } } });
const results = await eslint.lintFiles(["."]);
const { format } = await eslint.loadFormatter("stylish");
console.log(await format(results));

const isBad = ({ errorCount, warningCount }) => errorCount + warningCount > 0;
if (problems.length > 0 || results.some(isBad)) process.exitCode = 1;
