import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { DeskOptions } from "./desk";
import { Desk } from "./desk";
import { NativeBridge } from "./protocol/native-bridge";
import type { Requirements } from "./protocol/requirements";

export interface OpenDeskOptions extends DeskOptions {
  /** Loads the readable copy of office.js, for stepping through it. */
  readonly debug?: boolean;
}

/** What this file puts into the realm, beside the many globals of office.js itself. */
interface Realm {
  _richApiNativeBridge?: NativeBridge;
  Office?: object;
  /** The library's own `Office`. */
  _officeLibrary?: object;
}

const realm = globalThis as unknown as Realm & Record<string, unknown>;

/**
 * Just enough of a page for office.js to load: it looks for its query string, for a script tag and for the
 * browser's name, finds nothing, and goes on.
 */
const pageStubs: Readonly<Record<string, unknown>> = {
  window: globalThis,
  self: globalThis,
  location: {
    hash: "",
    search: "",
    href: "https://localhost/",
    origin: "https://localhost",
    protocol: "https:",
  },
  document: {
    getElementsByTagName: () => [],
    getElementById: () => null,
    createElement: () => ({ style: {} }),
    addEventListener: () => undefined,
    readyState: "loading",
  },
  navigator: { userAgent: "node" },
  addEventListener: () => undefined,
};

/** Runs the host file of office.js, as it is, in this realm. It can be run only once in each. */
const loadLibrary = (bridge: NativeBridge, debug: boolean): void => {
  const stubbed = Object.keys(pageStubs).filter((name) => !(name in realm));
  for (const name of stubbed) realm[name] = pageStubs[name];
  realm._richApiNativeBridge = bridge;
  const file = `@microsoft/office-js/dist/excel-web-16.00${debug ? ".debug" : ""}.js`;
  const path = createRequire(__filename).resolve(file);
  const source = readFileSync(path, "utf8");
  // Indirect: the file is a script that declares globals, and jest's realm is not Node's.
  (0, eval)(`${source}\n//# sourceURL=${path}`);
  // Others take a `window` for a browser.
  for (const name of stubbed) delete realm[name];
};

/**
 * Without the loader nobody fills `Office.context`, and office.js has fixed the property. So this realm's
 * `Office` is an object on top of the library's own, with the little of a context that add-ins ask about.
 */
const setContext = (requirements: Requirements, locale: string): void => {
  const context = {
    displayLanguage: locale,
    contentLanguage: locale,
    requirements: {
      isSetSupported: (name: string, version?: string | number) =>
        requirements.isSetSupported(name, version === undefined ? undefined : String(version)),
    },
  };
  realm._officeLibrary ??= realm.Office ?? {};
  realm.Office = Object.create(realm._officeLibrary, { context: { value: context } }) as object;
};

/**
 * Opens a desk and makes `Excel.run` of this realm speak to it, with the unmodified office.js. A second
 * desk takes the place of the first; the library stays.
 */
export const openDesk = async (options: OpenDeskOptions = {}): Promise<Desk> => {
  const desk = new Desk(options);
  const loaded = realm._richApiNativeBridge;
  const bridge = loaded ?? new NativeBridge();
  bridge.connect(desk);
  if (!loaded) loadLibrary(bridge, options.debug ?? false);
  setContext(desk.requirements, desk.locale);
  return Promise.resolve(desk);
};
