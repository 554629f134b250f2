import HtmlWebpackPlugin from "html-webpack-plugin";
import { join } from "node:path";
import { pageConfigurations, panePage, runWebpack } from "../../src/cli/build-pages";

/** Builds the pane that ours is measured beside into a folder, as the product's pane is built and under its name. */
export const buildPeerPane = async (dist: string): Promise<void> => {
  const [ours] = pageConfigurations({});
  await runWebpack([
    {
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
    },
  ]);
};
