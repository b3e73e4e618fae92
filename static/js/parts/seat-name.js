// A seat as people call it.
import { say } from "../words.js";

// words: common.seat_organizer common.seat_facilitator common.seat_interpreter common.seat_projector
// words: common.seat_everyone common.seat_rapporteur common.seat_delegate
// words: common.seat_observer common.seat_person
export const seatName = ({ role, group }) => say(`common.seat_${role}`, { n: group });
