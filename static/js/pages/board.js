// The rapporteur's page: the own group's board, to write.
import { BoardPage } from "../board/board.js";
import { lookForRepeats } from "../board/repeats.js";
import { boot, mount } from "../boot.js";
import { start } from "../feed.js";
import { html } from "../parts/html.js";

start(boot);
lookForRepeats();
mount(() => html`<${BoardPage} canWrite leads />`);
