/** The group over the last ten minutes: a strip of windows, and the same as a table. */

import { clock, el, percent, svg } from './dom';
import { MOOD_WORD, moodGlyph } from './glyphs';
import { sharesInWords } from './group-view';
import type { GroupReading, Lesson, Mood } from './protocol';

const SPAN = 600;
const SHORTEST = 60;
const WIDTH = 600;
const HEIGHT = 90;
/** From top to bottom, in the strip and in the key. */
const MOODS: Mood[] = ['positive', 'neutral', 'negative'];

export interface StripView {
  element: HTMLElement;
  show(lesson: Lesson): void;
}

export function stripView(): StripView {
  const bars = svg('g');
  const strip = svg('svg', {
    class: 'strip', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': 'No window is closed yet',
  }, patterns(), svg('rect', { class: 'ground', width: String(WIDTH), height: String(HEIGHT) }), bars);
  const from = el('span');
  const to = el('span');
  const rows = el('tbody');
  const element = el('section', { class: 'card', 'aria-labelledby': 'strip' },
    el('h2', { id: 'strip' }, 'Last ten minutes'),
    strip,
    el('p', { class: 'scale', 'aria-hidden': 'true' }, from, to),
    key(),
    el('details', {},
      el('summary', {}, 'The same as a table'),
      el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Group mood as a table' },
        el('table', {}, el('thead', {}, el('tr', {}, ...['From', ...MOODS.map((mood) => MOOD_WORD[mood]), 'Readable']
          .map((title) => el('th', { scope: 'col' }, title)))), rows))));

  const show = (lesson: Lesson) => {
    const span = Math.min(SPAN, Math.max(SHORTEST, lesson.length ?? lesson.at));
    const start = Math.max(0, lesson.at - span);
    const windows = lesson.timeline.filter((reading) => reading.window[1] > start);
    bars.replaceChildren(...windows.flatMap((reading) => bar(reading, start, span)));
    rows.replaceChildren(...windows.map(row).reverse());
    strip.setAttribute('aria-label', describe(windows));
    from.textContent = clock(start);
    to.textContent = clock(start + span);
  };
  return { element, show };
}

function bar(reading: GroupReading, start: number, span: number): SVGRectElement[] {
  const x = ((reading.window[0] - start) / span) * WIDTH;
  const width = ((reading.window[1] - reading.window[0]) / span) * WIDTH;
  if (!reading.scores) {
    return [rect('unread', x, 0, width, HEIGHT)];
  }
  let y = 0;
  return MOODS.map((mood) => {
    const height = reading.scores![mood] * HEIGHT;
    const part = rect(mood, x, y, width, height);
    y += height;
    return part;
  });
}

function rect(kind: string, x: number, y: number, width: number, height: number): SVGRectElement {
  return svg('rect', {
    fill: `url(#fill-${kind})`,
    x: x.toFixed(1), y: y.toFixed(1), width: Math.max(0.5, width - 1).toFixed(1), height: height.toFixed(1),
  });
}

/** Fills that differ without colour too: stripes up, plain, stripes down, dots. */
function patterns(): SVGDefsElement {
  const pattern = (kind: string, ...marks: SVGElement[]) => svg('pattern', {
    id: `fill-${kind}`, class: `fill ${kind}`, width: '8', height: '8', patternUnits: 'userSpaceOnUse',
  }, svg('rect', { class: 'base', width: '8', height: '8' }), ...marks);
  return svg('defs', {},
    pattern('positive', svg('path', { d: 'M-2 10L10-2M-2 2L2-2M6 10L10 6' })),
    pattern('neutral'),
    pattern('negative', svg('path', { d: 'M-2-2L10 10M-2 6L2 10M6-2L10 2M-2 10L10-2M-2 2L2-2M6 10L10 6' })),
    pattern('unread', svg('circle', { cx: '4', cy: '4', r: '1' })));
}

function key(): HTMLElement {
  return el('ul', { class: 'legend' },
    ...MOODS.map((mood) => el('li', {}, moodGlyph(mood), MOOD_WORD[mood])));
}

function row(reading: GroupReading): HTMLTableRowElement {
  const shares = MOODS.map((mood) => (reading.scores ? percent(reading.scores[mood]) : '–'));
  return el('tr', {},
    el('th', { scope: 'row' }, clock(reading.window[0])),
    ...shares.map((share) => el('td', {}, share)),
    el('td', {}, `${reading.readable} of ${reading.present}`));
}

function describe(windows: GroupReading[]): string {
  const read = windows.flatMap((reading) => (reading.scores ? [reading.scores] : []));
  if (read.length === 0) {
    return 'No window is closed yet';
  }
  const mean = Object.fromEntries(MOODS.map((mood) =>
    [mood, read.reduce((sum, scores) => sum + scores[mood], 0) / read.length])) as Record<Mood, number>;
  const first = clock(windows[0].window[0]);
  const last = clock(windows[windows.length - 1].window[1]);
  return `Group mood from ${first} to ${last}, on average ${sharesInWords(mean)}`;
}
