// How large text on the wall must be so that the last row can read it, and what then fits. Pure.
//
// The angle at which a capital letter is seen decides: ISO 9241-3 asks for 16 arcminutes at least and
// prefers 20 to 22; the FAA asks for 1/200 of the distance, which is 17. A capital is about 0.7 of the
// size of its type. All sizes are in vh, hundredths of the height of the picture.

const CAPITAL = 0.7;
const tangent = (arcminutes) => Math.tan((arcminutes / 60) * (Math.PI / 180));
const WELL = tangent(20);
const BARELY = tangent(16);

// What is on the wall where nobody has measured the room: three columns side by side, and one list.
export const COLUMN_SIZE = 3.3;
export const LIST_SIZE = 4.4;

// Beyond this size fewer than three statements of two lines fit below the head.
export const LARGEST = 7;

// A line in a column holds a long word, or two short ones; the same share of the width in any screen.
const NARROWEST = 12; // em
const EDGES = 4.2; // hundredths of the width that both edges take
const GAP = 2; // hundredths of the width between two columns

// Lines of a list, and what stands around them, in lines and in vh: see projector.css.
const LINE = 1.2;
const HEADS = { lines: 1.15, fixed: 12.6 };

export function neededSize({ height, distance }) {
  return (100 * distance * WELL) / (CAPITAL * height);
}

// The least size of text on the wall: never below what it is anyway, never so large that nothing fits.
export function leastSize(wall) {
  return wall ? Math.min(LARGEST, Math.max(COLUMN_SIZE, neededSize(wall))) : COLUMN_SIZE;
}

export const listSize = (wall) => Math.max(LIST_SIZE, leastSize(wall));

// Whether the room is so deep that the wall can hold only what everyone has to know.
export const isDeep = (wall) => leastSize(wall) > LIST_SIZE;

// How far away text of this size is read well, or with an effort, off a picture of this height in metres.
export const readWellTo = (size, height) => (size / 100) * CAPITAL * height / WELL;
export const readBarelyTo = (size, height) => (size / 100) * CAPITAL * height / BARELY;

// Whether three columns stand side by side on a screen of this form (width ÷ height), or take turns.
export function areSideBySide(wall, form, columns) {
  const width = (form * (100 - EDGES - GAP * (columns - 1))) / columns;
  return columns > 1 && width >= NARROWEST * leastSize(wall);
}

export function linesOfList(size) {
  return Math.floor((100 - HEADS.fixed - HEADS.lines * size) / (LINE * size));
}

// What two measures mean, for whoever sets them; null for what are no measures.
export function meaningOf({ height, distance }) {
  if (!(height > 0 && distance > 0)) return null;
  const size = listSize({ height, distance });
  return {
    lines: linesOfList(size),
    well: readWellTo(size, height),
    barely: readBarelyTo(size, height),
    isRaised: size > LIST_SIZE,
    isTooFar: neededSize({ height, distance }) > LARGEST,
    sideBySide: areSideBySide({ height, distance }, 16 / 9, 3),
  };
}
