/** The overlay's second block: the last ten minutes as one line with its band, the gaps, the marks and the cues. */

import { el, say, svg } from './dom';
import { moodShape } from './glyphs';
import { moodPhrase } from './overlay-mood';
import type { GroupReading, Lesson, Mood } from './protocol';
import { endOf, gapsOf, type Run, runsOf, type Step } from './strip-line';
import { texts } from './texts';
import { lessonClock } from './texts/words';

/** A short lesson fills a short strip; the steps keep the scale from moving all the time. */
const SPANS = [120, 300, 600];
const WIDTH = 284;
const LEFT = 14;
const TOP = 10;
const BOTTOM = 46;
const HEIGHT = 56;
const MIDDLE = (TOP + BOTTOM) / 2;

type Sign = keyof typeof texts.overlay.legend;

const FLAG = 'M0 0V9M0 0L7 2.5L0 5z';
const DIAMOND = 'M0-4.5L4.5 0L0 4.5L-4.5 0z';

export interface OverlayStrip {
  element: HTMLElement;
  show(lesson: Lesson): void;
}

export function overlayStrip(): OverlayStrip {
  const words = texts.overlay;
  const drawn = svg('g');
  const picture = svg('svg', { class: 'overlay-strip', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': words.stripEmpty },
    hatching(), svg('path', { class: 'zero', d: `M${LEFT} ${MIDDLE}H${WIDTH}` }),
    end('positive', TOP + 2), end('negative', BOTTOM - 2), drawn);
  const title = el('h2', { id: 'overlay-strip' });
  const scale = el('span', { class: 'overlay-coverage' });
  const legend = el('p', { class: 'overlay-legend', 'aria-hidden': 'true' });
  const element = el('section', { class: 'overlay-card', 'aria-labelledby': 'overlay-strip' },
    el('div', { class: 'overlay-row' }, title, scale), picture, legend);
  let signs = '';

  const show = (lesson: Lesson) => {
    const known = lesson.timeline;
    const span = SPANS.find((one) => one >= lesson.at) ?? SPANS[SPANS.length - 1];
    const start = Math.max(0, lesson.at - span);
    const x = (at: number) => LEFT + (Math.min(1, Math.max(0, (at - start) / span))) * (WIDTH - LEFT);
    const runs = runsOf(known, start);
    const marks = [...lesson.earlier.marks, ...lesson.marks].filter((mark) => mark.at >= start);
    const cues = [...lesson.earlier.cues, ...lesson.cues].filter((cue) => cue.window[1] >= start);
    const gaps = gapsOf(runs);
    drawn.replaceChildren(
      ...gaps.map((gap) => svg('path', { class: 'gap', d: `M${px(x(gap.from))} ${TOP}V${BOTTOM}M${px(x(gap.to))} ${TOP}V${BOTTOM}` })),
      ...runs.map((run) => svg('path', { class: `band ${run.trust}`, d: outline(run.steps, x), ...fill(run) })),
      ...runs.flatMap((run, place) => run.trust === 'none' ? [] : [
        svg('path', { class: `mean ${run.trust}`, d: line(run, x, run.joined ? runs[place - 1] : undefined) })]),
      ...cues.flatMap((cue) => [
        svg('path', { class: 'cue-span', d: `M${px(x(cue.window[0]))} ${HEIGHT - 5}H${px(x(cue.window[1]))}` }),
        svg('path', { class: 'cue-sign', d: DIAMOND, transform: `translate(${px(x(cue.window[0]))} ${HEIGHT - 5})` })]),
      ...marks.map((mark) => svg('path', { class: 'mark-sign', d: FLAG, transform: `translate(${px(x(mark.at))} 1)` })));
    say(title, words.lastMinutes(Math.round(span / 60)));
    say(scale, `${lessonClock(start)} – ${lessonClock(start + span)}`);
    picture.setAttribute('aria-label', describe(known.filter((reading) => reading.window[1] > start), runs,
      marks.map((mark) => lessonClock(mark.at)), cues.map((cue) => lessonClock(cue.window[0]))));
    const seen: Sign[] = [
      ...(marks.length ? ['mark' as const] : []), ...(cues.length ? ['cue' as const] : []),
      ...(runs.some((run) => run.trust !== 'read') ? ['few' as const] : []), ...(gaps.length ? ['gap' as const] : [])];
    if (seen.join() !== signs) {
      signs = seen.join();
      legend.replaceChildren(...seen.map(explained));
    }
  };
  return { element, show };
}

const px = (value: number) => value.toFixed(1);
const y = (value: number) => px(MIDDLE - value * (BOTTOM - TOP) / 2);

/** The band's outline: forwards along its top, back along its bottom. */
function outline(steps: Step[], x: (at: number) => number): string {
  const top = steps.map((step) => `V${y(step.high)}H${px(x(step.to))}`).join('');
  const bottom = [...steps].reverse().map((step) => `V${y(step.low)}H${px(x(step.from))}`).join('');
  return `M${px(x(steps[0].from))} ${y(steps[0].low)}${top}${bottom}z`;
}

function line(run: Run, x: (at: number) => number, before?: Run): string {
  const entry = before && before.trust !== 'none' ? before.steps[before.steps.length - 1].at : run.steps[0].at;
  return `M${px(x(run.steps[0].from))} ${y(entry)}` + run.steps.map((step) => `V${y(step.at)}H${px(x(step.to))}`).join('');
}

function fill(run: Run): Record<string, string> {
  return run.trust === 'read' ? {} : { fill: 'url(#overlay-hatch)' };
}

/** The shape that stands for the upper or lower end of the strip. */
function end(mood: Mood, at: number): SVGPathElement {
  const shape = moodShape(mood);
  shape.setAttribute('transform', `translate(6 ${at}) scale(.42)`);
  return shape;
}

function hatching(): SVGDefsElement {
  return svg('defs', {}, svg('pattern', { id: 'overlay-hatch', width: '5', height: '5', patternUnits: 'userSpaceOnUse' },
    svg('path', { class: 'hatch', d: 'M-1 1L1-1M-1 6L6-1M4 6L6 4' })));
}

function explained(sign: Sign): HTMLElement {
  const shape: Record<Sign, SVGElement[]> = {
    mark: [svg('path', { class: 'mark-sign', d: FLAG, transform: 'translate(4 2)' })],
    cue: [svg('path', { class: 'cue-sign', d: DIAMOND, transform: 'translate(7 7)' })],
    few: [svg('path', { class: 'hatch', d: 'M1 5L5 1M1 13L13 1M9 13L13 9' })],
    gap: [svg('path', { class: 'gap', d: 'M3 1V13M11 1V13' })],
  };
  return el('span', {}, svg('svg', { viewBox: '0 0 14 14' }, ...shape[sign]), texts.overlay.legend[sign]);
}

function describe(timeline: GroupReading[], runs: Run[], marks: string[], cues: string[]): string {
  const words = texts.overlay;
  const read = timeline.flatMap((reading) => (reading.scores ? [reading.scores] : []));
  if (runs.length === 0 || read.length === 0) {
    return words.stripEmpty;
  }
  const mean = (mood: Mood) => read.reduce((sum, scores) => sum + scores[mood], 0) / read.length;
  const scores = { positive: mean('positive'), neutral: mean('neutral'), negative: mean('negative') };
  const most = (Object.keys(scores) as Mood[]).reduce((best, mood) => (scores[mood] > scores[best] ? mood : best));
  const last = runs[runs.length - 1];
  const few = runs.filter((run) => run.trust !== 'read').reduce((sum, run) => sum + endOf(run) - run.steps[0].from, 0);
  const gap = gapsOf(runs).reduce((sum, one) => sum + one.to - one.from, 0);
  const all: GroupReading = { window: [0, 0], mood: most, scores, readable: read.length, present: read.length };
  return [
    `${words.stripFromTo(lessonClock(runs[0].steps[0].from), lessonClock(endOf(last)))}: ${moodPhrase(all)}`,
    ...(few >= 1 ? [words.stripFew(words.lasting(few))] : []),
    ...(gap >= 1 ? [words.stripGap(words.lasting(gap))] : []),
    ...(marks.length ? [words.stripMarks(marks)] : []),
    ...(cues.length ? [words.stripCues(cues)] : []),
  ].join('; ');
}
