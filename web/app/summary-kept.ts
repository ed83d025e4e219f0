/** What is kept until when, deleting and exporting; and what the model cannot tell. */

import { el } from './dom';
import { addressOf, type Receipt, type Summary } from './summary-api';
import { deletion } from './summary-delete';
import { card, day, daysUntil, figure } from './summary-words';
import { texts } from './texts';

/** `gone` is told when all of the lesson was deleted, `changed` when individuals were. */
export function keptCard(summary: Summary, gone: (receipt: Receipt) => void, changed: (receipt: Receipt) => void): HTMLElement {
  const words = texts.summary.kept;
  const until = (iso: string | null) => (iso ? words.until(day(iso), daysUntil(iso)) : words.nothing);
  const address = addressOf(summary.id);
  const rows: [string, string][] = [
    [words.group, until(summary.kept.group)], [words.individuals, until(summary.kept.individuals)],
    [words.audit, until(summary.kept.audit)], [words.pictures, words.never]];
  const over = summary.phase === 'ended' || summary.phase === 'interrupted';
  return card('kept', words.heading,
    el('dl', { class: 'summary-kept' }, ...rows.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)])),
    el('p', { class: 'actions screen-only summary-export' }, `${words.export}:`,
      el('a', { href: `${address}/export.csv`, download: true }, 'CSV'), el('a', { href: `${address}/export.json`, download: true }, 'JSON')),
    ...(over && summary.kept.individuals
      ? [deletion({ ask: words.removeIndividuals, goes: words.removesIndividuals, address: `${address}/individuals`, done: changed })] : []),
    ...(over ? [deletion({ ask: words.remove, goes: words.removes, address, done: gone })] : []));
}

export function limitsCard(summary: Summary): HTMLElement {
  const words = texts.summary.limits;
  const { limits } = summary;
  return card('limits', words.heading,
    el('ul', { class: 'summary-limits' }, ...words.lines.map((line) => el('li', {}, line)),
      el('li', {}, limits ? words.accuracy(`${figure(Math.round(limits.accuracy * 1000) / 10)} %`, figure(limits.faces), limits.dataset) : words.unknown)),
    el('p', { class: 'quiet' }, `${words.runsOn}: `, el('bdi', {}, summary.runsOn)));
}
