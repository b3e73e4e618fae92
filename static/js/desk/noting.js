// What staff note beside a conclusion, each in its place and out of sight until it is wanted.
import { html } from "../parts/html.js";
import { useLayoutEffect, useState } from "preact/hooks";
import { draftOf, useDraft } from "../drafts.js";
import { FollowedUp, Reserved } from "../parts/beside-conclusion.js";
import { Serves } from "../parts/serves.js";
import { isOutdated, Translated } from "../parts/translated.js";
import { say } from "../words.js";
import { setFollowUp, setReservation, translateConclusion } from "./commands.js";
import { Conflict, ConflictOfFields } from "./conflict.js";
import { FieldsEdit } from "./fields-edit.js";
import { ObjectivesEdit } from "./objectives.js";
import { baseOf, namedOnlyWith, textsOver } from "./own-text.js";
import { announce } from "./results.js";
import { TextEdit } from "./text-edit.js";

// words: conclusions.translation conclusions.follow_up conclusions.reservation conclusions.objectives
const NOTES = {
  translation: { Shown: Translated, isThere: ({ translation }) => Boolean(translation), Edit: TranslationEdit, Two: TwoTranslations },
  follow_up: { Shown: FollowedUp, isThere: ({ responsible, deadline }) => Boolean(responsible || deadline), Edit: FollowUpEdit, Two: TwoFollowUps },
  reservation: { Shown: Reserved, isThere: ({ reservation }) => Boolean(reservation), Edit: ReservationEdit, Two: TwoReservations },
  objectives: { Shown: Serves, isThere: ({ objectives = [] }) => objectives.length > 0, Edit: ObjectivesEdit, Two: () => null },
};

// `adding`: whether what is not there yet is offered; `open`: which of them is being typed.
export function useNoting() {
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState(null);
  const show = (name) => { setOpen(name); setAdding(false); };
  return { adding, open, show, toggle: () => setAdding(!adding) };
}

const ALL_NOTES = Object.keys(NOTES);
// Where the workshop named no objectives, none is offered.
export const staffsNotes = (state) => ALL_NOTES.filter((name) => name !== "objectives" || state.objectives.size > 0);
export const INTERPRETERS_NOTES = ["translation"];

export function AddNote({ conclusion, names, noting: { adding, toggle } }) {
  if (names.every((name) => NOTES[name].isThere(conclusion))) return null;
  return html`<button class="button button-quiet button-small" aria-expanded=${adding} onClick=${toggle}>${say("conclusions.add")}</button>`;
}

export function Notes({ state, conclusion, names, noting: { adding, open, show } }) {
  const there = names.filter((name) => name === open || NOTES[name].isThere(conclusion));
  const offered = adding ? names.filter((name) => !there.includes(name)) : [];
  return html`
    ${names.map((name) => html`<${NOTES[name].Two} key=${name} conclusion=${conclusion} />`)}
    ${there.map((name) => html`<${Note} key=${name} name=${name} state=${state} conclusion=${conclusion} open=${open === name} show=${show} />`)}
    ${offered.length > 0 && html`<p class="notes-offered">
      ${offered.map((name) => html`<button key=${name} class="button button-small" onClick=${() => show(name)}>${say(`conclusions.${name}`)}</button>`)}
    </p>`}`;
}

function Note({ name, state, conclusion, open, show }) {
  const { Shown, Edit } = NOTES[name];
  if (open) return html`<${Edit} state=${state} conclusion=${conclusion} close=${() => show(null)} />`;
  const edit = say("conclusions.edit_note", { what: say(`conclusions.${name}`) });
  return html`
    <button class="note" title=${edit} onClick=${() => show(name)}>
    <${Shown} state=${state} conclusion=${conclusion} /><span class="visually-hidden">${edit}</span></button>
    ${name === "translation" && isOutdated(conclusion) && html`<${Holds} conclusion=${conclusion} />`}`;
}

// Of an earlier wording, that it still holds.
function Holds({ conclusion: { id, version, translation, translation_version } }) {
  const holds = () => saved(translateConclusion, id)(translation, translation_version, version);
  return html`<button class="button button-small" onClick=${holds}>${say("conclusions.translation_holds")}</button>`;
}

// Two texts where there was one, whatever else is in sight.
function TwoFollowUps({ conclusion }) {
  return html`<${ConflictOfFields} name="set_follow_up" conclusion=${conclusion} save=${setFollowUp} />`;
}

function TwoReservations({ conclusion }) {
  return html`<${ConflictOfFields} name="set_reservation" conclusion=${conclusion} save=${setReservation} />`;
}

function TwoTranslations({ conclusion: { id, translation, translation_version } }) {
  return html`<${Conflict} name="translate_conclusion" target=${id} current=${translation} version=${translation_version} save=${translateConclusion} />`;
}

// It is of the wording that stood when the field was opened, which is kept with the draft.
function TranslationEdit({ conclusion: { id, version, translation, translation_version }, close }) {
  const draft = `translation/${id}`;
  const [keptOf, keepOf, clearOf] = useDraft(`${draft}:of`);
  const [of] = useState(() => baseOf(draftOf(draft), keptOf, version) || version);
  useLayoutEffect(() => keepOf(of), []);
  const leave = () => { if (!draftOf(draft)) clearOf(); close(); };
  const save = (text, base) => saved(translateConclusion, id)(text, base, of);
  return html`<${TextEdit} draft=${draft} text=${translation} version=${translation_version} label=${say("conclusions.translation_text")}
    save=${save} close=${leave} mayBeEmpty />`;
}

function FollowUpEdit({ conclusion: { id, responsible, deadline }, close }) {
  const fields = [
    { name: "responsible", label: say("common.responsible"), value: responsible },
    { name: "deadline", label: say("common.deadline"), value: deadline },
  ];
  const save = (texts) => saved(setFollowUp, id)(texts, textsOver({ responsible, deadline }, texts));
  return html`<${FieldsEdit} draft=${`follow-up/${id}`} label=${say("conclusions.follow_up")} fields=${fields} save=${save} close=${close} />`;
}

function ReservationEdit({ conclusion: { id, reservation, reserved_by }, close }) {
  const fields = [
    { name: "reservation", label: say("conclusions.reservation_text"), value: reservation, long: true },
    { name: "reserved_by", label: say("conclusions.reserved_by"), value: reserved_by },
  ];
  const shown = { reservation, reserved_by };
  const save = (touched) => {
    const texts = namedOnlyWith(touched, shown);
    return saved(setReservation, id)(texts, textsOver(shown, texts));
  };
  return html`<${FieldsEdit} draft=${`reservation/${id}`} label=${say("conclusions.reservation")} fields=${fields} save=${save} close=${close} />`;
}

const saved = (send, id) => async (...texts) => {
  await send(id, ...texts);
  announce(say("conclusions.noted"));
};
