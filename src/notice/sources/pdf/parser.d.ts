/** pdf.js ships types for its readable build only; the small one is the same and loads in half the time. */
declare module "pdfjs-dist/legacy/build/pdf.min.mjs" {
  export * from "pdfjs-dist";
}

/** The half of pdf.js that parses, which it looks for at `globalThis.pdfjsWorker` before it starts a worker. */
declare module "pdfjs-dist/legacy/build/pdf.worker.min.mjs" {
  export const WorkerMessageHandler: unknown;
}
