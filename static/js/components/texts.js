// Made-up texts as people write them: plain ones, and those that are hard on a layout.

export const SHORT = "Ventanilla única para los trámites";
export const PLAIN = "Emisión ágil de documentos de viaje, con plazos publicados y un número al que llamar cuando no se cumplen.";
export const ENGLISH = "One form for all offices, filled in once, in the language of the person who asks.";
export const WORD = "Electroencefalografistas".repeat(5);
export const EMOJI = "Salud 👩🏽‍⚕️👨‍👩‍👧‍👦 y abrigo 🧥, primero 🥇";
export const RIGHT_TO_LEFT = "نافذة واحدة لجميع المعاملات، مع موعد معلن (G2-04)";
export const LINES = "Tres pasos:\n1. Pedir\n2. Recibir\n3. Firmar";
export const MARKUP = "<i>1</i> <script src=x onerror=alert(1)> & \"marcas\" &lt;";
export const LONG = Array.from({ length: 8 }, (_, at) => `${at + 1}. ${PLAIN}`).join("\n");
export const HINTED = `${PLAIN} ${ENGLISH}`;
export const TOO_LONG = "Demasiado ".repeat(205);

export const EVERY_LINE = [SHORT, HINTED, EMOJI, RIGHT_TO_LEFT, MARKUP, ...LONG.split("\n")].map((line) => `• ${line}`).join("\n");

export const EVERY = {
  short: SHORT, plain: PLAIN, word: WORD, emoji: EMOJI, right_to_left: RIGHT_TO_LEFT, lines: LINES, markup: MARKUP,
  long: LONG,
};
