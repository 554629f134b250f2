import { act } from "react";
import type { Root } from "react-dom/client";
import { createRoot } from "react-dom/client";
import { App } from "../../src/taskpane/App";
import type { PaneHost } from "../../src/taskpane/host/pane-host";
import type { Problem } from "../../src/taskpane/state/problem";

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
// jsdom has none of these; the pane asks the first for the system's colours and scrolls with the others.
window.matchMedia = (query) =>
  ({ matches: false, media: query, addEventListener: () => {}, removeEventListener: () => {} }) as never;
window.scrollTo = () => {};
Element.prototype.scrollIntoView = () => {};

let root: Root | null = null;

/** Puts the pane into the page, in place of one that is there: as when the host loads it anew. */
export const renderPane = async (host: PaneHost | Problem): Promise<void> => {
  closePane();
  const element = document.createElement("div");
  document.body.append(element);
  await act(async () => {
    root = createRoot(element);
    root.render(<App host={host} />);
  });
};

export const closePane = (): void => {
  act(() => root?.unmount());
  root = null;
  document.body.replaceChildren();
};

export const button = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll("button")].find(
    (each) => (each.getAttribute("aria-label") ?? each.textContent ?? "").trim() === name,
  );
  if (!found) throw new Error(`No button “${name}” in: ${document.body.textContent}`);
  return found;
};

export const press = async (name: string): Promise<void> => {
  await act(async () => button(name).click());
};

export const paste = async (text: string): Promise<void> => {
  const field = document.querySelector("textarea");
  if (!field) throw new Error("The field for pasting is not open.");
  await act(async () => {
    // React listens to the property's own setter to tell typing from rendering.
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
};

/** Waits until the page shows a text. */
export const shown = async (text: string): Promise<void> => {
  for (let tries = 0; tries < 200; tries++) {
    if (document.body.textContent?.includes(text)) return;
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
  }
  throw new Error(`“${text}” does not show in: ${document.body.textContent}`);
};
