import type { Page } from "playwright-core";

/** Presses Tab until something of this name has the focus. */
export const tabTo = async (page: Page, name: string | RegExp, mostPresses = 150): Promise<void> => {
  for (let presses = 0; presses < mostPresses; presses++) {
    await page.keyboard.press("Tab");
    for (const frame of page.frames()) {
      const focused = await frame.evaluate(() => {
        const element = document.activeElement;
        const label = element?.id ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`) : null;
        return element?.getAttribute("aria-label") ?? label?.textContent ?? element?.textContent ?? "";
      });
      if (typeof name === "string" ? focused === name : name.test(focused)) return;
    }
  }
  throw new Error(`Tab does not lead to ${String(name)}`);
};
