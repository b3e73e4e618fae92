// Whether the screen is taller than it is wide.
import { useEffect, useState } from "preact/hooks";

const query = matchMedia("(max-aspect-ratio: 1/1)");

export function useUpright() {
  const [upright, setUpright] = useState(query.matches);
  useEffect(() => {
    const follow = () => setUpright(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return upright;
}
