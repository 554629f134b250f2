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

/** Builds the pane and the desk's page into a folder; `fast` leaves out minifying. Fails with webpack's words. */
export const buildPages = async (dist: string, { fast }: { readonly fast: boolean }): Promise<void> => {
  const configure = load(join(root, "webpack.config.js")) as (
    env: { fast: boolean; dist: string },
    args: { mode: "production" },
  ) => Configuration[];
  const stats = await new Promise<webpack.MultiStats | undefined>((done, fail) =>
    webpack(configure({ fast, dist }, { mode: "production" }), (error, result) =>
      error ? fail(error) : done(result),
    ),
  );
  if (stats?.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
};
