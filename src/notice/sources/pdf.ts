import { NoticeError } from "../notice";
import type { SourceText } from "./source";

/** Not read yet. */
export async function readPdf(_bytes: Uint8Array): Promise<SourceText> {
  throw new NoticeError("unsupported-format", "PDF");
}
