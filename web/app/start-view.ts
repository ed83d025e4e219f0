/** The first view: share a window, a demonstration, an upload, and the lessons there are. */

import { type Invitation, type Pace, startDemonstration, upload } from './api';
import { el, lawLine, percent, say } from './dom';
import type { View } from './lesson-view';
import { sentenceOf } from './refusals';
import { shareForm } from './share-form';
import { lessonList } from './summary-list';
import { texts } from './texts';

const words = texts.share;

/** Shows what can be started; `enter` opens a lesson. */
export function startView(enter: (id: string, invitation?: Invitation) => void): View {
  const problem = el('p', { class: 'problem', role: 'alert' });
  const attempt = async (button: HTMLButtonElement, start: () => Promise<Invitation>) => {
    say(problem, '');
    button.disabled = true;
    try {
      const invitation = await start();
      enter(invitation.id, invitation);
    } catch (fault) {
      say(problem, sentenceOf(fault));
      button.disabled = false;
      button.focus();
    }
  };
  const element = el('div', { class: 'start' },
    el('header', {},
      el('h1', { tabindex: '-1' }, 'Gallerist'),
      el('p', {}, words.intro),
      lawLine(), problem),
    shareForm(enter), demonstration(attempt), recording(attempt), lessonList(enter));
  return { element, close: () => {} };
}

type Attempt = (button: HTMLButtonElement, start: () => Promise<Invitation>) => Promise<void>;

function demonstration(attempt: Attempt): HTMLElement {
  const button = el('button', {
    type: 'button', click: () => void attempt(button, startDemonstration),
  }, words.demonstration.button);
  return el('section', { class: 'card', 'aria-labelledby': 'demonstration' },
    el('h2', { id: 'demonstration' }, words.demonstration.heading),
    el('p', {}, words.demonstration.about), button);
}

function recording(attempt: Attempt): HTMLElement {
  const file = el('input', { type: 'file', id: 'file', accept: 'video/*,.mkv', required: true });
  const bar = el('progress', { max: '1', value: '0', 'aria-label': words.recording.bar, hidden: true });
  const said = el('p', { class: 'quiet', role: 'status' });
  const button = el('button', { type: 'submit' }, words.recording.button);
  const pace = (value: Pace, text: string, checked: boolean) => el('label', { class: 'choice' },
    el('input', { type: 'radio', name: 'pace', value, checked }), text);
  const send = async (recorded: File): Promise<Invitation> => {
    bar.hidden = false;
    say(said, words.recording.uploading);
    try {
      const pace = form.querySelector<HTMLInputElement>('input[name=pace]:checked')!.value as Pace;
      return await upload(recorded, pace, (share) => {
        bar.value = share;
        bar.textContent = percent(share);
        say(said, share < 1 ? words.recording.uploading : words.recording.opening);
      });
    } finally {
      bar.hidden = true;
      say(said, '');
    }
  };
  const form = el('form', { submit: (event) => {
    event.preventDefault();
    const recorded = file.files?.[0];
    if (recorded) {
      void attempt(button, () => send(recorded));
    }
  } },
    el('label', { for: 'file' }, words.recording.file), file,
    el('fieldset', {}, el('legend', {}, words.recording.pace),
      pace('real-time', words.recording.realTime, true),
      pace('fast', words.recording.fast, false)),
    button, bar, said);
  return el('section', { class: 'card', 'aria-labelledby': 'recording' },
    el('h2', { id: 'recording' }, words.recording.heading),
    el('p', {}, words.recording.about),
    form);
}
