/* eslint-disable @typescript-eslint/no-require-imports -- webpack reads its configuration as CommonJS */
const fs = require("fs");
const path = require("path");
const HtmlWebpackPlugin = require("html-webpack-plugin");

const src = path.resolve(__dirname, "src");

const assets = path.resolve(__dirname, "assets");

/** The icons that the manifest names, as they are. */
class Icons {
  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap("Icons", (compilation) => {
      compilation.hooks.processAssets.tap("Icons", () => {
        for (const name of fs.readdirSync(assets).filter((file) => /^icon-.*\.png$/.test(file))) {
          compilation.emitAsset(`assets/${name}`, new RawSource(fs.readFileSync(path.join(assets, name))));
        }
      });
    });
  }
}

/** What both pages are built with. */
const shared = ({ mode, fast }) => ({
  mode,
  // The second build of a day takes a second or two.
  cache: { type: "filesystem", buildDependencies: { config: [path.join(__dirname, "webpack.config.js")] } },
  optimization: { minimize: mode === "production" && !fast },
  // Source maps only where somebody looks at them: they double the build's time.
  devtool: mode === "development" ? "source-map" : false,
  resolve: {
    extensions: [".ts", ".tsx", ".mjs", ".js"],
    // Fluent's own icon package is hundreds of megabytes of which its controls show about ten outlines here.
    alias: { "@fluentui/react-icons$": path.join(src, "taskpane/icons/fluent-icons.tsx") },
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        // Types are checked once, by `npm run types`.
        use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
      },
      // Controls that nobody uses ask for outlines that fluent-icons.tsx does not have.
      { test: /@fluentui/, parser: { exportsPresence: false } },
    ],
  },
  output: {
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    publicPath: "auto",
    clean: true,
  },
  // Sizes have a budget of their own, in gzip and for what is ours (`npm run bench`).
  performance: false,
  stats: "errors-warnings",
});

/** The pane that Excel shows, and the page whose script answers the ribbon's buttons. */
const taskpane = ({ dist, ...options }) => ({
  ...shared(options),
  name: "taskpane",
  entry: {
    taskpane: path.join(src, "taskpane/index.tsx"),
    commands: path.join(src, "commands/index.ts"),
  },
  output: {
    ...shared(options).output,
    path: dist,
    // The page for machines without Excel is built beside the pane, by the other configuration.
    clean: { keep: "desk/" },
  },
  plugins: [
    new HtmlWebpackPlugin({
      template: path.join(src, "taskpane/taskpane.html"),
      filename: "taskpane.html",
      chunks: ["taskpane"],
      minify: false,
    }),
    new HtmlWebpackPlugin({
      template: path.join(src, "commands/commands.html"),
      filename: "commands.html",
      chunks: ["commands"],
      minify: false,
    }),
    new Icons(),
  ],
});

/** The page for machines without Excel, and the script its server puts before office.js in the pane. */
const desk = ({ dist, ...options }) => ({
  ...shared(options),
  name: "desk",
  entry: {
    desk: path.join(src, "desk/page/index.tsx"),
    relay: { import: path.join(src, "desk/page/relay.ts"), filename: "relay.js" },
  },
  output: { ...shared(options).output, path: path.join(dist, "desk") },
  plugins: [
    new HtmlWebpackPlugin({
      template: path.join(src, "desk/page/desk.html"),
      filename: "index.html",
      chunks: ["desk"],
      minify: false,
    }),
  ],
});

/** `--env fast` leaves out minifying, which takes most of the time and matters to nobody on this machine. */
module.exports = (
  { fast = false, dist = path.resolve(__dirname, "dist") } = {},
  { mode = "production" } = {},
) => [taskpane({ mode, fast, dist }), desk({ mode, fast, dist })];
