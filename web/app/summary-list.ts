/** The lessons that run, are planned or are kept, on the start page. */

import { type LessonLine, lessons } from './api';
import { el } from './dom';
import { day } from './summary-words';
import { texts } from './texts';

/** Hidden until there is one; `enter` opens the live view of a lesson that runs, a link the summary of one that is over. */
export function lessonList(enter: (id: string) => void): HTMLElement {
  const there = el('ul', { class: 'there' });
  const known = el('section', { class: 'card', 'aria-labelledby': 'there', hidden: true },
    el('h2', { id: 'there' }, texts.share.lessons.heading), there);
  void fill(known, there, enter);
  return known;
}

async function fill(known: HTMLElement, there: HTMLElement, enter: (id: string) => void): Promise<void> {
  try {
    // what is planned has a list of its own
    const lines = (await lessons()).filter((line) => line.phase !== 'planned');
    there.append(...lines.map((line) => entry(line, enter)));
    known.hidden = lines.length === 0;
  } catch {
    // the list is a convenience; starting a lesson says what is wrong
  }
}

function entry(line: LessonLine, enter: (id: string) => void): HTMLElement {
  const words = texts.summary.lessons;
  const over = line.phase === 'ended' || line.phase === 'interrupted';
  const said = [line.class, line.began && day(line.began, true), texts.share.lessons.phases[line.phase]].filter(Boolean).join(' · ');
  return el('li', {},
    // the live view of a lesson that is over may be gone; its summary is kept
    over ? el('a', { href: `#/lessons/${encodeURIComponent(line.id)}/summary`, dir: 'auto', 'aria-label': words.shownFor(line.title) }, line.title)
      : el('button', { type: 'button', dir: 'auto', click: () => enter(line.id) }, line.title),
    el('span', { class: 'quiet', dir: 'auto' }, said));
}
