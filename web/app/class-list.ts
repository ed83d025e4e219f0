/** Hands a class list to the running lesson. */

import { sendClassList } from './api';
import { el, say } from './dom';
import { sentenceOf } from './refusals';

/** A file field for the lesson's class list, with what came of it; `sent` is told when the server took one. */
export function classListField(id: string, sent: () => void): HTMLElement {
  const said = el('p', { class: 'quiet', role: 'status' });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const file = el('input', { type: 'file', id: 'class-list', accept: '.csv,.json,.txt,text/csv,application/json,text/plain',
    'aria-describedby': 'class-list-form', change: () => void send() });
  const send = async () => {
    const chosen = file.files?.[0];
    if (!chosen) {
      return;
    }
    say(problem, '');
    say(said, 'Sending the class list …');
    try {
      const names = await sendClassList(id, chosen);
      say(said, names === 1 ? 'One name is expected now.' : `${names} names are expected now.`);
      sent();
    } catch (fault) {
      say(said, '');
      say(problem, sentenceOf(fault));
    } finally {
      // the same file, mended, can be chosen again
      file.value = '';
    }
  };
  return el('div', { class: 'tools' },
    el('label', { for: 'class-list' }, 'Class list'), file,
    el('p', { class: 'quiet', id: 'class-list-form' }, 'A name per line, a CSV table or JSON. A column “consent” counts: where only listed people are read, only who has “yes” there is. '
      + 'It stays on the server until the lesson is over.'),
    said, problem);
}
