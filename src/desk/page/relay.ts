import { installHttpRelay } from "../protocol/http-relay";

installHttpRelay(window);
