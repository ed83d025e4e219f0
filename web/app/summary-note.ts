/** What the teacher wants to try next. What is typed is kept in the tab until it is saved. */

import { el, say } from './dom';
import { sentenceOf } from './refusals';
import { saveNote } from './summary-api';
import { card } from './summary-words';
import { texts } from './texts';

const LONGEST = 4000;
const DRAFT = 'gallerist.note.';

export function noteCard(lesson: string, saved: string): HTMLElement {
  const words = texts.summary.note;
  const key = DRAFT + lesson;
  const draft = sessionStorage.getItem(key);
  const field = el('textarea', { id: 'summary-note-text', rows: '4', maxlength: String(LONGEST), dir: 'auto', 'aria-describedby': 'summary-note-about',
    input: () => {
      keep();
      say(state, field.value === saved ? '' : words.changed);
    } });
  const state = el('span', { role: 'status', class: 'quiet' });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const printed = el('p', { class: 'print-only' });
  field.value = draft ?? saved;
  say(printed, field.value);

  const keep = () => {
    say(printed, field.value);
    if (field.value === saved) {
      sessionStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, field.value);
    }
  };
  const save = async () => {
    const text = field.value;
    say(problem, '');
    try {
      await saveNote(lesson, text);
      saved = text;
      // what was typed meanwhile is a draft again
      keep();
      say(state, field.value === saved ? words.saved : words.changed);
    } catch (fault) {
      say(problem, sentenceOf(fault));
    }
  };
  if (draft !== null && draft !== saved) {
    say(state, words.draft);
  }
  return card('note', words.heading,
    el('form', { class: 'summary-note', submit: (event) => {
      event.preventDefault();
      void save();
    } },
      el('label', { for: 'summary-note-text', class: 'screen-only' }, words.label), field, printed,
      el('p', { class: 'actions screen-only' }, el('button', { type: 'submit' }, words.save), state),
      problem, el('p', { id: 'summary-note-about', class: 'quiet screen-only' }, words.about)));
}

/** Nothing typed outlives a deleted lesson. */
export function forgetDraft(lesson: string): void {
  sessionStorage.removeItem(DRAFT + lesson);
}
