// A touch keyboard takes half of the screen: the field being written in and its button stay in what is left.
import { useEffect } from "preact/hooks";

export function useInSight(frame) {
  useEffect(() => {
    const show = () => {
      if (frame.current?.contains(document.activeElement)) frame.current.scrollIntoView({ block: "nearest" });
    };
    const composer = frame.current;
    composer?.addEventListener("focusin", show);
    visualViewport?.addEventListener("resize", show);
    return () => {
      composer?.removeEventListener("focusin", show);
      visualViewport?.removeEventListener("resize", show);
    };
  }, []);
}
