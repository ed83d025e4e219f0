/** Individuals: hidden until the viewer asks for them, three at most, in the order they were first seen. */

import { el, say } from './dom';
import { face } from './glyphs';
import type { Student } from './protocol';
import { texts } from './texts';

const ROWS = 3;

export interface OverlayPeople {
  element: HTMLElement;
  show(students: Student[]): void;
}

export function overlayPeople(): OverlayPeople {
  const words = texts.overlay;
  const list = el('ul', { 'aria-label': words.people, hidden: true });
  const more = el('p', { class: 'overlay-quiet', hidden: true });
  const hide = el('button', { type: 'button', class: 'plain', 'aria-pressed': 'true', click: () => toggle() }, words.hidePeople);
  const element = el('section', { class: 'overlay-people', 'aria-label': words.people, hidden: true }, hide, list, more);
  let known: Student[] = [];

  const draw = () => {
    element.hidden = known.length === 0;
    more.hidden = list.hidden || known.length <= ROWS;
    say(more, words.morePeople(known.length - ROWS));
    // what is hidden is not in the page at all
    list.replaceChildren(...(list.hidden ? [] : known.slice(0, ROWS).map(row)));
  };
  const toggle = () => {
    list.hidden = !list.hidden;
    hide.setAttribute('aria-pressed', String(list.hidden));
    draw();
  };
  const show = (students: Student[]) => {
    if (students !== known) {
      known = students;
      draw();
    }
  };
  return { element, show };
}

function row(student: Student): HTMLElement {
  const words = texts.overlay;
  const expression = student.present ? student.expression : null;
  return el('li', {}, face(expression),
    el('span', { dir: 'auto' }, student.name ?? words.unnamed(student.id.replace(/^\D+/, ''))),
    el('span', { class: 'overlay-quiet' }, lookInWords(student)));
}

function lookInWords({ present, expression, unreadable }: Student): string {
  const words = texts.overlay;
  if (!present) {
    return words.notInPicture;
  }
  if (expression) {
    return words.look[expression];
  }
  return unreadable === 'no-consent' ? words.notAgreed : unreadable ? words.notReadable : words.inPicture;
}
