import type { addingVi } from "./adding-vi";

const rows = (count: number): string => (count === 1 ? "1 row" : `${count} rows`);

export const addingEn: typeof addingVi = {
  add: "Add to the tracker",
  again: "Update the tracker",
  inWorkbook: (known, of) =>
    known === 0
      ? "This workbook has a tracker, with nothing of this notice yet."
      : `This workbook has ${known} of the notice's ${of} rows already.`,
  title: "Before anything is written",
  isNew: "The notice is added to the tracker that is there.",
  isKnown: "The workbook has this notice already. What people entered stays.",
  nothing: "Nothing changes.",
  counts: {
    added: (count) => `${rows(count)} added`,
    updated: (count) => `${rows(count)} changed by the notice`,
    renumbered: (count) => `${rows(count)} with only another number`,
    kept: (count) => `${rows(count)} kept as they are`,
    asked: (count) => `${rows(count)} for you to decide`,
    leftOut: (count) => `${rows(count)} left out in the review`,
    vanished: (count) => `${rows(count)} no longer in the notice`,
  },
  left: (count) => `${rows(count)} still unlike the notice, kept as in the workbook`,
  clashes: "Choose for each difference",
  clashesHint:
    "The notice and somebody in the workbook both changed these. What you leave open stays as in the workbook and is asked again next time.",
  ours: "Keep the workbook's",
  theirs: "Take the notice's",
  allOurs: "Keep all of the workbook's",
  allTheirs: "Take all of the notice's",
  blank: "(blank)",
  vanished: "No longer in the notice",
  vanishedHint: "These rows stay in the workbook; where they were withdrawn, set their state to Thu hồi.",
  problems: "Something in the tracker is broken",
  apply: "Write to the workbook",
  backToReview: "Back to the rows",
  writing: "Writing to the tracker…",
  done: "The tracker is up to date",
  openClashes: "Left as in the workbook, asked again next time",
  remarks: "Could not be done",
  sheets: "See in the workbook:",
  next: "Remember to save.",
  remarkTexts: {
    "pivots-not-refreshed": "PivotTables were not refreshed; use Refresh All on the Data tab.",
    "rows-not-fitted": "Some row heights were not adjusted.",
    "pages-not-fitted": "The print set-up of some sheets was not adjusted: their print may be small.",
    "filters-not-restored": "Filters were taken off for writing and could not be put back.",
  },
  trackerProblem: (problem) => {
    switch (problem.kind) {
      case "table-gone":
        return `The table ${problem.table} is gone.`;
      case "header-hidden":
        return `The table ${problem.table} hides its header row and cannot be read.`;
      case "column-gone":
        return `The table ${problem.table} lacks the column ${problem.column}.`;
      case "key-gone":
        return `The table ${problem.table} lost its column of ids (${problem.column}).`;
      case "duplicate-id":
        return `The table ${problem.table} has the id ${problem.id} in several rows; the first counts.`;
      case "pivots-gone":
        return "The PivotTables were deleted.";
      case "not-a-date":
        return `A date cell of ${problem.id} says “${problem.value}”, which is no date.`;
    }
  },
};
