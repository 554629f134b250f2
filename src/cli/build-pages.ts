import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { Configuration } from "webpack";
import webpack from "webpack";

const load = createRequire(__filename);

/** The project's folder. */
export const root = resolve(__dirname, "../..");

/** The pane's page within what is built. */
export const panePage = "taskpane.html";

/** The folder with office.js, as its package has it. */
export const officeJsFolder = (): string =>
  join(dirname(load.resolve("@microsoft/office-js/package.json")), "dist");

export interface PageBuild {
  /** Where to; webpack.config.js knows its own place. */
  readonly dist?: string;
  /** Leaves out minifying. */
  readonly fast?: boolean;
}

/** What webpack is told for each page, the pane's first. */
export const pageConfigurations = (build: PageBuild): Configuration[] => {
  const configure = load(join(root, "webpack.config.js")) as (
    env: PageBuild,
    args: { mode: "production" },
  ) => Configuration[];
  return configure(build, { mode: "production" });
};

/** Fails with webpack's words. */
export const runWebpack = async (configurations: Configuration[]): Promise<void> => {
  const stats = await new Promise<webpack.MultiStats | undefined>((done, fail) =>
    webpack(configurations, (error, result) => (error ? fail(error) : done(result))),
  );
  if (stats?.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
};

/** Builds the pane and the desk's page into a folder. Fails with webpack's words. */
export const buildPages = (dist: string, { fast = false }: Pick<PageBuild, "fast">): Promise<void> =>
  runWebpack(pageConfigurations({ dist, fast }));
