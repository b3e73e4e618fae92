// The list of participants as a desk carries it on: who is found, what is shown before it has arrived, what is counted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { carried, movesBetween } from "../../static/js/people/carrying.js";
import { fundedBy, isStranger, latestArrivals, needsReason, presentOf, standingOf } from "../../static/js/people/counting.js";
import { changesOf, isComplete, withDefaults } from "../../static/js/people/drafting.js";
import { filtered, found, inOrder, LACKS, NO_FILTER } from "../../static/js/people/finding.js";

const person = (number, changes = {}) => ({ ...withDefaults({}), id: `p${number}`, number, consents: {}, checked_in_at: null, deletion_asked_at: null, ...changes });
const IBANEZ = person(1, { first_name: "Íñigo", last_name: "Ibáñez Núñez", country: "PA", group: "g1", task: "rapporteur" });
const PANA = person(2, { first_name: "Ana Lucía", last_name: "Panadero", country: "MX", group: "g1" });
const OTHER = person(3, { first_name: "Zoe", last_name: "Acuña", country: "PA" });
const ALL = [IBANEZ, PANA, OTHER];
const placeOf = ({ country }) => ({ PA: "Panamá", MX: "México" })[country] ?? "";
const ids = (people) => people.map(({ id }) => id);

test("who types the beginning of a name finds the person, without accents and in any order of the words", () => {
  assert.deepEqual(ids(found(ALL, "nunez ini", placeOf)), ["p1"]);
  assert.deepEqual(ids(found(ALL, "LUCÍA p", placeOf)), ["p2"]);
  assert.deepEqual(ids(found(ALL, "ucia", placeOf)), []);
  assert.deepEqual(ids(found(ALL, "  ", placeOf)), []);
});

test("whoever is meant by the name comes before whoever is of that place", () => {
  assert.deepEqual(ids(found(ALL, "pana", placeOf)), ["p2", "p1", "p3"]);
});

test("a list stands in the order of its last names, and each choice narrows it", () => {
  assert.deepEqual(ids(inOrder(ALL)), ["p3", "p1", "p2"]);
  assert.deepEqual(ids(filtered(ALL, { ...NO_FILTER, group: "none" }, placeOf)), ["p3"]);
  assert.deepEqual(ids(filtered(ALL, { ...NO_FILTER, country: "PA", typed: "i" }, placeOf)), ["p1"]);
  assert.deepEqual(ids(filtered(ALL, { ...NO_FILTER, lack: "arrival" }, placeOf)), ["p3", "p1", "p2"]);
  assert.ok(LACKS.deletion(person(9, { deletion_asked_at: 5 })) && !LACKS.deletion(IBANEZ));
});

test("a country is asked only of who comes for one, an organization of the others", () => {
  const lacking = (changes) => ["country", "organization"].filter((lack) => LACKS[lack](person(9, changes)));
  assert.deepEqual(lacking({ category: "observer_country" }), ["country"]);
  assert.deepEqual(lacking({ category: "civil_society" }), ["organization"]);
  assert.deepEqual(lacking({ category: "observer_organization", organization: "ACNUR" }), []);
});

const checkIn = (participant, present, order = 7) => ({ name: "check_in", fields: { participant, present }, order });
const seat = (...moves) => ({ name: "seat_participants", fields: { moves } });

test("somebody who came stays with the first time, and counts once", () => {
  const come = carried(ALL, [checkIn("p1", true, 7), checkIn("p1", true, 9)]);
  assert.equal(come[0].checked_in_at, 7);
  assert.equal(presentOf(come), 1);
  assert.equal(presentOf(carried(come, [checkIn("p1", false)])), 0);
  assert.deepEqual(ids(latestArrivals(carried(come, [checkIn("p3", true, 8)]), 1)), ["p3"]);
});

test("a permission that is told leaves the others as they are", () => {
  const told = carried([person(1, { consents: { list: true } })], [{ name: "set_consents", fields: { participant: "p1", consents: { photos: false } } }]);
  assert.deepEqual(told[0].consents, { list: true, photos: false });
});

test("a group has one rapporteur; who goes elsewhere leaves the task behind", () => {
  const taken = carried(ALL, [seat({ participant: "p2", group: "g1", task: "rapporteur" })]);
  assert.deepEqual(taken.map(({ task }) => task), ["", "rapporteur", ""]);
  const gone = carried(ALL, [seat({ participant: "p1", group: "g2" })]);
  assert.deepEqual([gone[0].group, gone[0].task], ["g2", ""]);
  const stays = carried(ALL, [seat({ participant: "p1", group: "g1" })]);
  assert.equal(stays[0].task, "rapporteur");
});

test("of a proposal only what it changes is sent", () => {
  const after = carried(ALL, [seat({ participant: "p3", group: "g1" }, { participant: "p2", group: "g2" }, { participant: "p2", group: "g1" })]);
  assert.deepEqual(movesBetween(ALL, after), [{ participant: "p3", group: "g1", task: "" }]);
});

test("what is no act on the list changes nothing", () => {
  assert.equal(carried(ALL, [{ name: "post_card", fields: {} }]), ALL);
});

const funded = (number, changes = {}) => person(number, { country: "PA", funded: true, ...changes });

test("the fourth funded of a country needs a reason, the fourth who pays does not", () => {
  const three = [funded(1), funded(2), funded(3)];
  assert.ok(needsReason(three, "PA", "p4"));
  assert.ok(!needsReason(three, "MX", "p4") && !needsReason(three, "PA", "p3"));
  assert.ok(!needsReason([...three.slice(1), person(4, { country: "PA" })], "PA", null));
  assert.deepEqual(fundedBy([...three, funded(4), funded(5, { country: "MX" })]), [["PA", 4, true], ["MX", 1, false]]);
  assert.deepEqual(fundedBy([...three, funded(4, { funded_reason: "sede" })]), [["PA", 4, false]]);
});

test("a table tells who comes twice from one place and who shares no language", () => {
  const group = { id: "g1", languages: ["es"] };
  const rows = [person(1, { group: "g1", country: "PA", languages: ["es"] }), person(2, { group: "g1", country: "PA", languages: ["en"] }), person(3, { group: "g1", organization: "ACNUR" })];
  const standing = standingOf(rows, group);
  assert.deepEqual([standing.places, standing.repeated, standing.strangers], [[["PA", 2], ["ACNUR", 1]], [["PA", 2]], 1]);
  assert.ok(!isStranger(rows[2], group) && !isStranger(rows[1], { id: "g1", languages: [] }));
});

test("a form sends only what was changed in it, without blanks around", () => {
  assert.deepEqual(changesOf(IBANEZ, { first_name: " Íñigo ", post: " Asesor ", languages: [] }), { post: "Asesor" });
  assert.deepEqual(changesOf(null, { first_name: "Ana", post: "" }), { first_name: "Ana" });
  assert.ok(!isComplete(withDefaults({ first_name: "  " })) && isComplete(withDefaults({ last_name: "A" })));
});
