import { leaveCommandProblem } from "../excel/command-problem";
import { onRibbonButton } from "../excel/ribbon";
import { commands } from "./commands";

for (const [name, command] of Object.entries(commands)) onRibbonButton(name, command, leaveCommandProblem);
