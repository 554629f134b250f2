import { readFileSync } from "node:fs";
import type { Frame, Page } from "playwright-core";

const script = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Result {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/**
 * What axe-core finds wrong with the pane, or the page around it, as it stands: each rule with what breaks it. Another
 * look changes neither names nor roles: in dark only colours are gone into, and where the system sets the colours
 * nothing, for what the styles say is then not what is seen.
 *
 * @param within only in what this selector finds
 */
export const accessibilityFaults = async (
  page: Page,
  where: "pane" | "page" = "pane",
  within = "html",
): Promise<[rule: string, elements: string[]][]> => {
  const isWanted = (each: Frame): boolean => (each.parentFrame() === null) === (where === "page");
  const frame = page.frames().find(isWanted);
  if (!frame) throw new Error("The page has no pane.");
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(script);
  const { violations } = await frame.evaluate(async (selector) => {
    // Halfway through fading in, nothing has its colours yet.
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
    const is = (query: string): boolean => window.matchMedia(query).matches;
    if (is("(forced-colors: active)")) return { violations: [] };
    const rules = is("(prefers-color-scheme: dark)") ? ["color-contrast"] : null;
    const { axe } = window as unknown as { axe: { run(what: object, how: object): Promise<Result> } };
    // Fluent's guards at both ends of an arrow-key group: they hand the focus on in the moment that they get it.
    return axe.run(
      { include: [[selector]], exclude: [["[data-tabster-dummy]"]] },
      {
        iframes: false,
        ...(rules && { runOnly: rules }),
      },
    );
  }, within);
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};
