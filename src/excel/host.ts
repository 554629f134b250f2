/** What the Excel around the pane can do, as requirement sets. */
export interface HostInfo {
  /** False where Microsoft's library could not be fetched: without it nobody can say where the page stands. */
  readonly isLibraryLoaded: boolean;
  /** False in a plain browser tab. */
  readonly isExcel: boolean;
  /** BCP 47 language of the host's interface. */
  readonly language: string;
  /** Null where the host does not say, as Excel on the web: the system's choice then stands. */
  readonly isDark: boolean | null;
}

/** Abilities that an older Excel lacks; each is said in the pane and its part of the plan left out. */
export type Capability =
  "validation" | "pivotTables" | "chartLabelFormat" | "printSetup" | "slicers" | "refreshOnOpen";

const requiredSets: Record<Capability, string> = {
  validation: "1.8",
  pivotTables: "1.8",
  chartLabelFormat: "1.8",
  printSetup: "1.9",
  slicers: "1.10",
  refreshOnOpen: "1.13",
};

/** Whether this Excel has what a capability needs. */
export const isCapable = (capability: Capability): boolean => {
  const requirements = typeof Office === "undefined" ? undefined : Office.context?.requirements;
  // Without the loader (no page, a host in Node) nobody can say; the call itself then tells.
  return requirements?.isSetSupported("ExcelApi", requiredSets[capability]) ?? true;
};

/** Waits for the host and says what it is. Never rejects: outside Excel `isExcel` is false. */
export const whenHostReady = async (): Promise<HostInfo> => {
  if (typeof Office === "undefined") {
    return { isLibraryLoaded: false, isExcel: false, language: "vi-VN", isDark: null };
  }
  const { host } = await Office.onReady();
  return {
    isLibraryLoaded: true,
    isExcel: host === Office.HostType.Excel,
    language: Office.context?.displayLanguage ?? "vi-VN",
    isDark: isDarkColor(Office.context?.officeTheme?.bodyBackgroundColor),
  };
};

/** Whether `#RRGGBB` is darker than mid-grey; null for anything else. */
const isDarkColor = (color: string | undefined): boolean | null => {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? "");
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
};
