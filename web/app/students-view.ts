/** The students in the order they were first seen: never sorted by how they look. */

import { el, percent, say } from './dom';
import { EXPRESSION_WORD, face } from './glyphs';
import { nameField } from './name-field';
import { type Student, UNREADABLE_WORD } from './protocol';

export interface StudentsView {
  element: HTMLElement;
  show(students: Student[]): void;
}

/** Corrects a student's name; what goes wrong is said by whoever called. */
export type Rename = (student: string, name: string) => Promise<void>;

interface Row {
  element: HTMLElement;
  show(student: Student): void;
}

/** `tools` stand between the title and the list. */
export function studentsView(rename: Rename, tools: HTMLElement): StudentsView {
  const title = el('h2', { id: 'students' }, 'Students');
  const list = el('ul', { class: 'students', 'aria-labelledby': 'students' });
  const hide = el('button', { type: 'button', 'aria-pressed': 'false', click: () => toggle() }, 'Hide students');
  const nobody = el('p', { class: 'quiet' }, 'Nobody has been seen yet.');
  const element = el('section', { class: 'card people', 'aria-labelledby': 'students' },
    el('div', { class: 'bar' }, title, hide), tools, nobody, list);
  const rows = new Map<string, Row>();

  const toggle = () => {
    list.hidden = !list.hidden;
    hide.setAttribute('aria-pressed', String(list.hidden));
  };
  const show = (students: Student[]) => {
    say(title, students.length ? `Students (${students.length})` : 'Students');
    nobody.hidden = students.length > 0;
    const known = new Set(students.map((student) => student.id));
    [...rows.keys()].filter((id) => !known.has(id)).forEach((id) => {
      rows.get(id)!.element.remove();
      rows.delete(id);
    });
    students.forEach((student, place) => {
      const row = rows.get(student.id) ?? studentRow((name) => rename(student.id, name));
      rows.set(student.id, row);
      row.show(student);
      if (list.children[place] !== row.element) {
        list.insertBefore(row.element, list.children[place] ?? null);
      }
    });
  };
  return { element, show };
}

function studentRow(rename: (name: string) => Promise<void>): Row {
  const name = nameField(rename);
  const look = el('span', { class: 'look' });
  const sure = el('span', { class: 'sure' });
  let picture = face(null);
  const element = el('li', {}, picture, el('div', { class: 'who' }, name.element, look, sure));
  let shown: Student | null = null;

  const show = (student: Student) => {
    if (student === shown) {
      return;
    }
    shown = student;
    const expression = student.present ? student.expression : null;
    const next = face(expression);
    picture.replaceWith(next);
    picture = next;
    element.classList.toggle('away', !student.present);
    name.show(student.name ?? `Student ${student.id.slice(1)}`);
    say(look, lookInWords(student));
    say(sure, expression && student.confidence !== undefined ? `confidence ${percent(student.confidence)}` : '');
  };
  return { element, show };
}

function lookInWords(student: Student): string {
  if (!student.present) {
    return 'not in the picture';
  }
  if (student.expression) {
    return `looks like: ${EXPRESSION_WORD[student.expression]}`;
  }
  const { unreadable } = student;
  if (!unreadable) {
    // single people are not read in this lesson, or nothing was read of this one yet
    return 'in the picture';
  }
  const why = UNREADABLE_WORD[unreadable];
  return unreadable === 'no-consent' ? why : why ? `not readable: ${why}` : 'not readable';
}
