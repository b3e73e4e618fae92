// One person's own record. It is asked for here and kept nowhere in this browser, which may be borrowed.
import { useCallback, useEffect, useState } from "preact/hooks";
import { getJson, postJson } from "../api.js";
import { boot } from "../boot.js";
import { link } from "../feed.js";
import { newId } from "../ids.js";

const OWN = `/w/${boot.workshop}/own-data?${new URLSearchParams({ seat: boot.seat })}`;

export const send = (name, fields) => postJson(`/w/${boot.workshop}/commands`, { seat: boot.seat, id: newId(), name, fields });

// [the own record, a function that asks again, whether it could not be had]
export function useOwn() {
  const [person, take] = useState(null);
  const [failed, fail] = useState(false);
  const look = useCallback(async () => {
    try {
      take((await getJson(OWN)).body.person);
      fail(false);
    } catch (error) {
      console.warn("the own data could not be fetched", error);
      fail(true);
    }
  }, []);
  const isUp = link.value === "up";
  useEffect(() => { look(); }, [isUp]);
  return [person, look, failed];
}
