/** Lessons that begin later, each with a button that cancels it. */

import { type LessonLine, stopLesson } from './api';
import { el, say } from './dom';
import { sentenceOf } from './refusals';
import { language, texts } from './texts';
import { localeOf } from './texts/language';

const words = texts.doors.terms;
const WHEN = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full', timeStyle: 'short' });

export interface PlannedLessons {
  element: HTMLElement;
  show(lines: LessonLine[]): void;
  /** Says that a lesson was planned. */
  added(title: string, startAt: string): void;
}

/** The moment in the words of the visitor's language. */
export function momentInWords(instant: string): string {
  return WHEN.format(new Date(instant));
}

export function plannedLessons(): PlannedLessons {
  const list = el('ul', { class: 'there' });
  const said = el('p', { class: 'quiet', role: 'status' });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const title = el('h2', { id: 'planned', tabindex: '-1' }, words.planned);
  const element = el('section', { class: 'card', 'aria-labelledby': 'planned', hidden: true }, title, said, problem, list);

  const cancel = async (line: LessonLine, row: HTMLElement) => {
    say(problem, '');
    try {
      await stopLesson(line.id);
      row.remove();
      say(said, words.cancelled(line.title));
      title.focus();
    } catch (fault) {
      say(problem, sentenceOf(fault));
    }
  };
  const entry = (line: LessonLine): HTMLElement => {
    const name = `planned-${line.id}`;
    const row = el('li', {},
      el('span', { id: name, dir: 'auto' }, line.title),
      el('span', { class: 'quiet' }, line.startsAt ? words.begins(momentInWords(line.startsAt)) : ''),
      el('button', { type: 'button', class: 'small', 'aria-describedby': name, click: () => void cancel(line, row) }, words.cancel));
    return row;
  };
  const show = (lines: LessonLine[]) => {
    const planned = lines.filter((line) => line.phase === 'planned');
    list.replaceChildren(...planned.map(entry));
    element.hidden = planned.length === 0 && said.textContent === '';
  };
  const added = (name: string, startAt: string) => {
    element.hidden = false;
    say(said, words.plannedFor(name, momentInWords(startAt)));
    title.focus();
  };
  return { element, show, added };
}
