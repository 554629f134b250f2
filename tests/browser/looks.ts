import type { Page } from "playwright-core";
import { accessibilityFaults } from "./axe";
import type { OpenedDesk } from "./desk-in-browser";

const whole = { width: 1366, height: 768 };
const light = { colorScheme: "light", forcedColors: "none" } as const;

/** How people may see the pane; the system and the window are changed under the open page, as people do. */
const looks = [
  { look: "dark", media: { ...light, colorScheme: "dark" }, viewport: whole },
  { look: "high contrast", media: { colorScheme: "dark", forcedColors: "active" }, viewport: whole },
  { look: "200 % zoom", media: light, viewport: { width: 683, height: 384 } },
  // Last, and left as it was.
  { look: "light", media: light, viewport: whole },
] as const;

/** The theme follows the system with the next drawing. */
const drawnAnew = (): Promise<unknown> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Looks at what is open in every way that people may see it. */
export const inEachLook = async (
  page: Page,
  see: (look: (typeof looks)[number]["look"]) => Promise<void>,
): Promise<void> => {
  for (const { look, media, viewport } of looks) {
    await page.emulateMedia(media);
    await page.setViewportSize(viewport);
    await Promise.all(page.frames().map((frame) => frame.evaluate(drawnAnew)));
    await see(look);
  }
};

/**
 * Axe finds nothing in any look, nothing is wider than the pane, and the pane no wider than Excel's narrowest.
 *
 * @param name what is seen, for the message
 * @param also what else is to be seen in each look
 */
export const isFine = (
  { page, pane }: OpenedDesk,
  name = "",
  also?: (at: string) => Promise<void>,
): Promise<void> =>
  inEachLook(page, async (look) => {
    const at = `${look} ${name}`.trim();
    // Enlarged, only widths change.
    const faults = look === "200 % zoom" ? [] : await accessibilityFaults(page);
    const html = pane.locator("html");
    const [overflow, width] = await html.evaluate(({ scrollWidth, clientWidth }) => [
      scrollWidth - clientWidth,
      clientWidth,
    ]);
    expect([at, faults, overflow]).toEqual([at, [], 0]);
    expect(width).toBeLessThanOrEqual(350);
    await also?.(at);
  });
