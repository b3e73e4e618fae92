// The form of the screen, its width ÷ its height, followed as it changes.
import { useEffect, useState } from "preact/hooks";

const formNow = () => innerWidth / innerHeight;

export function useForm() {
  const [form, setForm] = useState(formNow);
  useEffect(() => {
    const follow = () => setForm(formNow());
    addEventListener("resize", follow);
    return () => removeEventListener("resize", follow);
  }, []);
  return form;
}
