// Which group presents next. Pure.
import { isAhead } from "../desk/ahead.js";

// The next in order that has not presented, behind the own acts that the state does not show yet.
export function nextGroup(plan, commands, state) {
  if (!Array.isArray(plan?.order)) return null;
  const ahead = commands.filter((command) => command.name === "present_group" && isAhead(state, command));
  const had = new Set([...plan.done, plan.group, ...ahead.map(({ fields }) => fields.group)]);
  return plan.order.find((group) => !had.has(group)) ?? null;
}
