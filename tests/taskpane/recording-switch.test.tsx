/**
 * @jest-environment jsdom
 */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import type { Root } from "react-dom/client";
import { createRoot } from "react-dom/client";
import { RecordingDoor } from "../../src/excel/recording/recording-door";
import { parseRecording } from "../../src/excel/recording/recording";
import { RecordingSwitch } from "../../src/taskpane/components/RecordingSwitch";
import type { PaneHost } from "../../src/taskpane/host/pane-host";
import { TextsContext, textsOf } from "../../src/taskpane/texts/TextsContext";

import { closePane, renderPane, shown } from "./render-pane";

jest.mock("@fluentui/react-icons", () => jest.requireActual("./every-icon").everyIcon);
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const texts = textsOf.vi.recording;

/** An Excel with an empty workbook. */
const paneHost = (recording: RecordingDoor | null): PaneHost => ({
  theme: null,
  ...(recording && { recording }),
  preview: async () => null,
  build: () => Promise.reject(new Error("Nothing is built here.")),
  add: () => Promise.reject(new Error("There is no tracker to add to.")),
  showSheet: async () => true,
  hasTracker: async () => false,
  tracker: () => Promise.reject(new Error("There is no tracker to follow.")),
});

/** As much of office.js as a pane in Excel has of it before a batch is sent. */
const answered = JSON.stringify({ Results: [{ ActionId: 1, Value: "Đường bê tông" }] });
const officeNamespace = {
  RichApi: {
    executeRichApiRequestAsync: (_message: unknown, done: (result: object) => void) =>
      done({ status: "succeeded", value: { data: [200, [], answered] } }),
  },
};
const send = (words: string): void => {
  const body = JSON.stringify({
    Actions: [
      { Id: 1, ActionType: 4, Name: "Values", ObjectPathId: 1, ArgumentInfo: { Arguments: [[[words]]] } },
    ],
    ObjectPaths: {},
  });
  officeNamespace.RichApi.executeRichApiRequestAsync(
    [null, "POST", "ProcessQuery", [], body, 0, 1],
    () => {},
  );
};

let root: Root | null = null;

const show = (door: RecordingDoor): void => {
  const element = document.createElement("div");
  document.body.replaceChildren(element);
  act(() => {
    root = createRoot(element);
    root.render(
      <FluentProvider theme={webLightTheme}>
        <TextsContext.Provider value={textsOf.vi}>
          <RecordingSwitch door={door} />
        </TextsContext.Provider>
      </FluentProvider>,
    );
  });
};
const hide = (): void => {
  act(() => root?.unmount());
  root = null;
};

const control = (label: string): HTMLInputElement => {
  const found = [...document.querySelectorAll("label")].find(({ textContent }) => textContent === label);
  return document.getElementById(found?.htmlFor ?? "") as HTMLInputElement;
};
const press = async (target: HTMLElement | undefined): Promise<void> => {
  await act(async () => {
    target?.click();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
};
const button = (name: string): HTMLElement | undefined =>
  [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name);
/** The part with the masks is loaded when it is first asked for. */
const recordingBegan = async (): Promise<void> => {
  for (let i = 0; i < 500 && !document.body.textContent?.includes(texts.progress(0, 0)); i++) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  }
};

const realm = globalThis as Record<string, unknown>;
beforeEach(() => {
  Object.assign(realm, { OSF: { DDA: officeNamespace }, Excel: {}, Office: {} });
});
afterEach(() => {
  hide();
  delete realm["OSF"];
});

test("stands folded away among the settings, and is open where something is being recorded", async () => {
  await renderPane(paneHost(null));
  expect(document.querySelector("details")).toBeNull();
  const door = new RecordingDoor();
  await renderPane(paneHost(door));
  expect(document.querySelector("details")?.open).toBe(false);
  await act(() => door.start(false));
  await renderPane(paneHost(door));
  expect(document.querySelector("details")?.open).toBe(true);
  await shown(texts.label);
  act(() => door.end());
  closePane();
}, 60_000);

test("where nothing can be recorded, no switch is offered", () => {
  delete realm["OSF"];
  show(new RecordingDoor());
  expect(document.body.textContent).toBe("");
});

test("is off; records while it is on, also with the settings closed; and hands over a file with masked words", async () => {
  const files: Blob[] = [];
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => files.push(blob) && "blob:",
    revokeObjectURL: () => {},
  });
  // jsdom cannot go where a link leads.
  const followed = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  const before = officeNamespace.RichApi;
  const door = new RecordingDoor();
  show(door);
  expect(control(texts.label).checked).toBe(false);
  expect(officeNamespace.RichApi).toBe(before);

  await press(control(texts.label));
  await recordingBegan();
  expect(control(texts.label).checked).toBe(true);
  hide();
  send("Đường bê tông");
  show(door);
  expect(document.body.textContent).toContain("Đang ghi: 1 lượt");

  await press(control(texts.label));
  expect(officeNamespace.RichApi).toBe(before);
  expect(document.body.textContent).toContain(texts.ended(1, true));
  await press(button(texts.save));
  expect((followed.mock.contexts[0] as HTMLAnchorElement).download).toMatch(
    /^ghi-excel-\d{4}-\d\d-\d\d\.json$/,
  );
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(files[0]!);
  });
  expect(parseRecording(text)).toMatchObject({ masked: true, complete: true });
  expect(text).not.toMatch(/Đường|tông/);

  await press(button(texts.discard));
  expect(door.state().kind).toBe("off");
}, 30_000);

test("keeps the words where that is asked for, and says so; they can be copied", async () => {
  let copied = "";
  Object.assign(navigator, { clipboard: { writeText: async (text: string) => void (copied = text) } });
  show(new RecordingDoor());
  await press(control(texts.withWords));
  await press(control(texts.label));
  await recordingBegan();
  expect(control(texts.withWords).disabled).toBe(true);
  await act(async () => send("Đường bê tông"));
  await press(control(texts.label));
  expect(document.body.textContent).toContain(texts.ended(1, false));
  await press(button(texts.copy));
  expect(copied).toContain("Đường bê tông");
  expect(document.body.textContent).toContain(texts.copied);
}, 30_000);
