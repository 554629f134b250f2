import type * as pdfjsModule from "pdfjs-dist";
import { NoticeError } from "../../notice";

type Pdfjs = typeof pdfjsModule;

const platform = globalThis as { DOMMatrix?: unknown; pdfjsWorker?: unknown };

/**
 * Loads pdf.js, and its parser beside it in the same thread: the one way that works in a task pane, in Node and
 * from a file alike. A caller that has set up a worker of its own for pdf.js gets that one used.
 */
async function loadPdfjs(): Promise<Pdfjs> {
  // pdf.js makes a matrix as it loads, for drawing. Nothing is drawn here, and Node has none without an
  // optional native package.
  platform.DOMMatrix ??= class {};
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.min.mjs");
  if (pdfjs.GlobalWorkerOptions.workerPort === null)
    platform.pdfjsWorker ??= await import("pdfjs-dist/legacy/build/pdf.worker.min.mjs");
  return pdfjs;
}

/** Numbers of the drawing commands that the rulings are told from. */
export type DrawingCommands = Pdfjs["OPS"];

/**
 * Opens a PDF. Nothing is fetched, run or drawn: no scripts, no fonts of the system, no outside files.
 *
 * @throws NoticeError `protected-file` where it asks for a password, `unreadable` where it is damaged
 */
export async function openPdf(
  bytes: Uint8Array,
): Promise<{ readonly document: pdfjsModule.PDFDocumentProxy; readonly commands: DrawingCommands }> {
  const pdfjs = await loadPdfjs();
  const loading = pdfjs.getDocument({
    // A copy, since pdf.js takes the bytes for its own and leaves the caller's array empty; and a plain array,
    // since it refuses Node's.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isEvalSupported: false,
    enableXfa: false,
    // Pictures are passed over, not unpacked.
    maxImageSize: 1,
  });
  try {
    return { document: await loading.promise, commands: pdfjs.OPS };
  } catch (error) {
    await loading.destroy();
    if (error instanceof Error && error.name === "PasswordException")
      throw new NoticeError("protected-file", "PDF đặt mật khẩu");
    throw new NoticeError("unreadable", "tệp PDF hỏng");
  }
}
