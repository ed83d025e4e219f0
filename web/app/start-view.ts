/** The first view: a demonstration, an upload, and the lessons there are. */

import { type Invitation, type LessonLine, lessons, type Pace, Refusal, startDemonstration, upload } from './api';
import { el, lawLine, percent, say } from './dom';
import type { View } from './lesson-view';

/** Shows what can be started; `enter` opens a lesson. */
export function startView(enter: (id: string, invitation?: Invitation) => void): View {
  const problem = el('p', { class: 'problem', role: 'alert' });
  const there = el('ul', { class: 'there' });
  const known = el('section', { class: 'card', 'aria-labelledby': 'there', hidden: true },
    el('h2', { id: 'there' }, 'Lessons on this server'), there);
  const attempt = async (button: HTMLButtonElement, start: () => Promise<Invitation>) => {
    say(problem, '');
    button.disabled = true;
    try {
      const invitation = await start();
      enter(invitation.id, invitation);
    } catch (fault) {
      say(problem, fault instanceof Refusal ? fault.message : String(fault));
      button.disabled = false;
    }
  };
  void list(known, there, enter);
  const element = el('div', { class: 'start' },
    el('header', {},
      el('h1', { tabindex: '-1' }, 'Gallerist'),
      el('p', {}, 'Reads the gallery view of an online lesson and shows how the class looks: the group first, then each student.'),
      lawLine(), problem),
    demonstration(attempt), recording(attempt), known);
  return { element, close: () => {} };
}

type Attempt = (button: HTMLButtonElement, start: () => Promise<Invitation>) => Promise<void>;

function demonstration(attempt: Attempt): HTMLElement {
  const button = el('button', {
    type: 'button', class: 'first', click: () => void attempt(button, startDemonstration),
  }, 'Try a demonstration lesson');
  return el('section', { class: 'card', 'aria-labelledby': 'demonstration' },
    el('h2', { id: 'demonstration' }, 'See how it works'),
    el('p', {}, 'A drawn class: nobody in it is real, and nothing is needed.'), button);
}

function recording(attempt: Attempt): HTMLElement {
  const file = el('input', { type: 'file', id: 'file', accept: 'video/*,.mkv', required: true });
  const bar = el('progress', { max: '1', value: '0', 'aria-label': 'Upload', hidden: true });
  const said = el('p', { class: 'quiet', role: 'status' });
  const button = el('button', { type: 'submit' }, 'Upload and analyse');
  const pace = (value: Pace, text: string, checked: boolean) => el('label', { class: 'choice' },
    el('input', { type: 'radio', name: 'pace', value, checked }), text);
  const send = async (): Promise<Invitation> => {
    bar.hidden = false;
    say(said, 'Uploading …');
    try {
      const chosen = form.querySelector<HTMLInputElement>('input[name=pace]:checked')!.value as Pace;
      return await upload(file.files![0], chosen, (share) => {
        bar.value = share;
        bar.textContent = percent(share);
        say(said, share < 1 ? 'Uploading …' : 'Uploaded, opening the recording …');
      });
    } finally {
      bar.hidden = true;
      say(said, '');
    }
  };
  const form = el('form', { submit: (event) => {
    event.preventDefault();
    if (file.files?.length) {
      void attempt(button, send);
    }
  } },
    el('label', { for: 'file' }, 'Recording of a gallery view'), file,
    el('fieldset', {}, el('legend', {}, 'Pace'),
      pace('real-time', 'In real time, as the lesson was', true),
      pace('fast', 'As fast as possible', false)),
    button, bar, said);
  return el('section', { class: 'card', 'aria-labelledby': 'recording' },
    el('h2', { id: 'recording' }, 'Analyse a recording'),
    el('p', {}, 'Only with the consent of everyone in it. It stays on this server and is removed when the lesson is over.'),
    form);
}

async function list(known: HTMLElement, there: HTMLElement, enter: (id: string) => void): Promise<void> {
  try {
    const lines = await lessons();
    there.append(...lines.map((line) => entry(line, enter)));
    known.hidden = lines.length === 0;
  } catch {
    // the list is a convenience; starting a lesson says what is wrong
  }
}

function entry(line: LessonLine, enter: (id: string) => void): HTMLElement {
  return el('li', {},
    el('button', { type: 'button', dir: 'auto', click: () => enter(line.id) }, line.title),
    el('span', { class: 'quiet' }, line.phase));
}
