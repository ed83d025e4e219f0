/** Individuals: closed, alphabetical, and each one fetched only when opened, because every look is written down. */

import { el, percent, say, svg } from './dom';
import { face } from './glyphs';
import type { Expression } from './protocol';
import { sentenceOf } from './refusals';
import { type Individual, type Span, studentAddress, studentOf, type StudentSummary, type Summary } from './summary-api';
import { deletion, showReceipt } from './summary-delete';
import { card, rowOf, spanOf, tableOf } from './summary-words';
import { language, texts } from './texts';
import { lessonClock } from './texts/words';

const WIDTH = 600;
const HEIGHT = 14;

export function peopleCard(summary: Summary): HTMLElement {
  const words = texts.summary.people;
  const { individuals } = summary;
  if (individuals === null) {
    return shut(words[summary.individualsWhy ?? 'not-kept']);
  }
  if (individuals.length === 0) {
    return shut(words.nobody);
  }
  const list = el('ul', { class: 'summary-people' });
  const order = new Intl.Collator(language);
  const open = () => {
    if (list.childElementCount === 0) {
      list.append(...[...individuals].sort((a, b) => order.compare(a.name, b.name)).map((one) => person(summary, one)));
    }
  };
  return withClass(card('people', words.heading, el('p', { class: 'quiet' }, words.about),
    el('details', { toggle: (event) => (event.target as HTMLDetailsElement).open && open() }, el('summary', {}, words.open), list)));
}

function shut(why: string): HTMLElement {
  return withClass(card('people', texts.summary.people.heading, el('p', { class: 'quiet' }, why)));
}

function withClass(element: HTMLElement): HTMLElement {
  element.classList.add('screen-only');
  return element;
}

function person(summary: Summary, one: Individual): HTMLElement {
  const words = texts.summary.people;
  const inside = el('div', {});
  let asked = false;
  const fetchOnce = async () => {
    if (asked) {
      return;
    }
    asked = true;
    say(inside, words.loading);
    try {
      inside.replaceChildren(...drawn(summary, await studentOf(summary.id, one.id), inside));
    } catch (fault) {
      asked = false;
      inside.replaceChildren(el('p', { class: 'problem', role: 'alert' }, sentenceOf(fault)));
    }
  };
  const item = el('li', {}, el('details', { toggle: (event) => {
    // the table inside tells of its own opening, too
    if (event.target === item.firstElementChild && (event.target as HTMLDetailsElement).open) {
      void fetchOnce();
    }
  } },
    el('summary', {}, el('bdi', { class: 'name' }, one.name)),
    el('p', { class: 'quiet' }, words.coverage(percent(one.coverage), lessonClock(one.firstSeen), lessonClock(one.lastSeen))), inside));
  return item;
}

function drawn(summary: Summary, student: StudentSummary, place: HTMLElement): HTMLElement[] {
  const words = texts.summary;
  const kinds: (Expression | null)[] = [...new Set(student.windows.map((window) => window.expression))]
    .sort((a, b) => Number(a === null) - Number(b === null) || seconds(student, b) - seconds(student, a));
  const all = student.windows.reduce((sum, { window }) => sum + window[1] - window[0], 0);
  const word = (kind: Expression | null) => (kind ? words.expression[kind] : words.notRead);
  const share = (kind: Expression | null) => percent(seconds(student, kind) / Math.max(1, all));
  const address = `${studentAddress(summary.id, student.id)}/data?format=`;
  return [
    el('div', { class: 'summary-lanes', role: 'img',
      'aria-label': `${words.people.label(student.name)}: ${kinds.map((kind) => `${word(kind)} ${share(kind)}`).join(', ')}` },
      ...kinds.flatMap((kind) => [el('span', {}, face(kind), word(kind)), lane(summary.seconds, student, kind), el('span', {}, share(kind))])),
    tableOf(words.people.label(student.name), [words.timeline.from, words.people.expression],
      el('tbody', {}, ...student.windows.map((one) => rowOf(spanOf(one.window), word(one.expression))))),
    el('p', { class: 'actions' },
      el('a', { href: `${address}html`, target: '_blank', rel: 'noopener' }, words.people.data), el('a', { href: `${address}json`, download: true }, 'JSON')),
    deletion({
      ask: words.people.remove(student.name), goes: words.people.removes(student.name),
      address: studentAddress(summary.id, student.id), done: (receipt) => showReceipt(receipt, place),
    })];
}

function seconds(student: StudentSummary, kind: Expression | null): number {
  return student.windows.filter((one) => one.expression === kind).reduce((sum, { window }) => sum + window[1] - window[0], 0);
}

/** When the expression was read: a row of its own for each, so that its place says what it is. */
function lane(length: number, student: StudentSummary, kind: Expression | null): SVGSVGElement {
  const x = (at: number) => (at / Math.max(1, length) * WIDTH).toFixed(1);
  const bar = ([from, to]: Span) => `M${x(from)} 1H${x(to)}V${HEIGHT - 1}H${x(from)}z`;
  const path = student.windows.filter((one) => one.expression === kind).map((one) => bar(one.window)).join('');
  return svg('svg', { class: `summary-lane ${kind ?? 'unreadable'}`, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('path', { class: 'base', d: `M0 ${HEIGHT / 2}H${WIDTH}` }), svg('path', { class: 'seen', d: path }));
}
