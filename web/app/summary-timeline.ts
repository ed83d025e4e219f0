/** The group over the lesson: chart, words and table; and the moments that stood out. */

import { el, percent, say } from './dom';
import { face } from './glyphs';
import type { Mood } from './protocol';
import type { Moment, MomentRule, Span, Summary } from './summary-api';
import { shareChart } from './summary-chart';
import { type Column, columnsOf } from './summary-steps';
import { card, moodLegend, MOODS, moodWithShares, readableOf, rowOf, sharesOf, sign, spanOf, tableOf } from './summary-words';
import { texts } from './texts';
import type { Strength } from './texts/summary';
import { lessonClock } from './texts/words';

/** So much of the lesson is shown to both sides of a moment, in lengths of the moment. */
const AROUND = 1;
const SHORTEST = 20;
const TICKS = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];

/** `choose` is asked for moments by another rule; it gives what the page is to show from then on. */
export function timelineCards(summary: Summary, choose: (rule: MomentRule) => Promise<Moment[] | null>): { elements: HTMLElement[]; close(): void } {
  const words = texts.summary;
  const all: Span = [0, Math.max(summary.seconds, ...summary.group.map((reading) => reading.window[1]))];
  let shown = all;
  let moments = summary.moments;
  const chart = shareChart({ label: words.timeline.label, read: columnInWords, tick: lessonClock, ticks: TICKS }, (range) => zoom(range));
  const whole = el('button', { type: 'button', class: 'small screen-only', hidden: true, click: () => {
    zoom(all);
    chart.element.querySelector<HTMLElement>('[role=slider]')!.focus();
  } }, words.timeline.whole);
  const rows = el('tbody');
  const describe = el('p', { class: 'summary-describe' }, ...describeWhole(summary, all));

  const zoom = ([from, to]: Span) => {
    const missing = Math.max(0, SHORTEST - (to - from)) / 2;
    shown = [Math.max(all[0], from - missing), Math.min(all[1], to + missing)];
    whole.hidden = shown[0] === all[0] && shown[1] === all[1];
    draw();
  };
  const draw = () => {
    const columns = columnsOf(summary.group, shown);
    chart.show(columns, {
      gaps: summary.gaps, marks: summary.marks.map((mark) => mark.at), cues: summary.cues.map((cue) => cue.window),
      moments: moments.map((moment) => moment.window) }, shown);
    rows.replaceChildren(...columns.map((column) => rowOf(lessonClock(column.from),
      ...MOODS.map((mood) => (column.scores ? percent(column.scores[mood]) : '–')), readableOf(column))));
  };
  const list = momentsCard(summary.rule, moments, async (rule) => {
    const other = await choose(rule);
    if (other) {
      moments = other;
      draw();
    }
    return other;
  }, (moment) => {
    const around = (moment.window[1] - moment.window[0]) * AROUND;
    zoom([moment.window[0] - around, moment.window[1] + around]);
    chart.element.querySelector<HTMLElement>('[role=slider]')!.focus();
  });
  draw();
  const heads = [words.timeline.from, ...MOODS.map((mood) => texts.overlay.mood[mood]), words.timeline.readable];
  return {
    elements: [
      card('timeline', words.timeline.heading, el('p', { class: 'quiet' }, words.timeline.about), describe, chart.element,
        el('p', { class: 'quiet screen-only summary-keys' }, words.timeline.keys, ' ', whole), legend(summary, columnsOf(summary.group, all)),
        tableOf(words.timeline.label, heads, rows)),
      list],
    close: chart.close,
  };
}

/** "10:00–10:30: positive 40 %, neutral 50 %, negative-looking 10 %; 17 of 24 readable". */
function columnInWords(column: Column): string {
  const words = texts.summary.timeline;
  const mood = column.scores ? `${sharesOf(column.scores)}; ${readableOf(column)}` : words.none;
  return `${spanOf([column.from, column.to])}: ${mood}${column.few && column.scores ? ` (${words.few})` : ''}`;
}

function describeWhole(summary: Summary, all: Span): string[] {
  const words = texts.summary.timeline;
  const scores = meanOf(summary);
  return [
    ...(scores ? [words.describe(lessonClock(all[0]), lessonClock(all[1]), moodWithShares(scores)), ' '] : []),
    ...summary.gaps.flatMap(([from, to]) => [words.gap(lessonClock(from), lessonClock(to)), ' ']),
    ...(summary.marks.length ? [words.marks(summary.marks.map((mark) => lessonClock(mark.at)))] : []),
  ];
}

function meanOf(summary: Summary): Record<Mood, number> | null {
  const sum = { positive: 0, neutral: 0, negative: 0 };
  let faces = 0;
  for (const reading of summary.group) {
    if (reading.scores) {
      faces += reading.readable;
      MOODS.forEach((mood) => (sum[mood] += reading.scores![mood] * reading.readable));
    }
  }
  return faces === 0 ? null : { positive: sum.positive / faces, neutral: sum.neutral / faces, negative: sum.negative / faces };
}

function legend(summary: Summary, columns: Column[]): HTMLElement {
  const words = texts.summary.timeline;
  const more: [boolean, SVGSVGElement, string][] = [
    [summary.moments.length > 0, sign('summary-moment', 'M2 2H14V14H2z'), words.moment],
    [summary.marks.length > 0, sign('mark-sign', 'M2 1V15M2 1L13 5L2 9z'), texts.overlay.legend.mark],
    [summary.cues.length > 0, sign('cue-sign', 'M8 2L14 8L8 14L2 8z'), texts.overlay.legend.cue],
    [columns.some((column) => column.few && column.scores), sign('few', 'M1 15L15 1M1 8L8 1M8 15L15 8'), words.few],
    [columns.some((column) => !column.scores), sign('unread', 'M3 4h1.5M8 4h1.5M13 4h1.5M3 9h1.5M8 9h1.5M13 9h1.5M3 14h1.5M8 14h1.5M13 14h1.5'), words.none],
    [summary.gaps.length > 0, sign('hatch', 'M1 1L15 15M1 8L8 15M8 1L15 8'), texts.overlay.legend.gap],
  ];
  return moodLegend(...more.filter(([there]) => there).map(([, glyph, text]) => el('li', {}, glyph, text)));
}

function momentsCard(rule: MomentRule, first: Moment[], choose: (rule: MomentRule) => Promise<Moment[] | null>, show: (moment: Moment) => void): HTMLElement {
  const words = texts.summary.moments;
  const list = el('ol', { class: 'summary-moments' });
  const nothing = el('p', {}, words.none);
  const about = el('p', { class: 'quiet' });
  const fill = (moments: Moment[], by: MomentRule) => {
    say(about, words.about[by]);
    nothing.hidden = moments.length > 0;
    list.hidden = moments.length === 0;
    list.replaceChildren(...moments.map((moment) => entry(moment, show)));
  };
  const select = el('select', { id: 'summary-rule', change: () => void change() },
    ...(Object.keys(words.rules) as MomentRule[]).map((one) => el('option', { value: one, selected: one === rule }, words.rules[one])));
  const change = async () => {
    const moments = await choose(select.value as MomentRule);
    if (moments) {
      rule = select.value as MomentRule;
      fill(moments, rule);
    } else {
      select.value = rule;
    }
  };
  fill(first, rule);
  return card('moments', words.heading,
    el('p', { class: 'field summary-rule screen-only' }, el('label', { for: 'summary-rule' }, words.rule), select), about, nothing, list);
}

function entry(moment: Moment, show: (moment: Moment) => void): HTMLElement {
  const words = texts.summary;
  const span = spanOf(moment.window);
  return el('li', {},
    el('button', { type: 'button', class: 'small summary-span', 'aria-label': words.moments.show(span), click: () => show(moment) }, span),
    face(moment.expression),
    el('div', {},
      el('strong', {}, `${words.expression[moment.expression]}, ${words.moments.strength[strengthOf(moment.strength)]}`),
      el('span', { class: 'quiet' }, ` · ${words.moments.readable(moment.readable)}`),
      // the server says why in English
      el('p', { lang: 'en', class: 'quiet' }, moment.why)));
}

function strengthOf(value: number): Strength {
  return value >= 0.75 ? 'veryStrong' : value >= 0.55 ? 'strong' : value >= 0.35 ? 'clear' : 'slight';
}
