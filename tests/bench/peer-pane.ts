import HtmlWebpackPlugin from "html-webpack-plugin";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Configuration } from "webpack";
import webpack from "webpack";
import { panePage, root } from "../../src/cli/build-pages";

const load = createRequire(__filename);

/** Builds the pane that ours is measured beside into a folder, as the product's pane is built and under its name. */
export const buildPeerPane = async (dist: string): Promise<void> => {
  const configure = load(join(root, "webpack.config.js")) as (
    env: object,
    args: { mode: "production" },
  ) => Configuration[];
  const [ours] = configure({}, { mode: "production" });
  const peer: Configuration = {
    ...ours,
    name: "peer",
    entry: { peer: join(__dirname, "peer-pane/index.tsx") },
    // Fluent's own icons: that a pane can do without them is a merit of ours.
    resolve: { ...ours?.resolve, alias: {} },
    output: { ...ours?.output, path: dist, clean: false },
    plugins: [
      new HtmlWebpackPlugin({
        template: join(__dirname, "peer-pane/peer-pane.html"),
        filename: panePage,
        minify: false,
      }),
    ],
  };
  const stats = await new Promise<webpack.Stats | undefined>((done, fail) =>
    webpack(peer, (error, result) => (error ? fail(error) : done(result))),
  );
  if (stats?.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
};
