// Step 4: the groups, where they sit and what is spoken there.
import { GroupBadge } from "../parts/group-badge.js";
import { html } from "../parts/html.js";
import { boardOf, groupsOf } from "../select.js";
import { say } from "../words.js";
import { useAct } from "./act.js";
import { addGroup, editGroup, removeGroup } from "./commands.js";
import { FateLine, SelectField, TextField } from "./field.js";
import { Row, Rows } from "./rows.js";

// words: common.language_es common.language_en
const nameOf = (code) => say(`common.language_${code}`);

export function GroupsStep({ state, workshop }) {
  const [fate, act] = useAct();
  return html`
    <p class="soft measure">${say("setup.groups_lead")}</p>
    <${Rows}>${groupsOf(state).map((group) => html`<${GroupRow} key=${group.id} group=${group} board=${boardOf(state, group.id)} spoken=${workshop.languages} />`)}<//>
    <p class="row"><button type="button" class="button button-small" onClick=${() => act(addGroup)}>${say("setup.add_group")}</button> <${FateLine} fate=${fate} /></p>`;
}

function GroupRow({ group, board, spoken }) {
  const { id, number, table, languages } = group;
  const name = say("common.group_number", { n: number });
  const more = [table, languages.map(nameOf).join(", ")].filter(Boolean).join(" · ");
  const isUsed = Object.values(board?.counts ?? {}).some((count) => count > 0);
  return html`<${Row} mark=${html`<${GroupBadge} number=${number} />`} name=${name} more=${more} whole=${name}
    remove=${isUsed ? null : () => removeGroup(id)} sure=${say("setup.group_sure", { n: number })}>
    <${TextField} field=${`setup/${id}/table`} label=${say("setup.group_table")} hint=${say("setup.group_table_hint")} most="60" value=${table ?? ""}
      save=${(text) => editGroup(id, { table: text })} />
    ${spoken.length > 1 && html`<${SelectField} field=${`setup/${id}/languages`} label=${say("setup.group_languages")} hint=${say("setup.group_languages_hint")}
      value=${[...languages].sort().reverse().join("+")} save=${(chosen) => editGroup(id, { languages: chosen ? chosen.split("+") : [] })} options=${options(spoken)} />`}
  <//>`;
}

// words: setup.spoken_any setup.spoken_only_es setup.spoken_only_en setup.spoken_both
function options(spoken) {
  return [["", say("setup.spoken_any")], ...spoken.map((code) => [code, say(`setup.spoken_only_${code}`)]), ["es+en", say("setup.spoken_both")]];
}
