/** The lessons of the same class, oldest first. */

import { el, percent } from './dom';
import type { Span, Summary, TrendPoint } from './summary-api';
import { shareChart } from './summary-chart';
import type { Column } from './summary-steps';
import { card, day, figure, moodLegend, MOODS, rowOf, sharesOf, tableOf } from './summary-words';
import { texts } from './texts';
import { lessonClock } from './texts/words';

/** Part of a column that stays free on each side. */
const GAP = 0.12;
/** A few lessons do not get wide columns only because there are few. */
const FEWEST = 6;

export function trendCard(summary: Summary): { element: HTMLElement; close(): void } {
  const words = texts.summary.trend;
  const { trend } = summary;
  if (summary.class === null || trend.length < 2) {
    const text = summary.class === null ? words.noClass : words.first;
    return { element: card('trend', words.heading, el('p', { class: 'quiet' }, text)), close: () => {} };
  }
  const pointOf = (column: Column) => trend[Math.round((column.from + column.to) / 2) - 1];
  const chart = shareChart({
    label: words.label, tick: (value) => (Number.isInteger(value) && value >= 1 && value <= trend.length ? words.ticks(figure(value)) : ''),
    ticks: [1, 2, 5, 10, 20, 50],
    read: (column) => inWords(pointOf(column)),
  });
  const range: Span = [0.4, Math.max(FEWEST, trend.length) + 0.6];
  chart.show(trend.map(columnOf), { gaps: [], marks: [], cues: [], moments: [] }, range);
  const rows = el('tbody', {}, ...trend.map((point, place) => rowOf(
    point.id === summary.id ? titleOf(point, place) : el('a', { href: `#/lessons/${point.id}/summary`, dir: 'auto' }, titleOf(point, place)),
    ...MOODS.map((mood) => percent(point[mood])), percent(point.coverage), lessonClock(point.seconds))));
  const heads = [words.lesson, ...MOODS.map((mood) => texts.overlay.mood[mood]), texts.summary.timeline.readable, words.length];
  return {
    element: card('trend', words.heading, el('p', { class: 'quiet', dir: 'auto' }, words.about(summary.class)), chart.element,
      moodLegend(),
      tableOf(words.label, heads, rows)),
    close: chart.close,
  };
}

function columnOf(point: TrendPoint, place: number): Column {
  const { positive, neutral, negative, coverage } = point;
  return { from: place + 0.5 + GAP, to: place + 1.5 - GAP, scores: { positive, neutral, negative }, readable: coverage, present: 1, few: false };
}

function titleOf(point: TrendPoint, place: number): string {
  return `${texts.summary.trend.ticks(figure(place + 1))} ${point.title}, ${day(point.began)}`;
}

function inWords(point: TrendPoint): string {
  return `${point.title}, ${day(point.began)}: ${sharesOf(point)}; ${texts.summary.timeline.coverage} ${percent(point.coverage)}`;
}
