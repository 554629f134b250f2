/**
 * What office.js asked of Excel and what Excel answered, as a file: `npm run replay` asks the desk the same and
 * shows where it answers otherwise.
 */
export interface Recording {
  readonly format: typeof recordingFormat;
  readonly version: 1;
  readonly host: RecordedHost;
  /** ISO date of the day on which it was recorded: formulas with TODAY depend on it. */
  readonly recordedOn: string;
  /** True where people's words are replaced by letters of the same shape. */
  readonly masked: boolean;
  /** False where it was cut off at its limit of size. */
  readonly complete: boolean;
  readonly exchanges: readonly Exchange[];
}

export const recordingFormat = "notice-tracker-recording";

/** The Excel that was recorded. */
export interface RecordedHost {
  /** `PC`, `Mac`, `OfficeOnline` … as Office.js names them; null where it does not say. */
  readonly platform: string | null;
  readonly version: string | null;
  readonly language: string;
  /** Highest version of the requirement set ExcelApi. */
  readonly excelApi: string;
}

/** One batch as it went over office.js's wire, and what came back. */
export interface Exchange {
  readonly request: unknown;
  /** office.js's own flags, 64 among them for "wait while a cell is being edited". */
  readonly flags: number;
  /** Null where the call itself failed, or where nothing had come back when recording ended. */
  readonly answer: unknown;
  readonly failure: { readonly code: number | string; readonly message: string } | null;
  /** Null where nothing came back. */
  readonly milliseconds: number | null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The recording in a file's text; null where it is none, or of a version that is not known here. */
export const parseRecording = (text: string): Recording | null => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || value["format"] !== recordingFormat || value["version"] !== 1) return null;
  const { host, recordedOn, exchanges } = value;
  const isWhole =
    isRecord(host) &&
    typeof host["language"] === "string" &&
    typeof host["excelApi"] === "string" &&
    typeof recordedOn === "string" &&
    Array.isArray(exchanges) &&
    exchanges.every((each) => isRecord(each) && isRequest(each["request"]));
  return isWhole ? (value as unknown as Recording) : null;
};

/** Whether a value has the outline of a batch, as office.js sends it. */
export const isRequest = (value: unknown): boolean =>
  isRecord(value) && Array.isArray(value["Actions"]) && isRecord(value["ObjectPaths"]);
