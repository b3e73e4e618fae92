// The state as the desk shows it: the server's, and one's own acts on their way.
import { computed } from "@preact/signals";
import { state } from "../feed.js";
import { outbox } from "../outbox.js";
import { ahead } from "./ahead.js";

export const shown = computed(() => state.value && ahead(state.value, outbox.value));
