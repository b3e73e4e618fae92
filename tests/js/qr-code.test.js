// What the wall draws is what a phone reads.
import assert from "node:assert/strict";
import { test } from "node:test";
import { qrPath } from "../../static/js/parts/qr-code.js";
import { readQr } from "./read-qr.js";

test("an address is read back to the letter", () => {
  for (const address of ["http://192.168.8.10:5000/w/crm-panama-2018/take-home", "https://taller.example/w/x/take-home"]) {
    assert.equal(readQr(qrPath(address)), address);
  }
});
