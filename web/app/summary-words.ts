/** Dates, spans and shares of the summary, as the visitor's language writes them. */

import { el, percent, svg } from './dom';
import { moodGlyph } from './glyphs';
import { moodPhrase } from './overlay-mood';
import type { Mood } from './protocol';
import type { Span } from './summary-api';
import type { Column } from './summary-steps';
import { language, texts } from './texts';
import { lessonClock } from './texts/words';

export const MOODS: Mood[] = ['positive', 'neutral', 'negative'];
const DAY = 86_400_000;

/** With the visitor's country, which decides how a date is written. */
const locale = navigator.languages.find((one) => one.toLowerCase().split('-')[0] === language) ?? language;
const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const dateAndTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const number = new Intl.NumberFormat(locale);

/** A day, or where `exact` a day and a time of it. */
export function day(iso: string, exact = false): string {
  return (exact ? dateAndTime : date).format(new Date(iso));
}

export function daysUntil(iso: string): number {
  return Math.ceil((new Date(iso).getTime() - Date.now()) / DAY);
}

export function figure(value: number): string {
  return number.format(value);
}

export function spanOf([from, to]: Span): string {
  return `${lessonClock(from)}–${lessonClock(to)}`;
}

/** "mostly neutral, some positive (positive 21 %, neutral 70 %, negative-looking 9 %)". */
export function moodWithShares(scores: Record<Mood, number>): string {
  const most = MOODS.reduce((best, mood) => (scores[mood] > scores[best] ? mood : best));
  const phrase = moodPhrase({ window: [0, 0], mood: most, scores, readable: 1, present: 1 });
  return `${phrase} (${sharesOf(scores)})`;
}

export function sharesOf(scores: Record<Mood, number>): string {
  return MOODS.map((mood) => `${texts.overlay.mood[mood]} ${percent(scores[mood])}`).join(', ');
}

/** "18 of 24 readable", in whole people. */
export function readableOf(column: Column): string {
  return texts.overlay.readable(Math.round(column.readable), Math.round(column.present));
}

/** The same numbers as a chart shows, closed until they are asked for. */
export function tableOf(label: string, heads: string[], rows: HTMLElement): HTMLDetailsElement {
  return el('details', { class: 'screen-only' },
    el('summary', {}, texts.summary.table),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label },
      el('table', {}, el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))), rows)));
}

/** A table's row: the first cell is its head. */
export function rowOf(head: string | Node, ...cells: string[]): HTMLTableRowElement {
  return el('tr', {}, el('th', { scope: 'row' }, head), ...cells.map((cell) => el('td', {}, cell)));
}

/** A card of the page with its heading. */
export function card(id: string, heading: string, ...children: (Node | string)[]): HTMLElement {
  return el('section', { class: 'card', 'aria-labelledby': `summary-${id}` }, el('h2', { id: `summary-${id}` }, heading), ...children);
}

/** A small picture for a legend, 16 by 16. */
export function sign(kind: string, d: string): SVGSVGElement {
  return svg('svg', { class: `key ${kind}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' }, svg('path', { d }));
}

/** What the fills of a chart mean, the band below them, and what else stands on it. */
export function moodLegend(...more: HTMLElement[]): HTMLElement {
  return el('ul', { class: 'legend' },
    ...MOODS.map((mood) => el('li', {}, moodGlyph(mood), texts.overlay.mood[mood])),
    el('li', {}, sign('summary-coverage', 'M1 6H15V14H1z'), texts.summary.timeline.coverage), ...more);
}
