// What a card is called in a sentence: its code, else the beginning of its text, for a new one has no code yet.
import { beginning } from "../text.js";
import { say } from "../words.js";
import { shown } from "./shown.js";

const BEGINNING = 24;

export function nameOf(id, text = "") {
  const card = shown.value?.cards.get(id);
  return card?.code || beginningOf(card?.text ?? text) || say("board.another_card");
}

function beginningOf(text) {
  const line = text.trim().replace(/\s+/g, " ");
  return line && `«${beginning(line, BEGINNING)}»`;
}

// What an own command does, as a noun: «retiro de G1-04».
// words: board.act_post_card board.act_edit_card board.act_move_card board.act_withdraw_card
// words: board.act_restore_card board.act_mark_top board.act_split_card board.act_object_card
export function actOf({ id, name, fields }) {
  return say(`board.act_${name}`, { card: nameOf(fields.card ?? id, fields.text) });
}
