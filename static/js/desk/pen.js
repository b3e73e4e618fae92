// Which open page words a conclusion: told to all staff, enforced by nothing.
import { newId } from "../ids.js";
import { send } from "../outbox.js";

const page = newId(); // as this one calls itself as long as it is open

export const takePen = (conclusion) => send("take_pen", { conclusion, page });
export const layPen = (conclusion) => send("lay_pen", { conclusion, page });

export const isOurs = ({ pen }) => pen?.page === page;
export const isElsewhere = ({ pen }) => Boolean(pen?.page) && pen.page !== page;
