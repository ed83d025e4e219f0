/** The summary of a lesson: a page that is read from top to bottom, and can be printed. */

import { el, lawLine, percent, say } from './dom';
import type { View } from './lesson-view';
import { sentenceOf } from './refusals';
import { type MomentRule, type Receipt, type Summary, summaryOf } from './summary-api';
import { showReceipt } from './summary-delete';
import { keptCard, limitsCard } from './summary-kept';
import { forgetDraft, noteCard } from './summary-note';
import { peopleCard } from './summary-people';
import { timelineCards } from './summary-timeline';
import { trendCard } from './summary-trend';
import { card, day, spanOf } from './summary-words';
import { texts } from './texts';

const words = texts.summary;

/** Fetches and shows the summary of a lesson until the view is closed. */
export function summaryView(id: string, leave: () => void): View {
  const title = el('h1', { tabindex: '-1', dir: 'auto' }, words.summary);
  const about = el('p', { class: 'quiet' });
  const state = el('p', { role: 'status' });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const again = el('button', { type: 'button', hidden: true, click: () => void load() }, words.state.again);
  const print = el('button', { type: 'button', hidden: true, click: () => window.print() }, words.state.print);
  const live = el('a', { href: `#/lessons/${encodeURIComponent(id)}`, class: 'summary-live', hidden: true }, words.state.live);
  const receipts = el('div');
  const page = el('div');
  let close = () => {};
  let closed = false;

  const load = async () => {
    say(problem, '');
    say(state, words.state.loading);
    again.hidden = true;
    try {
      const summary = await summaryOf(id, 'pronounced');
      if (!closed) {
        show(summary);
      }
    } catch (fault) {
      say(state, '');
      say(problem, sentenceOf(fault));
      say(again, words.state.again);
      again.hidden = false;
    }
  };
  const moments = async (rule: MomentRule) => {
    say(problem, '');
    try {
      return (await summaryOf(id, rule)).moments;
    } catch (fault) {
      say(problem, sentenceOf(fault));
      return null;
    }
  };
  const gone = (receipt: Receipt) => {
    close();
    close = () => {};
    forgetDraft(id);
    print.hidden = true;
    live.hidden = true;
    document.title = `${words.kept.gone} · Gallerist`;
    say(title, words.kept.gone);
    say(about, '');
    say(state, '');
    page.replaceChildren();
    showReceipt(receipt, receipts);
  };
  const changed = (receipt: Receipt) => {
    showReceipt(receipt, receipts);
    void load();
  };
  const show = (summary: Summary) => {
    const planned = summary.phase === 'planned';
    const open = summary.phase === 'running' || summary.phase === 'paused';
    document.title = `${words.summary}: ${summary.title} · Gallerist`;
    say(title, summary.title);
    say(about, [words.summary, summary.class, summary.began && day(summary.began, true)].filter(Boolean).join(' · '));
    say(state, stateOf(summary));
    live.hidden = !planned && !open;
    again.hidden = !open;
    say(again, words.state.refresh);
    print.hidden = planned;
    close();
    const content = planned ? { elements: [], close: () => {} } : contentOf(summary, moments, gone, changed);
    close = content.close;
    page.replaceChildren(...content.elements);
  };
  void load();
  const element = el('div', { class: 'summary' },
    el('header', {}, title, about, lawLine(), state, problem,
      el('p', { class: 'actions screen-only' }, live, again, print, el('button', { type: 'button', click: leave }, words.state.back))),
    receipts, page);
  return {
    element,
    close: () => {
      closed = true;
      close();
    },
  };
}

function stateOf(summary: Summary): string {
  switch (summary.phase) {
    case 'planned': return words.state.planned(summary.began && day(summary.began, true));
    case 'running': return words.state.running;
    case 'paused': return words.state.paused;
    case 'interrupted': return words.state.interrupted;
    default: return '';
  }
}

type Content = { elements: HTMLElement[]; close: () => void };

function contentOf(summary: Summary, moments: Parameters<typeof timelineCards>[1], gone: (receipt: Receipt) => void, changed: (receipt: Receipt) => void): Content {
  const empty = emptiness(summary);
  const trend = trendCard(summary);
  const timeline = empty ? { elements: [el('p', { class: 'card' }, empty)], close: () => {} } : timelineCards(summary, moments);
  const { minutes, present, coverage } = summary.headline;
  return {
    elements: [
      el('p', { class: 'summary-headline' }, words.headline(words.minutes(minutes), words.students(present), percent(coverage))),
      ...timeline.elements, ...(empty ? [] : [hardestCard(summary)]), noteCard(summary.id, summary.note), trend.element, peopleCard(summary),
      keptCard(summary, gone, changed), limitsCard(summary)],
    close: () => {
      timeline.close();
      trend.close();
    },
  };
}

/** Why there is no mood to show; null where there is one. */
function emptiness(summary: Summary): string | null {
  if (summary.group.some((reading) => reading.scores)) {
    return null;
  }
  if (summary.group.length === 0) {
    return words.empty.short;
  }
  return summary.group.some((reading) => reading.readable > 0) ? words.empty.few : words.empty.unread;
}

function hardestCard(summary: Summary): HTMLElement {
  const { heading, hint, none, line } = words.hardest;
  return card('hardest', heading, el('p', { class: 'quiet' }, hint),
    summary.hardest.length === 0 ? el('p', {}, none)
      : el('ul', { class: 'summary-hardest' }, ...summary.hardest.map((one) => el('li', {},
        el('strong', {}, spanOf(one.window)), ` ${line(percent(one.share), percent(one.baseline), one.readable)}`))));
}
