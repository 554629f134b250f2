import type { BrowserContextOptions } from "playwright-core";
import { accessibilityFaults } from "./axe";
import type { OpenedDesk } from "./desk-in-browser";

/** How people may see the pane. */
export const looks = [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["high contrast", { forcedColors: "active", colorScheme: "dark" }],
  ["200 % zoom", { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 }],
] satisfies [string, BrowserContextOptions][];

/** Axe finds nothing, and nothing is wider than the pane. */
export const isFine = async ({ page, pane }: OpenedDesk): Promise<void> => {
  expect(await accessibilityFaults(page)).toEqual([]);
  const html = pane.locator("html");
  expect(await html.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
};
