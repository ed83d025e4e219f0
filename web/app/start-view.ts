/** The first view: share a window, a demonstration, an upload, and the lessons there are. */

import type { Invitation } from './api';
import { el, lawLine } from './dom';
import type { View } from './lesson-view';
import { startDoors } from './start-doors';
import { lessonList } from './summary-list';
import { texts } from './texts';

const words = texts.share;

/** Shows what can be started; `enter` opens a lesson. */
export function startView(enter: (id: string, invitation?: Invitation) => void): View {
  const doors = startDoors(enter);
  const element = el('div', { class: 'start' },
    el('header', {},
      el('h1', { tabindex: '-1' }, 'Gallerist'),
      el('p', {}, words.intro),
      lawLine(), ...doors.header),
    ...doors.cards, lessonList(enter));
  return { element, close: () => {} };
}
