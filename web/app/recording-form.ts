/** Uploads a recording and starts a lesson with it. */

import { type Pace, upload } from './api';
import { el, percent, say } from './dom';
import { sentenceOf } from './refusals';
import type { Around } from './share-form';
import { termsForm } from './terms-form';
import { texts } from './texts';

/** The card. */
export function recordingForm(around: Around): HTMLElement {
  const words = texts.share.recording;
  const file = el('input', { type: 'file', id: 'file', accept: 'video/*,.mkv', required: true });
  const bar = el('progress', { max: '1', value: '0', 'aria-label': words.bar, hidden: true });
  const said = el('p', { class: 'quiet', role: 'status' });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const button = el('button', { type: 'submit' }, words.button);
  const terms = termsForm('recording', around);
  const pace = (value: Pace, text: string, checked: boolean) => el('label', { class: 'choice' },
    el('input', { type: 'radio', name: 'pace', value, checked }), text);
  const send = async (recorded: File) => {
    say(problem, '');
    button.disabled = true;
    bar.hidden = false;
    say(said, words.uploading);
    try {
      const pace = form.querySelector<HTMLInputElement>('input[name=pace]:checked')!.value as Pace;
      const started = await upload(recorded, pace, terms.terms(), (share) => {
        bar.value = share;
        bar.textContent = percent(share);
        say(said, share < 1 ? words.uploading : words.opening);
      });
      around.enter(started.id, started);
    } catch (fault) {
      say(problem, sentenceOf(fault));
      button.focus();
    } finally {
      button.disabled = false;
      bar.hidden = true;
      say(said, '');
    }
  };
  const form = el('form', { class: 'fields', input: () => terms.judge(), submit: (event) => {
    event.preventDefault();
    const recorded = file.files?.[0];
    if (recorded) {
      void send(recorded);
    }
  } },
    el('label', { for: 'file' }, words.file), file,
    el('fieldset', {}, el('legend', {}, words.pace),
      pace('real-time', words.realTime, true),
      pace('fast', words.fast, false)),
    ...terms.elements,
    button, bar, said, problem);
  terms.judge();
  return el('section', { class: 'card', 'aria-labelledby': 'recording' },
    el('h2', { id: 'recording' }, words.heading),
    el('p', {}, words.about),
    form);
}
