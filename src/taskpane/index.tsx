import { createRoot } from "react-dom/client";
import { App } from "./App";
import { excelHost } from "./host/excel-host";

const root = document.getElementById("pane");
// office.js must be asked first: before that, it may still be replacing parts of the window.
if (root) void excelHost().then((host) => createRoot(root).render(<App host={host} />));
