/** The group's mood: one shape on an axis, in words, and how many could be read. */

import { el, percent, say, svg } from './dom';
import { MOOD_WORD, moodShape } from './glyphs';
import type { GroupReading, Mood } from './protocol';

const HALF_AXIS = 130;
/** From this share on a mood is worth a word beside the first one. */
const WORTH_A_WORD = 0.2;
const MOST = 0.6;

export interface GroupView {
  element: HTMLElement;
  show(group: GroupReading | null): void;
}

export function groupView(): GroupView {
  const place = svg('g');
  const axis = svg('svg', { class: 'axis', viewBox: '-160 -22 320 64', 'aria-hidden': 'true' },
    svg('path', { class: 'line', d: `M${-HALF_AXIS} 0H${HALF_AXIS}M0-7V7M${-HALF_AXIS}-7V7M${HALF_AXIS}-7V7` }),
    svg('text', { x: String(-HALF_AXIS), y: '34' }, 'negative'),
    svg('text', { x: '0', y: '34' }, 'neutral'),
    svg('text', { x: String(HALF_AXIS), y: '34' }, 'positive'),
    place);
  const word = el('p', { class: 'mood-word' });
  const coverage = el('p', { class: 'coverage' });
  const element = el('section', { class: 'card', 'aria-labelledby': 'group' },
    el('h2', { id: 'group' }, 'Group mood'), axis, word, coverage);

  const show = (group: GroupReading | null) => {
    place.replaceChildren();
    if (group?.scores && group.mood) {
      const shape = moodShape(group.mood);
      const x = (group.scores.positive - group.scores.negative) * HALF_AXIS;
      shape.setAttribute('transform', `translate(${x.toFixed(0)} 0)`);
      place.append(shape);
    }
    say(word, group ? moodInWords(group) : 'Waiting for the first picture');
    say(coverage, group ? `${group.readable} of ${group.present} readable` : '');
  };
  show(null);
  return { element, show };
}

/** "mostly neutral, some positive": words where figures would promise too much. */
export function moodInWords(reading: GroupReading): string {
  const scores = reading.scores;
  if (!scores) {
    return 'Nobody can be read now';
  }
  const ranked = (Object.keys(MOOD_WORD) as Mood[]).sort((a, b) => scores[b] - scores[a]);
  if (!reading.mood) {
    return reading.readable === 0
      ? 'Nobody can be read clearly now'
      : `between ${MOOD_WORD[ranked[0]]} and ${MOOD_WORD[ranked[1]]}`;
  }
  const first = reading.mood;
  const second = ranked.find((mood) => mood !== first)!;
  const words = scores[first] >= MOST ? `mostly ${MOOD_WORD[first]}` : `rather ${MOOD_WORD[first]}`;
  return scores[second] >= WORTH_A_WORD ? `${words}, some ${MOOD_WORD[second]}` : words;
}

/** The shares of a window in words, for the table and the strip's description. */
export function sharesInWords(scores: Record<Mood, number>): string {
  return (Object.keys(MOOD_WORD) as Mood[]).map((mood) => `${MOOD_WORD[mood]} ${percent(scores[mood])}`).join(', ');
}
