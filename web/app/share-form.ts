/** The first way to start a lesson: share the meeting window. */

import type { Invitation } from './api';
import { el, say } from './dom';
import { type Answers, isProhibited, needsReason, type Purpose, PURPOSES, type Region, REGIONS } from './share-api';
import { sentenceOf } from './refusals';
import { sharing } from './sharing';
import { texts } from './texts';
import { obstacle } from './window-capture';

const LONGEST = 100;
/** Under this name the browser remembers the answers, never the lesson's title. */
const KEPT = 'gallerist.answers';

const words = texts.share.form;

/** The form's card; `enter` opens the lesson that was started. */
export function shareForm(enter: (id: string, invitation?: Invitation) => void): HTMLElement {
  const running = sharing.state.get();
  return el('section', { class: 'card', 'aria-labelledby': 'share' },
    el('h2', { id: 'share' }, words.heading),
    ...(running.step === 'sharing' && running.lesson
      ? [el('p', {}, words.sharing(running.lesson.title ?? words.untitled)),
        el('button', { type: 'button', class: 'first', click: () => enter(running.lesson!.id) }, words.open)]
      : [el('p', {}, words.about), el('ol', { class: 'steps' }, ...words.steps.map((step) => el('li', {}, step))), form(enter)]));
}

function form(enter: (id: string, invitation?: Invitation) => void): HTMLElement {
  const kept = remembered();
  const title = el('input', { type: 'text', id: 'share-title', dir: 'auto', maxlength: String(LONGEST), autocomplete: 'off' });
  const region = choice('share-region', REGIONS, words.regions, kept.region);
  const purpose = choice('share-purpose', PURPOSES, words.purposes, kept.purpose);
  const reason = el('input', { type: 'text', id: 'share-reason', dir: 'auto', maxlength: String(LONGEST), autocomplete: 'off',
    'aria-describedby': 'share-reason-why' });
  reason.value = kept.reason ?? '';
  const reasonField = field('share-reason', words.reason, reason, el('span', { class: 'quiet', id: 'share-reason-why' }, words.reasonWhy));
  const prohibited = el('p', { class: 'problem', id: 'share-off', role: 'status' });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const said = el('p', { class: 'quiet', role: 'status' });
  const button = el('button', { type: 'submit', class: 'first', 'aria-describedby': 'share-off' }, words.button);

  const judge = () => {
    const off = isProhibited(region.value, purpose.value);
    const asks = needsReason(region.value, purpose.value);
    say(prohibited, off ? words.prohibited : '');
    button.disabled = off || obstacle() !== null;
    reasonField.hidden = !asks;
    reason.required = asks;
    // a reason of spaces is none
    reason.setCustomValidity(asks && reason.value !== '' && reason.value.trim() === '' ? words.reasonWhy : '');
  };
  const send = async () => {
    const answers = answersOf(title, region, purpose, reason);
    remember(answers);
    say(problem, '');
    say(said, words.starting);
    button.disabled = true;
    try {
      // the browser's dialog opens only while this click is fresh: nothing may be waited for before it
      const invitation = await sharing.start(answers);
      enter(invitation.id, invitation);
    } catch (fault) {
      say(problem, sentenceOf(fault));
      judge();
      button.focus();
    } finally {
      say(said, '');
    }
  };
  judge();
  const hindered = obstacle();
  return el('form', { class: 'share', input: judge, submit: (event) => {
    event.preventDefault();
    void send();
  } },
    el('fieldset', {}, el('legend', {}, words.lesson),
      field('share-title', words.title, title),
      field('share-region', words.region, region),
      field('share-purpose', words.purpose, purpose),
      reasonField),
    prohibited, button, said, problem,
    ...(hindered ? [el('p', { class: 'problem' }, texts.share.faults[hindered])] : note()));
}

function field(id: string, label: string, input: HTMLElement, ...more: HTMLElement[]): HTMLElement {
  return el('div', { class: 'field' }, el('label', { for: id }, label), input, ...more);
}

function choice<T extends string>(id: string, values: readonly T[], names: Record<T, string>, chosen?: T): HTMLSelectElement {
  return el('select', { id, required: true },
    el('option', { value: '' }, words.choose),
    ...values.map((value) => el('option', { value, selected: value === chosen }, names[value])));
}

/** What a teacher should know about this browser. */
function note(): HTMLElement[] {
  const agent = navigator.userAgent;
  if (/Firefox\//.test(agent)) {
    return [el('p', { class: 'quiet' }, words.firefox)];
  }
  return /Safari\//.test(agent) && !/Chrom(e|ium)\//.test(agent) ? [el('p', { class: 'quiet' }, words.safari)] : [];
}

function answersOf(title: HTMLInputElement, region: HTMLSelectElement, purpose: HTMLSelectElement, reason: HTMLInputElement): Answers {
  return {
    title: title.value.trim() || undefined,
    region: region.value as Region,
    purpose: purpose.value as Purpose,
    reason: reason.required ? reason.value.trim() : undefined,
  };
}

function remember({ region, purpose, reason }: Answers): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify({ region, purpose, reason }));
  } catch {
    // storage is forbidden: the questions are asked again next time
  }
}

function remembered(): Partial<Answers> {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Answers> | null;
    return typeof kept?.reason === 'string' || kept?.reason === undefined ? kept ?? {} : { ...kept, reason: undefined };
  } catch {
    return {};
  }
}
