/** What office.js hands to Excel for one batch, and what it gets. */
export type RichApiMessage = readonly unknown[];
export interface RichApiResult {
  readonly status: string;
  readonly value?: { readonly data?: readonly unknown[] };
  readonly error?: { readonly code: number | string; readonly message: string };
}
export type ExecuteRichApi = (message: RichApiMessage, done: (result: RichApiResult) => void) => void;
export interface RichApi {
  readonly executeRichApiRequestAsync: ExecuteRichApi;
}

/** The part of office.js that holds the door; the door itself is fixed, its holder can be exchanged. */
export interface OfficeNamespace {
  RichApi: RichApi;
}

/**
 * The namespace of office.js with the door through which every batch leaves for Excel, on Windows, Mac and the
 * web alike: all its builds look the door up by this name each time. Null where there is none, as outside Excel.
 */
export const officeNamespace = (): OfficeNamespace | null => {
  const { OSF } = globalThis as { OSF?: { DDA?: { RichApi?: Partial<RichApi> } } };
  const found = OSF?.DDA;
  const hasDoor = typeof found?.RichApi?.executeRichApiRequestAsync === "function";
  return hasDoor ? (found as OfficeNamespace) : null;
};

/** Whether what goes on between the pane and this Excel can be recorded. */
export const canRecord = (): boolean => officeNamespace() !== null;
