import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * The rooms of the house and what each may import (see README, "The map of src/").
 * A room that is not named may not be imported; everything may import from itself.
 */
const house = {
  catalog: [],
  notice: ["catalog"],
  tracker: ["notice", "catalog"],
  workbook: ["tracker", "notice", "catalog"],
  excel: ["workbook", "tracker", "notice", "catalog"],
  exchange: ["excel", "workbook", "tracker", "notice", "catalog"],
  desk: [],
  cli: ["exchange", "excel", "workbook", "tracker", "notice", "catalog", "desk"],
  commands: ["exchange", "excel", "workbook", "tracker", "notice", "catalog"],
  taskpane: ["exchange", "excel", "workbook", "tracker", "notice", "catalog"],
};

const onlyDownwards = Object.entries(house).map(([room, allowed]) => {
  const forbidden = Object.keys(house).filter((other) => other !== room && !allowed.includes(other));
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: forbidden.map((other) => ({
            regex: `^(\\.\\./)+${other}(/|$)`,
            message: `src/${room} must not import from src/${other}: imports go one way, downwards.`,
          })),
        },
      ],
    },
  };
});

const hostGlobals = ["Excel", "Office", "OfficeExtension"].map((name) => ({
  name,
  message: "Only src/excel speaks to the host.",
}));
const platformGlobals = ["Date", "document", "window", "navigator", "localStorage"].map((name) => ({
  name,
  message: "The domain has no clock and no DOM: today is a parameter.",
}));
const domain = "src/{catalog,notice,tracker,workbook}/**/*.ts";

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "coverage/"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
    },
  },
  { files: ["src/**/*.{ts,tsx}"], rules: { "no-restricted-globals": ["error", ...hostGlobals] } },
  { files: ["src/excel/**/*.ts"], rules: { "no-restricted-globals": "off" } },
  { files: [domain], rules: { "no-restricted-globals": ["error", ...hostGlobals, ...platformGlobals] } },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
    },
  },
  { files: ["src/**/*.tsx", "src/taskpane/**/*.ts"], ...reactHooks.configs.flat.recommended },
  {
    files: ["*.{js,cjs,mjs}"],
    languageOptions: {
      globals: { require: "readonly", module: "writable", __dirname: "readonly", process: "readonly" },
    },
  },
  ...onlyDownwards,
);
