// The time of day as the page's language writes it.
import { language } from "../words.js";

const format = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

export const clockTime = (moment) => format.format(new Date(moment));
