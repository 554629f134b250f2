import { NoticeError } from "../notice";
import type { SourceText } from "./source";

/** Not read yet. */
export function readHtml(_bytes: Uint8Array): SourceText {
  throw new NoticeError("unsupported-format", "HTML");
}
