// What there is to download in which formats, and what a file is called that the server sends.
import assert from "node:assert/strict";
import { test } from "node:test";
import { documentsOf, exportAddress, fileNameOf, formatsOf, isUsual, offered } from "../../static/js/documents.js";

const KINDS = { json: ["conclusions", "archive"], csv: ["conclusions", "cards"], pdf: ["conclusions", "proceedings", "cards"], docx: ["conclusions", "proceedings", "cards"] };

test("only what the server writes is offered, in plain order; the archive stands apart", () => {
  assert.deepEqual(documentsOf(KINDS), ["conclusions", "proceedings", "cards"]);
  assert.deepEqual(documentsOf({}), []);
});

test("Word and PDF come first; a CSV comes in two ways", () => {
  const names = (document) => formatsOf(KINDS, document).map(({ name }) => name);
  assert.deepEqual(names("conclusions"), ["docx", "pdf", "csv", "csv_comma", "json"]);
  assert.deepEqual(names("proceedings"), ["docx", "pdf"]);
  assert.deepEqual(formatsOf(KINDS, "cards").filter(isUsual).map(({ kind }) => kind), ["docx", "pdf"]);
});

test("what is not usual waits behind the usual; where nothing is usual, all stands there", () => {
  const names = (kinds) => Object.entries(offered(formatsOf(kinds, "headings"))).map(([, each]) => (each.map ? each.map(({ name }) => name) : each));
  assert.deepEqual(names({ pptx: ["headings"] }), [["pptx"], [], false]);
  assert.deepEqual(names({ xlsx: ["headings"], pptx: ["headings"] }), [["pptx"], ["xlsx"], false]);
  assert.deepEqual(names({ docx: ["headings"], pptx: ["headings"] }), [["docx"], ["pptx"], true]);
});

test("an address tells the document, the language, the seat and what was chosen", () => {
  const address = exportAddress({ workshop: "taller", seat: "organizer" }, { document: "cards", language: "both", kind: "csv", options: { separator: "comma" } });
  assert.equal(address, "/w/taller/export/csv?document=cards&language=both&seat=organizer&separator=comma");
});

test("a file has the name in its own letters, else the plain one; what is not sent as a file is none", () => {
  const both = `attachment; filename="Taller-Rio.docx"; filename*=UTF-8''Taller%20%E2%80%9CR%C3%ADo%E2%80%9D.docx`;
  assert.equal(fileNameOf(both), "Taller “Río”.docx");
  assert.equal(fileNameOf('attachment; filename="Taller-Rio.docx"'), "Taller-Rio.docx");
  for (const none of [null, "", "inline"]) assert.throws(() => fileNameOf(none), TypeError);
});
