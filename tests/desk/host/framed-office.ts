import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, dirname } from "node:path";
import { TextEncoder } from "node:util";
import { webcrypto } from "node:crypto";
import type { Desk, DeskOptions } from "../../../src/desk/desk";
import type { FrameHost } from "../../../src/desk/protocol/frame-host";

// jsdom lacks what every browser has. A test that imports the desk imports this file first.
Object.assign(globalThis, { TextEncoder });
Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });

/**
 * The complete office.js, loader included, in a page whose parent is our host. jsdom's own `postMessage`
 * tells neither origin nor source, so both windows are stood in for.
 */
const dist = join(dirname(createRequire(__filename).resolve("@microsoft/office-js/package.json")), "dist");
const later = (act: () => void): void => void setTimeout(act, 0);

const runScript = (file: string): void => {
  (0, eval)(`${readFileSync(join(dist, file), "utf8")}\n//# sourceURL=${file}`);
};

/** Serves the scripts that the loader asks for, as a web server would. */
const serveScripts = (base: string): void => {
  const append = document.head.appendChild.bind(document.head);
  document.head.appendChild = <T extends Node>(node: T): T => {
    const script = node as unknown as HTMLScriptElement;
    if (script.tagName !== "SCRIPT" || !script.src.startsWith(base)) return append(node);
    later(() => {
      runScript(script.src.slice(base.length));
      script.onload?.(new Event("load"));
    });
    return node;
  };
};

/**
 * Makes jsdom's page a pane with a desk around it. Once in a test file: office.js cannot be loaded twice. Wait for
 * `Office.onReady` before Excel is called.
 */
export const frameOffice = async (
  options: DeskOptions,
): Promise<{ readonly desk: Desk; readonly frame: FrameHost }> => {
  // Loaded here and not above: the desk looks for a TextEncoder at once.
  const { Desk: DeskClass } = await import("../../../src/desk/desk");
  const { FrameHost: FrameHostClass } = await import("../../../src/desk/protocol/frame-host");
  const desk = new DeskClass(options);

  if (!("domain" in document)) Object.defineProperty(document, "domain", { value: location.hostname });
  let hear: (event: MessageEvent) => void = () => undefined;
  const host = {
    location,
    addEventListener: (_type: string, listener: (event: MessageEvent) => void) => {
      hear = listener;
    },
    removeEventListener: () => undefined,
  };
  const frame = new FrameHostClass(desk, host as never);
  const { origin } = location;
  const pane = {
    postMessage: (data: string) =>
      later(() => window.dispatchEvent(new MessageEvent("message", { data, origin }))),
  };
  const parent = {
    postMessage: (data: string) =>
      later(() => hear({ data, origin, source: pane } as unknown as MessageEvent)),
  };
  Object.defineProperty(window, "parent", { value: parent, configurable: true });
  window.name = frame.frameName;
  const base = `${origin}/office/`;
  const tag = document.createElement("script");
  tag.src = `${base}office.js`;
  document.head.appendChild(tag);
  serveScripts(base);
  runScript("office.js");
  return { desk, frame };
};
