/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../../src/commands/commands";

// Microsoft's own validator sends the manifest to a web service; these are the mistakes it would find.
const root = join(__dirname, "../..");
const source = readFileSync(join(root, "manifest.xml"), "utf8");
const manifest = new DOMParser().parseFromString(source, "text/xml");

const elements = (name: string): Element[] => [...manifest.getElementsByTagNameNS("*", name)];
/** Direct children of the root: what counts where VersionOverrides is ignored. */
const base = (name: string): Element | undefined =>
  [...manifest.documentElement.children].find((child) => child.localName === name);
const urls = [...source.matchAll(/(?:DefaultValue|Value)="(https?:[^"]+)"/g)].map((match) => match[1] ?? "");

/** Width and height stand at fixed places in a PNG's first chunk. */
const pngSize = (path: string): [number, number] => {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};
const iconFile = (url: string): string => join(root, new URL(url).pathname);

test("it is well-formed, a task pane for Excel, with an id of its own", () => {
  expect(elements("parsererror")).toEqual([]);
  expect(manifest.documentElement.getAttribute("xsi:type")).toBe("TaskPaneApp");
  expect(base("Id")?.textContent).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(base("Version")?.textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(base("Hosts")?.firstElementChild?.getAttribute("Name")).toBe("Workbook");
  expect(base("Permissions")?.textContent).toBe("ReadWriteDocument");
});

test("its base part is in the schema's order and complete without VersionOverrides", () => {
  expect([...manifest.documentElement.children].map((child) => child.localName)).toEqual([
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
  expect(base("DefaultSettings")?.firstElementChild?.getAttribute("DefaultValue")).toMatch(
    /\/taskpane\.html$/,
  );
  expect((base("Description")?.getAttribute("DefaultValue") ?? "").length).toBeLessThanOrEqual(250);
});

test("it asks for ExcelApi 1.7 and no more", () => {
  const sets = elements("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
  expect(sets).toEqual([["ExcelApi", "1.7"]]);
});

test("every address is https and on one host", () => {
  expect(urls.length).toBeGreaterThan(5);
  expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set(["https://localhost:3000"]));
});

test("every resource used is defined, every one defined is used, and no id is too long", () => {
  const used = [...source.matchAll(/resid="([^"]+)"/g)].map((match) => match[1] ?? "");
  const defined = ["Image", "Url", "String"]
    .flatMap((name) => elements(name))
    .map((element) => element.getAttribute("id"))
    .filter((id): id is string => id !== null);
  expect(new Set(used)).toEqual(new Set(defined));
  expect(new Set(defined).size).toBe(defined.length);
  expect(defined.filter((id) => id.length > 32)).toEqual([]);
});

test("Vietnamese is the default, and every text has its English", () => {
  expect(base("DefaultLocale")?.textContent).toBe("vi-VN");
  const texts = [base("DisplayName"), base("Description"), ...elements("String")];
  for (const text of texts) {
    const override = [...(text?.children ?? [])].find((child) => child.localName === "Override");
    expect(override?.getAttribute("Locale")).toBe("en-US");
    expect(override?.getAttribute("Value")).not.toBe("");
  }
  const tooLong = elements("String").filter((text) => {
    const limit = text.parentElement?.localName === "ShortStrings" ? 125 : 250;
    return [text, ...text.children].some(
      (each) => (each.getAttribute("DefaultValue") ?? each.getAttribute("Value") ?? "").length > limit,
    );
  });
  expect(tooLong).toEqual([]);
});

test("the icons are there, in the sizes said", () => {
  for (const [name, size] of [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const) {
    expect(pngSize(iconFile(base(name)?.getAttribute("DefaultValue") ?? ""))).toEqual([size, size]);
  }
  const addresses = new Map(
    elements("Image").map((image) => [image.getAttribute("id"), image.getAttribute("DefaultValue") ?? ""]),
  );
  const sized = elements("Image").filter((image) => image.hasAttribute("size"));
  const sizes = new Set(sized.map((image) => Number(image.getAttribute("size"))));
  expect([16, 32, 80].every((size) => sizes.has(size))).toBe(true);
  for (const image of sized) {
    const size = Number(image.getAttribute("size"));
    expect(pngSize(iconFile(addresses.get(image.getAttribute("resid")) ?? ""))).toEqual([size, size]);
  }
  expect(pngSize(join(root, "assets/icon-128.png"))).toEqual([128, 128]);
});

test("every button that calls a function calls one that there is", () => {
  const called = elements("FunctionName").map((name) => name.textContent);
  expect(called.length).toBe(new Set(called).size);
  expect(new Set(called)).toEqual(new Set(Object.keys(commands)));
  const page = elements("FunctionFile")[0]?.getAttribute("resid");
  const address = elements("Url").find((url) => url.getAttribute("id") === page);
  expect(address?.getAttribute("DefaultValue")).toMatch(/\/commands\.html$/);
  // The schema wants it before the extension points.
  const order = [...(elements("DesktopFormFactor")[0]?.children ?? [])].map((child) => child.localName);
  expect(order).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
});

test("every button has an id and a label of its own, and says in its tip what it does", () => {
  const controls = elements("Control");
  expect(new Set(controls.map((control) => control.getAttribute("id"))).size).toBe(controls.length);
  const labels = controls.map((control) =>
    control.getElementsByTagNameNS("*", "Label")[0]?.getAttribute("resid"),
  );
  expect(new Set(labels).size).toBe(controls.length);
  expect(elements("Supertip")).toHaveLength(controls.length);
});
