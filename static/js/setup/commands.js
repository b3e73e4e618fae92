// What the set-up sends. Each returns the command's id once the outbox holds it.
import { send } from "../outbox.js";

export const editWorkshop = (fields) => send("edit_workshop", fields);
export const setAttribution = (room, documents) => send("set_attribution", { room, documents });
export const editSession = (fields) => send("edit_session", fields);
export const applyTemplate = (template) => send("apply_template", { template });
export const putColumn = (fields) => send("put_column", fields);
export const removeColumn = (column) => send("remove_column", { column });
export const putQuestion = (fields) => send("put_question", fields);
export const removeQuestion = (question) => send("remove_question", { question });
export const putObjective = (fields) => send("put_objective", fields);
export const removeObjective = (objective) => send("remove_objective", { objective });
export const addGroup = () => send("add_group", {});
export const editGroup = (group, fields) => send("edit_group", { group, ...fields });
export const removeGroup = (group) => send("remove_group", { group });
export const wipeContent = (title) => send("wipe_content", { title });
