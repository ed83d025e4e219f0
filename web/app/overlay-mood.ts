/** The overlay's first block: the group's mood as one shape on an axis, in words, and how many could be read. */

import { el, say, svg } from './dom';
import { moodShape } from './glyphs';
import type { GroupReading, Mood } from './protocol';
import { texts } from './texts';

const HALF_AXIS = 112;
/** From this share on a mood is worth a word beside the first one. */
const WORTH_A_WORD = 0.2;
const MOST = 0.6;
const MOODS: Mood[] = ['positive', 'neutral', 'negative'];

export interface MoodBlock {
  element: HTMLElement;
  /** `asOf`: the lesson's clock where the reading is not of now. */
  show(group: GroupReading | null, asOf: string | null): void;
}

export function moodBlock(): MoodBlock {
  const words = texts.overlay;
  const place = svg('g');
  const tick = (mood: Mood, x: number) => svg('text', { x: String(x), y: '27' }, words.axis[mood]);
  const axis = svg('svg', { class: 'overlay-axis', viewBox: '-142 -13 284 42', 'aria-hidden': 'true' },
    svg('path', { class: 'line', d: `M${-HALF_AXIS} 0H${HALF_AXIS}M0-6V6M${-HALF_AXIS}-6V6M${HALF_AXIS}-6V6` }),
    tick('negative', -HALF_AXIS), tick('neutral', 0), tick('positive', HALF_AXIS), place);
  const word = el('p', { class: 'overlay-mood' });
  const coverage = el('span', { class: 'overlay-coverage' });
  const element = el('section', { class: 'overlay-card', 'aria-labelledby': 'overlay-group' },
    el('div', { class: 'overlay-row' }, el('h2', { id: 'overlay-group' }, words.groupMood), coverage), axis, word);

  const show = (group: GroupReading | null, asOf: string | null) => {
    element.classList.toggle('stale', asOf !== null);
    place.replaceChildren();
    if (group?.scores && group.mood) {
      const shape = moodShape(group.mood);
      shape.setAttribute('transform', `translate(${(balance(group.scores) * HALF_AXIS).toFixed(0)} 0)`);
      place.append(shape);
    }
    say(word, group ? moodPhrase(group) : words.noPictureYet);
    const readable = group?.present ? words.readable(group.readable, group.present) : '';
    say(coverage, readable && asOf ? `${readable}, ${words.asOf(asOf)}` : readable);
  };
  show(null, null);
  return { element, show };
}

/** Where a reading stands between negative, -1, and positive, 1. */
export function balance(scores: Record<Mood, number>): number {
  return scores.positive - scores.negative;
}

/** "mostly neutral, some positive": words where figures would promise too much. */
export function moodPhrase(reading: GroupReading): string {
  const words = texts.overlay;
  const scores = reading.scores;
  if (!scores) {
    return words.nobodyReadable;
  }
  const ranked = [...MOODS].sort((a, b) => scores[b] - scores[a]);
  if (!reading.mood) {
    return reading.readable === 0 ? words.nobodyReadable : words.between(words.mood[ranked[0]], words.mood[ranked[1]]);
  }
  const first = reading.mood;
  const second = ranked.find((mood) => mood !== first)!;
  const phrase = (scores[first] >= MOST ? words.mostly : words.rather)[first];
  return scores[second] >= WORTH_A_WORD ? `${phrase}, ${words.some[second]}` : phrase;
}
