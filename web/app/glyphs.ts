/** A glyph, a word and a colour for every class. The colours are Okabe and Ito's, told apart by colour-blind people too; none says
 * anything that the glyph and the word do not say. No face is red. */

import { svg } from './dom';
import type { Expression, Mood } from './protocol';

export const MOOD_WORD: Record<Mood, string> = {
  positive: 'positive',
  neutral: 'neutral',
  negative: 'negative-looking',
};

export const EXPRESSION_WORD: Record<Expression, string> = {
  neutral: 'neutral',
  happiness: 'happiness',
  surprise: 'surprise',
  sadness: 'sadness',
  anger: 'anger',
  disgust: 'disgust',
  fear: 'fear',
  contempt: 'contempt',
};

const FLAT = 'M9 21h14';
const BROWS_UP = 'M8 9l5-2M24 9l-5-2';
const BROWS_DOWN = 'M8 8l5 3M24 8l-5 3';

/** Mouth and brows, drawn in a circle of 32 by 32 with two eyes. */
const FEATURES: Record<Expression, string> = {
  neutral: FLAT,
  happiness: 'M8 18q8 9 16 0',
  surprise: `M16 18a3 3.5 0 1 0 .01 0${BROWS_UP}`,
  sadness: 'M9 23q7-7 14 0',
  anger: `M10 22q6-3 12 0${BROWS_DOWN}`,
  disgust: 'M8 21q2-3 4 0t4 0t4 0t4 0',
  fear: `M9 23q7-8 14 0z${BROWS_UP}`,
  contempt: 'M10 22h7q4 0 6-4',
};

/** The expression as a small drawn face; null is a face that cannot be read. Decorative: a word always stands beside it. */
export function face(expression: Expression | null): SVGSVGElement {
  const picture = svg('svg', { class: `face ${expression ?? 'unreadable'}`, viewBox: '0 0 32 32', 'aria-hidden': 'true' });
  picture.append(svg('circle', { cx: '16', cy: '16', r: '14' }));
  if (expression) {
    picture.append(
      svg('circle', { class: 'eye', cx: '11', cy: '13', r: '1.6' }),
      svg('circle', { class: 'eye', cx: '21', cy: '13', r: '1.6' }),
      svg('path', { d: FEATURES[expression] }));
  } else {
    picture.append(svg('path', { d: 'M10 16h12' }));
  }
  return picture;
}

const SHAPE: Record<Mood, string> = {
  positive: 'M0-11L11 8H-11z',
  neutral: 'M-10 0a10 10 0 1 0 20 0a10 10 0 1 0-20 0z',
  negative: 'M-9-9H9V9H-9z',
};

/** The mood's shape around the origin: triangle, circle or square. */
export function moodShape(mood: Mood): SVGPathElement {
  return svg('path', { class: `mood ${mood}`, d: SHAPE[mood] });
}

/** The mood's shape as a picture of its own. */
export function moodGlyph(mood: Mood): SVGSVGElement {
  return svg('svg', { class: 'key', viewBox: '-14 -14 28 28', 'aria-hidden': 'true' }, moodShape(mood));
}
