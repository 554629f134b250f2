import { benchBuilding } from "./building";
import { benchDeskPage } from "./desk-page";
import { benchEditing } from "./editing";
import { benchPaneStart } from "./pane-start";
import { benchReading } from "./reading";

const benches = {
  reading: benchReading,
  building: benchBuilding,
  editing: benchEditing,
  "desk-page": benchDeskPage,
  "pane-start": benchPaneStart,
};

/** `npm run bench [-- NAME …]`: all of them, or those named. Figures are ratios within this run. */
const main = async (names: readonly string[]): Promise<void> => {
  for (const [name, bench] of Object.entries(benches)) {
    if (names.length === 0 || names.includes(name)) await bench();
  }
};

void main(process.argv.slice(2));
