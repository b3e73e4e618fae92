// A delegate's page: the own group's board, to read; to write where the group wants it, and as long.
import { BoardPage } from "../board/board.js";
import { lookForRepeats } from "../board/repeats.js";
import { mayWrite } from "../board/shown.js";
import { boot, mount } from "../boot.js";
import { start } from "../feed.js";
import { html } from "../parts/html.js";

start(boot);
lookForRepeats();
mount(() => html`<${BoardPage} canWrite=${mayWrite.value} />`);
