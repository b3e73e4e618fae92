// Which page of the stage comes next. Pure.

// What `show_stage` takes of a stage; the rest of it the server keeps by itself.
const FIELDS = ["slide", "column", "group", "card", "cluster", "conclusion"];

export function fieldsOf(stage) {
  return Object.fromEntries(FIELDS.filter((name) => stage[name]).map((name) => [name, stage[name]]));
}

// Counted from one; a screen begins anew after its last page.
export function pageShown({ page }, pages) {
  return (page % pages) + 1;
}

// Null where there is none: before the first, and behind the last where it is known.
export function pageAfter(stage, step, pages) {
  const from = pages === null ? stage.page : pageShown(stage, pages) - 1;
  const page = from + step;
  return page < 0 || (pages !== null && page >= pages) ? null : page;
}

// What `show_stage` takes to turn the stage: its next page or, behind the last page of one conclusion, the next one,
// which `conclusionAfter` names. Null where there is nothing more.
export function stageAfter(stage, step, pages, conclusionAfter) {
  const alone = stage.slide === "conclusion";
  const page = pageAfter(stage, step, alone ? pages ?? 1 : pages);
  if (page !== null) return { ...fieldsOf(stage), page };
  const conclusion = alone ? conclusionAfter(stage.conclusion, step) : null;
  return conclusion && { slide: "conclusion", conclusion };
}
