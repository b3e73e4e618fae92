// What countries, categories, languages and tasks are called on this page.
import { boot } from "../boot.js";
import { language, say } from "../words.js";

const COUNTRIES = new Map(boot.countries ?? []);
const REGION = boot.region ?? [];

export const CATEGORIES = ["member", "observer_country", "observer_organization", "civil_society", "expert", "staff"];
export const TASKS = ["rapporteur", "deputy"];
export const CONSENTS = ["list", "publication", "photos"];

export const countryName = (code) => COUNTRIES.get(code) ?? code;

// [code, name]: those of the region, then all others.
export const countriesOffered = () => [
  [...COUNTRIES].filter(([code]) => REGION.includes(code)),
  [...COUNTRIES].filter(([code]) => !REGION.includes(code)),
];

// words: people.category_member people.category_observer_country people.category_observer_organization
// words: people.category_civil_society people.category_expert people.category_staff
export const categoryName = (category) => (CATEGORIES.includes(category) ? say(`people.category_${category}`) : category);

// words: people.task_rapporteur people.task_deputy
export const taskName = (task) => say(`people.task_${task}`);

// words: people.consent_list people.consent_publication people.consent_photos
export const consentName = (consent) => say(`people.consent_${consent}`);

const languages = new Intl.DisplayNames([language], { type: "language" });

export const OFFERED_LANGUAGES = ["es", "en", "fr", "pt", "ht"];

export function languageName(code) {
  try {
    return languages.of(code);
  } catch (cause) {
    console.info("no language's code", cause.message);
    return code;
  }
}

// Where somebody comes from: the country, and the organization where it says more.
export const placeOf = ({ country, organization }) => [country && countryName(country), organization].filter(Boolean).join(" · ");

// Everything a search may meet beside the name.
export const searchable = (person) => `${placeOf(person)} ${person.institution} ${person.email}`;
