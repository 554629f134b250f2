import { Desk } from "../desk";
import type { Area } from "../model/cell";
import type { Sheet } from "../model/sheet";
import { FrameHost } from "../protocol/frame-host";
import type { ShownWorkbook } from "./sheet-picture";

/** What the page shows: another object whenever anything is to be drawn anew. */
export interface DeskView {
  /** Another object only when the sheets themselves may have changed. */
  readonly shown: ShownWorkbook;
}

/** A desk that says when a batch has worked on it. */
class WatchedDesk extends Desk {
  onWorked: () => void = () => {};

  override execute(body: string): string | Promise<string> {
    const answer = super.execute(body);
    // Letting references go shows nowhere.
    if (this.batches.at(-1)?.kind === "work") this.onWorked();
    return answer;
  }
}

/** One workbook on the page, from "new" until the next one, with the add-in's frame as its guest. */
export class DeskSession {
  /** Tells this session's frame from one that is gone. */
  readonly conversation = crypto.randomUUID();
  readonly #desk = new WatchedDesk({ locale: "vi-VN" });
  readonly #frameHost = new FrameHost(this.#desk, window, this.conversation);
  readonly #listeners = new Set<() => void>();
  #view: DeskView = { shown: this.#picture() };

  constructor() {
    this.#desk.onWorked = () => this.#show({ shown: this.#picture() });
  }

  /** What the frame must be called before its page loads. */
  get frameName(): string {
    return this.#frameHost.frameName;
  }

  /** Nothing in the workbook would be missed. */
  get isUntouched(): boolean {
    return !this.#desk.session.isDirty;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): DeskView => this.#view;

  /** Puts a sheet in front, as the user does by its tab. */
  activate(sheet: Sheet): void {
    this.#desk.act("user", (session) => session.activate(sheet));
    this.#show({ ...this.#view });
  }

  /** Selects cells as the user does; the add-in hears of it. */
  select(sheet: Sheet, area: Area): void {
    this.#desk.act("user", (session) => session.select(sheet, area));
    this.#show({ ...this.#view });
  }

  /** The frame of the session before is gone; nothing must answer for it. */
  close(): void {
    this.#frameHost.dispose();
  }

  #picture(): ShownWorkbook {
    return { workbook: this.#desk.workbook, clock: this.#desk.session.clock };
  }

  #show(view: DeskView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
