import { spawnSync } from "node:child_process";

// The house's one-way rule is only worth something while lint really catches a breach, `.tsx` included.
const breaches: [file: string, code: string][] = [
  ["src/notice/read.ts", `import "../tracker/rows";`],
  ["src/workbook/plan.ts", `import "../excel/lay-out";`],
  ["src/desk/model/sheet.ts", `import "../../workbook/plan";`],
  ["src/taskpane/App.tsx", `import "../desk/model/sheet";`],
  ["src/excel/lay-out.ts", `import "../taskpane/App";`],
  ["src/workbook/plan.ts", "export const run = () => Excel.run(async () => {});"],
  ["src/taskpane/App.tsx", "export const run = () => Excel.run(async () => {});"],
  ["src/tracker/status.ts", "export const now = () => new Date();"],
];
const allowed: [file: string, code: string][] = [
  ["src/tracker/rows.ts", `import "../notice/notice";`],
  ["src/cli/track.ts", `import "../desk/node";`],
  ["src/workbook/sheets/tasks.ts", `import "../plan";`],
  ["src/excel/lay-out.ts", "export const run = () => Excel.run(async () => {});"],
];

/** ESLint loads its configuration as an ES module, which jest's sandbox cannot: so it runs outside. */
const rulesBroken = (cases: [string, string][]): string[][] => {
  const script = `
    import { ESLint } from "eslint";
    let input = ""; for await (const chunk of process.stdin) input += chunk;
    const eslint = new ESLint(), broken = [];
    for (const [filePath, code] of JSON.parse(input))
      broken.push((await eslint.lintText(code, { filePath }))[0].messages.map((message) => message.ruleId));
    process.stdout.write(JSON.stringify(broken));`;
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    input: JSON.stringify(cases),
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as string[][];
};

describe("lint holds the house", () => {
  const broken = rulesBroken([...breaches, ...allowed]);

  test.each(breaches.map(([file, code], i) => [file, code, broken[i]] as const))(
    "%s may not say %s",
    (_file, code, rules) => {
      expect(rules).toContain(code.startsWith("import") ? "no-restricted-imports" : "no-restricted-globals");
    },
  );

  test.each(allowed.map(([file, code], i) => [file, code, broken[breaches.length + i]] as const))(
    "%s may say %s",
    (_file, _code, rules) => {
      expect(rules).toEqual([]);
    },
  );
});
