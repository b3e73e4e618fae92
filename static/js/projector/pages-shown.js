// How many pages what is on the wall has there; a slide without pages has one, and null are not counted yet.
import { signal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";

export const pagesShown = signal(1);

const tell = (count) => void (pagesShown.value = count);

// For a slide that is paged: what it tells as long as it is there. Before that the number of the slide before it
// would be taken for its own.
export function usePagesShown() {
  useLayoutEffect(() => {
    tell(null);
    return () => tell(1);
  }, []);
  return tell;
}
