import type { FrameLocator } from "playwright-core";

/** Gives the pane a text file and has it read. */
export const readText = async (pane: FrameLocator, text: string, name = "notice.txt"): Promise<void> => {
  await pane
    .getByLabel("Tệp thông báo")
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text, "utf8") });
  await pane.getByRole("button", { name: "Đọc thông báo" }).click();
};
export const reviewed = (pane: FrameLocator) => pane.getByRole("heading", { name: "Kết quả đọc" }).waitFor();
