import { canRecord } from "./office-namespace";
import type { Recorder, RecordingProgress } from "./recorder";
import type { Recording } from "./recording";

export type RecordingState =
  | { readonly kind: "off" | "starting" | "unavailable" }
  | { readonly kind: "recording"; readonly progress: RecordingProgress }
  | { readonly kind: "ended"; readonly recording: Recording };

/** The recorder as the pane's settings have it: off until somebody asks for it, and off again in a new pane. */
export class RecordingDoor {
  #state: RecordingState = { kind: canRecord() ? "off" : "unavailable" };
  #recorder: Recorder | null = null;
  readonly #listeners = new Set<() => void>();

  /** For `useSyncExternalStore`. */
  readonly state = (): RecordingState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Begins to record; an earlier recording is given up. @throws Error where a part of the pane cannot be loaded */
  async start(withWords: boolean): Promise<void> {
    if (this.#state.kind !== "off" && this.#state.kind !== "ended") return;
    this.#set({ kind: "starting" });
    try {
      const { Recorder: RecorderClass } = await import(/* webpackChunkName: "recorder" */ "./recorder");
      this.#recorder = new RecorderClass({ withWords });
    } catch (error) {
      this.#set({ kind: "off" });
      throw error;
    }
    this.#recorder.onProgress = (progress) => this.#set({ kind: "recording", progress });
    this.#set({ kind: "recording", progress: this.#recorder.progress });
  }

  end(): void {
    if (!this.#recorder) return;
    this.#recorder.onProgress = null;
    this.#set({ kind: "ended", recording: this.#recorder.end() });
    this.#recorder = null;
  }

  /** Lets an ended recording go. */
  discard(): void {
    if (this.#state.kind === "ended") this.#set({ kind: "off" });
  }

  #set(state: RecordingState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
