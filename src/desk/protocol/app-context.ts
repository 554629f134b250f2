/** What the page around the pane says about itself and the open document. */
export interface HostApp {
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Language of the host's interface and of the document's data. */
  readonly locale: string;
  readonly documentName: string;
  /** Document settings: values as JSON text. */
  readonly settings: Map<string, string>;
}

/** Excel, as office.js numbers applications; 1 is a document that may be written. */
const excel = 16;
const readWrite = 1;

/**
 * The answer to `getAppContextAsync`. The fields in the first group must be there, or
 * office.js never becomes ready.
 */
export const appContext = (app: HostApp, appId: string): object => ({
  _id: appId,
  _appName: excel,
  _appVersion: excel,
  _appUILocale: app.locale,
  _dataLocale: app.locale,
  _docUrl: `https://localhost/${encodeURIComponent(app.documentName)}`,
  _clientMode: readWrite,
  _settings: [...app.settings],
  _reason: "documentOpened",

  _appMinorVersion: 1,
  _osfControlType: 1,
  _eToken: "",
  _correlationId: appId,
  _appInstanceId: appId,
  _requirementMatrix: JSON.stringify(app.requirementSets),
  _hostFullVersion: "16.0.15407.10000",
  _clientWindowHeight: 768,
  _clientWindowWidth: 350,
  _addinName: "",
  _appDomains: [],
  _featureGates: {},
  _initialDisplayMode: 2,
});
