// How many pages what is on the wall has there; a slide without pages has one.
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

export const pagesShown = signal(1);

const tell = (count) => void (pagesShown.value = count);

// For a slide that is paged: what it tells as long as it is there.
export function usePagesShown() {
  useEffect(() => () => tell(1), []);
  return tell;
}
