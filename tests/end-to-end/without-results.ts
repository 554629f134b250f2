import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The file without a single calculated value, so that whatever a reader shows it has calculated itself. */
export const withoutResults = (bytes: Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes);
  for (const [path, content] of Object.entries(parts)) {
    if (!path.startsWith("xl/worksheets/sheet")) continue;
    parts[path] = strToU8(strFromU8(content).replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1"));
  }
  return zipSync(parts);
};
