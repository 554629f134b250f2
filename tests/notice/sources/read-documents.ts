import { readSource } from "../../../src/notice/sources/source";

/**
 * Run by `readInNode` in a process of its own: documents as pairs of name and base64 on standard input, what
 * came of each on standard output.
 */
async function readDocuments(): Promise<void> {
  let input = "";
  for await (const chunk of process.stdin) input += String(chunk);
  const outcomes: unknown[] = [];
  for (const [name, base64] of JSON.parse(input) as [string, string][]) {
    const progress: [number, number][] = [];
    const begun = performance.now();
    try {
      const source = await readSource(Buffer.from(base64, "base64"), name, (...pages) =>
        progress.push(pages),
      );
      outcomes.push({ source, progress, ms: performance.now() - begun });
    } catch (error) {
      const { code, detail } = error as { code?: string; detail?: string };
      outcomes.push({ code: code ?? String(error), detail: detail ?? null });
    }
  }
  process.stdout.write(JSON.stringify(outcomes));
}

void readDocuments();
