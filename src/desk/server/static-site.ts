import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DeskSite } from "./desk-server";
import { paneForDesk } from "./pane-for-desk";

/**
 * What a pane loads of office.js, unmodified as its licence asks: the loader, the part for Excel on the web that the
 * desk answers, and its words in the languages that the desk's host can have.
 */
const officeFiles = ["office.js", "excel-web-16.00.js", "vi-vn/office_strings.js", "en-us/office_strings.js"];

/** The desk is one folder down, as in `npm start`; whoever opens the site's own address is sent there. */
const frontDoor = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="refresh" content="0; url=desk/index.html" />
    <title>Bàn làm việc</title>
  </head>
  <body><a href="desk/index.html">Bàn làm việc</a></body>
</html>
`;

/**
 * Makes the built pages in `dist` a site that any web server can carry, in any folder of it: office.js goes along, and
 * the pane takes it from there. Addresses are relative throughout.
 */
export const makeStaticSite = async ({ dist, officeJs, pane }: DeskSite): Promise<void> => {
  for (const file of officeFiles) {
    const target = join(dist, "office", file);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(officeJs, file), target);
  }
  const page = join(dist, pane);
  const scripts = { officeJs: "office/office.js", relay: "desk/relay.js" };
  await writeFile(page, paneForDesk(await readFile(page, "utf8"), scripts));
  await writeFile(join(dist, "index.html"), frontDoor);
};
