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
          target: "ES2021",
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
