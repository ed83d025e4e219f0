/** Starts the drawn class, now or later. */

import { type Invitation, startDemonstration } from './api';
import { el, say } from './dom';
import { sentenceOf } from './refusals';
import { beginField } from './terms-form';
import { texts } from './texts';

/** The card; `enter` opens the lesson, `planned` is told of one that begins later. */
export function demonstrationForm(
  enter: (id: string, invitation?: Invitation) => void, planned: (title: string, startAt: string) => void): HTMLElement {
  const words = texts.share.demonstration;
  const problem = el('p', { class: 'problem', role: 'alert' });
  const begin = beginField('demonstration');
  const button = el('button', { type: 'submit' }, words.button);
  const start = async () => {
    say(problem, '');
    button.disabled = true;
    try {
      const terms = begin.terms();
      const started = await startDemonstration(terms);
      if (terms.startAt) {
        planned(words.heading, terms.startAt);
      } else {
        enter(started.id, started);
      }
    } catch (fault) {
      say(problem, sentenceOf(fault));
      button.focus();
    } finally {
      button.disabled = false;
    }
  };
  return el('section', { class: 'card', 'aria-labelledby': 'demonstration' },
    el('h2', { id: 'demonstration' }, words.heading),
    el('p', {}, words.about),
    el('form', { input: () => void begin.judge(), submit: (event) => {
      event.preventDefault();
      void start();
    } }, button, el('details', {}, el('summary', {}, texts.doors.terms.later), begin.element), problem));
}
