import { Masking } from "./masking";
import type {
  ExecuteRichApi,
  OfficeNamespace,
  RichApi,
  RichApiMessage,
  RichApiResult,
} from "./office-namespace";
import { officeNamespace } from "./office-namespace";
import { apiWords, ownWords } from "./own-words";
import type { Exchange, RecordedHost, Recording } from "./recording";
import { isRequest, recordingFormat } from "./recording";

/** Where the parts of a message stand that are of interest here. */
const part = { path: 2, body: 4, flags: 6 } as const;
const batchPath = "ProcessQuery";

/** Recording ends by itself once it holds this many characters: what a pane may take of a small machine. */
export const recordingLimit = 20_000_000;

export interface RecordingOptions {
  /** Keeps people's words as they are. */
  readonly withWords?: boolean;
  readonly limit?: number;
}

export interface RecordingProgress {
  readonly exchanges: number;
  readonly characters: number;
  /** True once the limit was reached and recording has ended by itself. */
  readonly isFull: boolean;
}

/**
 * Listens at the door between office.js and Excel, and holds in memory what passes; nothing is sent anywhere.
 * office.js stays as it is: its door is put back when the recording ends.
 */
export class Recorder {
  readonly #exchanges: Exchange[] = [];
  readonly #masking: Masking | null;
  readonly #limit: number;
  readonly #namespace: OfficeNamespace;
  readonly #excel: RichApi;
  readonly #listening: RichApi;
  #characters = 0;
  #isFull = false;
  /** Called when something was recorded. */
  onProgress: ((progress: RecordingProgress) => void) | null = null;

  /** Begins at once. @throws Error where `canRecord` is false */
  constructor({ withWords = false, limit = recordingLimit }: RecordingOptions = {}) {
    const namespace = officeNamespace();
    if (!namespace) throw new Error("Nothing to record: office.js has no host here.");
    this.#masking = withWords ? null : new Masking(new Set([...ownWords(), ...apiWords(Excel)]));
    this.#limit = limit;
    this.#namespace = namespace;
    this.#excel = namespace.RichApi;
    // office.js has fixed the door itself; so one stands before it that has everything else from the first.
    const pass: ExecuteRichApi = (message, done) => this.#pass(message, done);
    this.#listening = Object.create(this.#excel, { executeRichApiRequestAsync: { value: pass } }) as RichApi;
    namespace.RichApi = this.#listening;
  }

  get progress(): RecordingProgress {
    return {
      exchanges: this.#exchanges.length,
      characters: this.#characters,
      isFull: this.#isFull,
    };
  }

  /** Ends the recording and gives it; what was still under way stands in it without an answer. */
  end(): Recording {
    this.#close();
    return {
      format: recordingFormat,
      version: 1,
      host: recordedHost(),
      recordedOn: localDay(),
      masked: this.#masking !== null,
      complete: !this.#isFull,
      exchanges: this.#exchanges.map((each) => this.#masking?.exchange(each) ?? each),
    };
  }

  #close(): void {
    if (this.#namespace.RichApi === this.#listening) this.#namespace.RichApi = this.#excel;
  }

  #pass(message: RichApiMessage, done: (result: RichApiResult) => void): void {
    const place = this.#exchanges.length;
    const began = performance.now();
    const isRecorded = this.#take(message);
    this.#excel.executeRichApiRequestAsync(message, (result) => {
      if (isRecorded) this.#complete(place, result, performance.now() - began);
      done(result);
    });
  }

  /** Notes a request, in the order in which they leave. */
  #take(message: RichApiMessage): boolean {
    const body = message[part.body];
    if (this.#isFull || message[part.path] !== batchPath || typeof body !== "string") return false;
    const request = parsed(body);
    if (!isRequest(request) || !this.#grow(body.length)) return false;
    const flags = message[part.flags];
    this.#exchanges.push({
      request,
      flags: typeof flags === "number" ? flags : 0,
      answer: null,
      failure: null,
      milliseconds: null,
    });
    return true;
  }

  #complete(place: number, result: RichApiResult, milliseconds: number): void {
    const exchange = this.#exchanges[place];
    if (!exchange) return;
    const text = result.status === "succeeded" ? bodyOf(result) : "";
    const answer = this.#grow(text.length) ? parsed(text) : null;
    this.#exchanges[place] = { ...exchange, answer, failure: result.error ?? null, milliseconds };
    this.onProgress?.(this.progress);
  }

  /** False where there is no more room: then the recording ends. */
  #grow(characters: number): boolean {
    if (this.#characters + characters > this.#limit) {
      this.#isFull = true;
      this.#close();
      return false;
    }
    this.#characters += characters;
    return true;
  }
}

/** The answer's text; long ones may come in pieces. */
const bodyOf = ({ value }: RichApiResult): string => {
  const body = value?.data?.[2];
  if (Array.isArray(body)) return body.join("");
  return typeof body === "string" ? body : "";
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

/** No ExcelApi 1.x is newer than this by the typings that the product is written with. */
const newestExcelApi = 21;

const recordedHost = (): RecordedHost => {
  const { context } = Office;
  const versions = Array.from({ length: newestExcelApi }, (_each, i) => `1.${newestExcelApi - i}`);
  return {
    platform: context?.diagnostics?.platform?.toString() ?? null,
    version: context?.diagnostics?.version ?? null,
    language: context?.displayLanguage ?? "en-US",
    excelApi: versions.find((version) => context?.requirements?.isSetSupported("ExcelApi", version)) ?? "1.1",
  };
};

const localDay = (): string => {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
