// Which group presents next. Pure.

// The next in order that has not presented, behind the own acts that the state does not show yet.
export function nextGroup(plan, commands, n) {
  if (!Array.isArray(plan?.order)) return null;
  const ahead = commands.filter(({ name, status, answer }) =>
    name === "present_group" && (status === "answered" ? answer.n > n : status !== "refused"));
  const had = new Set([...plan.done, plan.group, ...ahead.map(({ fields }) => fields.group)]);
  return plan.order.find((group) => !had.has(group)) ?? null;
}
