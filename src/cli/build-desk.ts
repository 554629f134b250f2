import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { makeStaticSite } from "../desk/server/static-site";
import { buildPages, officeJsFolder, panePage, root } from "./build-pages";
import { startTexts as texts } from "./start-texts";

/** `npm run build:desk [-- --dist FOLDER]`: the desk as a folder that any web server can carry. */
const buildDesk = async (): Promise<void> => {
  const { values } = parseArgs({ options: { dist: { type: "string" } } });
  const dist = resolve(root, values.dist ?? "dist/desk-site");
  process.stdout.write(`${texts.building}\n`);
  await buildPages(dist, { fast: false });
  await makeStaticSite({ dist, officeJs: officeJsFolder(), pane: panePage });
  process.stdout.write(`${texts.siteBuilt(dist)}\n`);
};

buildDesk().catch((error: unknown) => {
  process.stderr.write(`${texts.buildFailed}\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
