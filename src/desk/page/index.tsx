import { createRoot } from "react-dom/client";
import { DeskPage } from "./DeskPage";

const root = document.getElementById("desk");
if (root) createRoot(root).render(<DeskPage />);
