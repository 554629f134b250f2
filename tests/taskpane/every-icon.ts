import * as ours from "../../src/taskpane/icons/fluent-icons";

const none = () => null;
const known: Readonly<Record<string, unknown>> = { __esModule: true, bundleIcon: () => none, ...ours };

/** Fluent's icon package for tests: as in the build, with nothing for the controls that the pane does not use. */
export const everyIcon: object = new Proxy(known, { get: (icons, name) => icons[String(name)] ?? none });
