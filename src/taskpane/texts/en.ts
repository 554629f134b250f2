import { addingEn } from "./adding-en";
import { followEn } from "./follow-en";
import { keepingEn } from "./keeping-en";
import { editingEn } from "./editing-en";
import type { Texts } from "./vi";

const rows = (count: number): string => (count === 1 ? "1 row" : `${count} rows`);

export const en: Texts = {
  title: "Task tracker",
  language: { other: "Tiếng Việt", switch: "Chuyển sang tiếng Việt" },
  back: "Back",
  close: "Close",
  starting: "Opening…",

  intro: {
    title: "From a notice to a task tracker",
    lines: [
      "Reads a notice of conclusions: tasks, petitions, units and deadlines.",
      "Lets you check before anything is written; what is inferred or unclear is marked.",
      "Builds the tracker in this workbook. Nothing leaves this computer.",
    ],
  },

  source: {
    chooseFile: "Choose a notice file",
    fileInput: "Notice file",
    formats: "Word (.docx, .rtf), PDF or text (.txt)",
    paste: "Paste the text",
    pasteLabel: "Text of the notice",
    pasteHint: "Copy the whole notice, from its number to its recipients, and paste it here.",
    removeFile: (name) => `Remove the file ${name}`,
    read: "Read the notice",
    drop: "Drop the file here",
    sample: "Use the sample notice",
    sampleChosen: "A sample notice, made up, to try things out",
  },

  reading: { title: "Reading the notice…", pages: (read, of) => `Page ${read} of ${of}`, cancel: "Stop" },

  encoding: {
    title: "Typed in an old font",
    asks: (encoding) =>
      `The letters of this document follow the ${encoding} code page and can be read only in Unicode. A few lines:`,
    asTyped: "As it is",
    converted: "Converted",
    convert: "Convert to Unicode",
    keep: "Keep as it is",
    keepHint: "Keep it where the converted lines look wrong: it may be no old font after all.",
  },

  review: {
    title: "What was found",
    documentType: "Kind of document",
    number: "Number",
    date: "Issued on",
    subject: "Subject",
    issuer: "Issued by",
    notStated: "not stated",
    dateNotStated: "no date given",
    dateNotStatedInYear: (year) => `no day given, ${year}`,
    counts: { tasks: "tasks", petitions: "petitions", units: "units", deadlines: "with a deadline" },
    summary: (tasks, petitions) => `Finished reading: ${tasks} tasks, ${petitions} petitions.`,
    noRows: "No task was found in this document.",
    noRowsAdvice:
      "See below for the passages that are no task. If this is not a notice of conclusions, choose another document.",
    warnings: "Please check",
    rows: "The rows found",
    section: (marker) => `Section ${marker}`,
    groupCount: rows,
    petition: "Petition",
    lead: "Lead",
    coordinating: "With",
    noUnit: "no lead unit named",
    deadline: "Deadline",
    noDeadline: "No deadline",
    inherited: "inherited",
    missed: (count) =>
      count === 1
        ? "1 passage that may be a task and is no row"
        : `${count} passages that may be tasks and are no rows`,
    missedHint: "These say who is to do what. Where one is a task, make it a row.",
    passages: (count) => (count === 1 ? "1 passage that is no task" : `${count} passages that are no task`),
    passagesHint:
      "These are for information and do not go into the tracker. Where one is a task, make it a row.",
    build: "Build the tracker",
    another: "Read another notice",
  },

  building: {
    title: "Building the tracker…",
    keepOpen: "Please keep this pane open and do not edit cells meanwhile.",
    step: (name, done, of) => `Step ${done} of ${of}: ${name}`,
  },

  handedOver: {
    title: "A new workbook is open",
    next: "Go to the new workbook and open this pane there: the review, with what you changed, waits for 30 minutes.",
    here: "Nothing has changed in this workbook.",
    back: "Back to the review",
  },

  built: {
    title: "The tracker is ready",
    sheets: (count) => (count === 1 ? "1 new sheet:" : `${count} new sheets:`),
    rows: (tasks, petitions) => `${tasks} tasks, ${petitions} petitions`,
    missing: "This Excel could not do:",
    next: "Next: enter states and completion dates in the sheet Nhiệm vụ; colours and summaries follow. Remember to save.",
    again: "Read another notice",
  },

  adding: addingEn,
  follow: followEn,
  keeping: keepingEn,
  editing: editingEn,

  recording: {
    heading: "When something is wrong",
    label: "Record the talk with Excel",
    hint: "For when a developer asks you to, to find a fault. The recording stays on this machine until you save and send it.",
    withWords: "Keep the words in the recording",
    progress: (exchanges, characters) =>
      `Recording: ${exchanges} requests, ${(characters / 1e6).toLocaleString("en", { maximumFractionDigits: 1 })} MB.`,
    full: "It is full and has stopped; switch it off to take the file.",
    ended: (exchanges, masked) =>
      `${exchanges} requests recorded. ${masked ? "The document's words are replaced by others of the same length; numbers and dates are there." : "The recording has the document's words as they are."}`,
    save: "Save the recording",
    copy: "Copy it",
    copied: "Copied. Paste it into an empty file and save that.",
    notCopied: "Excel does not let it be copied. Use Save the recording.",
    discard: "Delete the recording",
    failed: "The recorder could not be loaded. Close and reopen this pane and try again.",
  },

  problem: { detail: "Details" },
  problems: {
    empty: {
      title: "The file is empty",
      advice: "Choose another file, or open the document, copy all of it and paste it here.",
    },
    "unsupported-format": {
      title: "This kind of file cannot be read yet",
      advice: "Use a Word (.docx, .rtf), PDF or text (.txt) file, or paste the text here.",
    },
    "scanned-pdf": {
      title: "This PDF is a scan: there is no text in it",
      advice: "Ask for the Word file or the digitally signed PDF, or paste the text here.",
    },
    "protected-file": {
      title: "The file has a password",
      advice: "Open it with its password, save a copy without one and choose that.",
    },
    unreadable: {
      title: "The file is damaged or cannot be opened",
      advice: "See whether Word opens it, save it again and choose it; or paste the text here.",
    },
    secret: {
      title: "The document is classified",
      advice: "Classified documents must not be handled on an ordinary computer. Nothing was written.",
    },
    "no-host": {
      title: "This page has to be opened in Excel",
      advice: "In Excel, on the Home tab, in the group Task tracker, choose Open.",
    },
    "no-library": {
      title: "Microsoft's library could not be fetched",
      advice:
        "The first start needs the network for office.js from appsforoffice.microsoft.com. Check the network or the firewall, then close the pane and open it again.",
    },
    "host-too-old": {
      title: "This Excel is too old",
      advice: "Excel 2019 or later, Microsoft 365 or Excel on the web is needed.",
    },
    "pane-incomplete": {
      title: "A part of the program could not be loaded",
      advice: "Check the connection, then close and open this pane. Pasted text is kept.",
    },
    "already-a-tracker": {
      title: "This workbook already has a tracker",
      advice: "Open a new workbook and try again, or delete the sheets of the old tracker.",
    },
    "name-taken": {
      title: "This workbook has tables or names that the tracker needs",
      advice: "Open a new workbook and try again.",
    },
    "not-taken-out": {
      title: "The tracker could not be built, and hidden sheets were left behind",
      advice: "Close this workbook without saving, open it again and try once more.",
    },
    "cell-being-edited": {
      title: "A cell is being edited",
      advice: "Press Enter or Esc in the sheet and try again.",
    },
    protected: {
      title: "The workbook is protected",
      advice: "Unprotect it (Review tab), or open a new workbook, and try again.",
    },
    "read-only": {
      title: "The workbook is read-only",
      advice: "Choose Enable Editing, or save it under another name, and try again.",
    },
    "another-workbook-in-front": {
      title: "Another workbook is in front",
      advice: "Click the workbook that shall hold the tracker and try again.",
    },
    "too-large": {
      title: "The tracker is too large for this Excel",
      advice: "Open the workbook in Excel on a computer and try again.",
    },
    "not-a-tracker": {
      title: "This workbook no longer has a tracker",
      advice: "Go back and build one, or open the right workbook and try again.",
    },
    "newer-version": {
      title: "A newer version made this tracker",
      advice: "Update the add-in and open it again. The workbook is as it was.",
    },
    "column-needed": {
      title: "A column that the new sheet counts in is gone",
      advice:
        "A column of the workbook was deleted. Bring it back (Ctrl+Z or an earlier copy) and try again.",
    },
    "not-restored": {
      title: "Writing failed, and what was written could not be taken back",
      advice: "Close the workbook without saving, open it again and try once more.",
    },
    "not-handed-over": {
      title: "The review could not be handed to the new workbook",
      advice:
        "Open a new workbook, open this pane there and read the notice again; or build in the open workbook.",
    },
    "sheet-gone": {
      title: "This sheet is gone or hidden",
      advice: "Right-click a sheet's name and choose Unhide to see whether it is there.",
    },
    gone: {
      title: "A sheet or table that is needed was deleted",
      advice: "Press Ctrl+Z if it was just now, or open an earlier copy; then choose Read again.",
    },
    "row-gone": {
      title: "This row is no longer in the table",
      advice: "Somebody deleted it or changed its id. Choose Read again to see what is there.",
    },
    "changed-meanwhile": {
      title: "Somebody has just changed this row",
      advice: "Nothing was written. Look at what it says now, and try again if it is still needed.",
    },
    "out-of-memory": {
      title: "Not enough memory for this step",
      advice: "Close other workbooks and programs and try again. The workbook is as it was.",
    },
    "no-connection": {
      title: "The connection to Excel was lost",
      advice: "Check the network (Excel on the web needs it), wait a moment and try again.",
    },
    failed: {
      title: "Excel could not do this step",
      advice: "The workbook is as it was. Try once more; if it fails again, try in a new workbook.",
    },
    unexpected: {
      title: "Something unexpected happened",
      advice: "The workbook is as it was. Close and open this pane and try again.",
    },
  },

  readWarnings: {
    "no-lead-unit": (count) => `${rows(count)} without a lead unit`,
    "several-lead-units": (count) => `${rows(count)} given to several units`,
    "lead-is-a-group": (count) => `${rows(count)} given to a group without names`,
    "unknown-unit": (count) => `${rows(count)} with a unit that is not known`,
    "impossible-date": (count) => `${rows(count)} with a date that does not exist`,
    "year-not-stated": (count) => `${rows(count)} with a deadline without a year`,
    "deadline-without-date": (count) => `${rows(count)} with a deadline that gives no date`,
  },
  readWarningTags: {
    "no-lead-unit": "no lead unit",
    "several-lead-units": "several units",
    "lead-is-a-group": "a group",
    "unknown-unit": "unknown unit",
    "impossible-date": "no such date",
    "year-not-stated": "no year",
    "deadline-without-date": "no date",
  },
  sourceWarnings: {
    "encoding-guessed": (detail) =>
      `The file does not say its encoding; ${detail} was guessed. Check the letters with marks.`,
    "unreadable-characters": () => "Some characters of the file cannot be read.",
    "legacy-font": (detail) =>
      `Typed in the old font ${detail}, converted to Unicode. Check the letters with marks.`,
    "tracked-changes": () => "The document has changes not yet accepted; it was read as if all were.",
    "hidden-text": () => "Hidden text in the document was left out.",
    "pages-without-text": (detail) => `Pages ${detail} are pictures and could not be read.`,
  },
  inferredFields: {
    leadUnits: "unit inferred",
    coordinatingUnits: "coordinating unit inferred",
    deadline: "deadline inferred",
    criteria: "criterion inferred",
    recurrence: "recurrence inferred",
    targets: "target inferred",
  },
  passageRoles: {
    header: "Header",
    opening: "Opening",
    assessment: "Assessment",
    "lead-in": "Lead-in",
    heading: "Heading",
    attendance: "Attendance",
    decision: "Decision",
    closing: "Closing",
    recipients: "Recipients",
    signature: "Signature",
    appendix: "Appendix",
    note: "Note",
    other: "Other",
  },
  buildSteps: {
    checking: "Checking the workbook",
    writing: "Writing the tables",
    summarising: "Summaries",
    showing: "Showing the sheets",
  },
  missingFeatures: {
    validation: "Drop-down lists (Excel 2021 or later)",
    pivotTables: "PivotTables (Excel 2021 or later); the formula summaries are complete",
    chartLabelFormat: "Numbers on charts of several series (Excel 2021 or later)",
    printSetup: "Print set-up (Excel 2021 or later)",
    slicers: "Slicers above the PivotTables; use the filters at their head",
    refreshOnOpen: "Refreshing PivotTables on opening; use Refresh All when needed",
  },
};
