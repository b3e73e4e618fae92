// Time zones to choose from: this machine's own, those of the region, then all that the browser knows. Pure but for Intl.
export const REGION = [
  "America/Belize", "America/Bogota", "America/Costa_Rica", "America/El_Salvador", "America/Guatemala", "America/Havana", "America/Managua",
  "America/Mexico_City", "America/New_York", "America/Panama", "America/Port-au-Prince", "America/Santo_Domingo", "America/Tegucigalpa", "America/Toronto",
];

// The one that is chosen is always among them, also where this browser does not know it.
export function zonesFor(chosen, here = Intl.DateTimeFormat().resolvedOptions().timeZone, all = known()) {
  const first = here && here !== "UTC" ? [here] : [];
  const region = REGION.filter((zone) => !first.includes(zone));
  const listed = new Set([...first, ...region]);
  const others = [...new Set([...all, "UTC", chosen])].filter((zone) => zone && !listed.has(zone)).sort();
  return { here: first, region, others };
}

function known() {
  try {
    return Intl.supportedValuesOf("timeZone");
  } catch {
    return []; // an older browser
  }
}
