/** @type {import("jest").Config} */
export default {
  testMatch: ["<rootDir>/tests/**/*.test.{ts,tsx}"],
  testEnvironment: "node",
  globalSetup: "<rootDir>/tests/browser/site-folder.ts",
  globalTeardown: "<rootDir>/tests/browser/site-removal.ts",
  transform: {
    "\\.(m?[jt]sx?)$": [
      "ts-jest",
      {
        tsconfig: {
          module: "CommonJS",
          moduleResolution: "Node10",
          // Private fields as they are, not as the weak maps that older engines need: the desk is all fields.
          target: "ES2022",
          useDefineForClassFields: false,
          jsx: "react-jsx",
          esModuleInterop: true,
          resolveJsonModule: true,
          isolatedModules: true,
          allowJs: true,
        },
        diagnostics: false,
      },
    ],
  },
  // Types are checked once, by `npm run types`; here speed counts.
  maxWorkers: 2,
};
