/** Why laying out failed; the surfaces say it in the user's words, with what to do next. */
export type LayOutErrorCode =
  | "already-a-tracker"
  | "name-taken"
  | "not-taken-out"
  | "cell-being-edited"
  | "protected"
  | "read-only"
  | "another-workbook-in-front"
  | "too-large"
  | "gone"
  | "out-of-memory"
  | "no-connection"
  | "host-too-old"
  | "failed";

/** Nothing of a failed attempt stays in the workbook. */
export class LayOutError extends Error {
  constructor(
    readonly code: LayOutErrorCode,
    /** For the log and for reports: the host's own words. Null where the code says all. */
    readonly detail: string | null = null,
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = "LayOutError";
  }
}

/** Office.js error codes, as Microsoft's "Error handling" and "Troubleshooting" pages list them. */
const codeOfHostError: Readonly<Record<string, LayOutErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-being-edited",
  AccessDenied: "protected",
  InactiveWorkbook: "another-workbook-in-front",
  InvalidSelection: "another-workbook-in-front",
  ReadOnly: "read-only",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  MemoryLimitReached: "out-of-memory",
  ConnectionFailure: "no-connection",
  ServiceNotAvailable: "no-connection",
  ItemNotFound: "gone",
  ApiNotFound: "host-too-old",
};

/** Members that fail with no code of their own while another workbook is in front (the same page of Microsoft's). */
const needsFront: ReadonlySet<unknown> = new Set(["Worksheet.activate", "Range.select"]);

/** What may be known of an error on the way to Excel. */
export interface HostError {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly debugInfo?: { readonly errorLocation?: unknown };
}

/** Any error on the way to Excel, as one of ours. */
export const asLayOutError = (error: unknown): LayOutError => {
  if (error instanceof LayOutError) return error;
  const { code, message, debugInfo } = (error ?? {}) as HostError;
  const detail = [code, message].filter((part) => typeof part === "string").join(": ") || String(error);
  if (code === "GeneralException" && needsFront.has(debugInfo?.errorLocation)) {
    return new LayOutError("another-workbook-in-front", detail);
  }
  return new LayOutError(codeOfHostError[String(code)] ?? "failed", detail);
};
