import { element, escapeText } from "../xml";

/** What File > Info shows; nothing that is not given is written. */
export interface DocumentProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly creator?: string;
  readonly keywords?: string;
  readonly description?: string;
  /** ISO 8601 in UTC, e.g. `2026-03-01T00:00:00Z`. */
  readonly created?: string;
  readonly modified?: string;
}

/** `docProps/core.xml`. */
export const corePropertiesPart = (properties: DocumentProperties): string => {
  const text = (name: string, value: string | undefined): string =>
    value === undefined ? "" : element(name, {}, escapeText(value));
  const time = (name: string, value: string | undefined): string =>
    value === undefined ? "" : element(name, { "xsi:type": "dcterms:W3CDTF" }, escapeText(value));
  return element(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    [
      text("dc:title", properties.title),
      text("dc:subject", properties.subject),
      text("dc:creator", properties.creator),
      text("cp:keywords", properties.keywords),
      text("dc:description", properties.description),
      time("dcterms:created", properties.created),
      time("dcterms:modified", properties.modified),
    ].join(""),
  );
};
