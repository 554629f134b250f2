import type { BrowserContextOptions, FrameLocator } from "playwright-core";
import { saveWorkbook } from "../../src/desk/xlsx/save";
import { build, readSeed } from "../end-to-end/seed";
import { repeated } from "../end-to-end/repeated";
import type { OpenedDesk } from "./desk-in-browser";

/** A tracker's file, made by the product's own code on the desk. */
export const trackerFile = async (rows?: number): Promise<Buffer> => {
  const notice = rows === undefined ? readSeed() : repeated(readSeed(), rows);
  const { desk } = await build(notice, "2024-04-20");
  return Buffer.from(saveWorkbook(desk.workbook));
};

/** Opens a file on the desk: the pane starts anew beside it. */
export const trackerOn =
  (openDesk: (options?: BrowserContextOptions) => Promise<OpenedDesk>) =>
  async (
    file: Buffer,
    options: BrowserContextOptions = {},
    sign = "Số liệu đến ngày 20/04/2024",
  ): Promise<OpenedDesk> => {
    const opened = await openDesk(options);
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await opened.page
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name: "Sổ theo dõi.xlsx", mimeType, buffer: file });
    await opened.pane.getByText(sign).first().waitFor({ timeout: 60_000 });
    return opened;
  };

/** The tasks in the pane's list. */
export const lines = (pane: FrameLocator) => pane.getByRole("list", { name: "Các việc" }).getByRole("button");
