/** The first view: share a window, a demonstration, an upload, and the lessons there are. */

import { type Invitation, type LessonLine, lessons } from './api';
import { el, lawLine } from './dom';
import type { View } from './lesson-view';
import { startDoors } from './start-doors';
import { texts } from './texts';

const words = texts.share;

/** Shows what can be started; `enter` opens a lesson. */
export function startView(enter: (id: string, invitation?: Invitation) => void): View {
  const there = el('ul', { class: 'there' });
  const known = el('section', { class: 'card', 'aria-labelledby': 'there', hidden: true },
    el('h2', { id: 'there' }, words.lessons.heading), there);
  void list(known, there, enter);
  const doors = startDoors(enter);
  const element = el('div', { class: 'start' },
    el('header', {},
      el('h1', { tabindex: '-1' }, 'Gallerist'),
      el('p', {}, words.intro),
      lawLine(), ...doors.header),
    ...doors.cards, known);
  return { element, close: () => {} };
}

async function list(known: HTMLElement, there: HTMLElement, enter: (id: string) => void): Promise<void> {
  try {
    const lines = (await lessons()).filter((line) => line.phase !== 'planned');
    there.append(...lines.map((line) => entry(line, enter)));
    known.hidden = lines.length === 0;
  } catch {
    // the list is a convenience; starting a lesson says what is wrong
  }
}

function entry(line: LessonLine, enter: (id: string) => void): HTMLElement {
  return el('li', {},
    el('button', { type: 'button', dir: 'auto', click: () => enter(line.id) }, line.title),
    el('span', { class: 'quiet' }, words.lessons.phases[line.phase]));
}
