/** The first way to start a lesson: share the meeting window. */

import type { Invitation } from './api';
import { el, say } from './dom';
import { choice, field } from './fields';
import type { Policy } from './policy-api';
import { sentenceOf } from './refusals';
import { type Answers, isProhibited, needsReason, type Purpose, PURPOSES, type Region, REGIONS, startShared } from './share-api';
import { sharing } from './sharing';
import { type Offered, type TermsForm, termsForm } from './terms-form';
import { texts } from './texts';
import { obstacle } from './window-capture';

const LONGEST = 100;
const LONGEST_REASON = 500;

const words = texts.share.form;

/** What the start page knows when it offers to start a real lesson. */
export interface Around extends Offered {
  policy: Policy;
  enter(id: string, invitation?: Invitation): void;
  /** Is told that a lesson was planned. */
  planned(title: string, startAt: string): void;
}

/** The form's card. */
export function shareForm(around: Around): HTMLElement {
  const running = sharing.state.get();
  return el('section', { class: 'card', 'aria-labelledby': 'share' },
    el('h2', { id: 'share' }, words.heading),
    ...(running.step === 'sharing' && running.lesson
      ? [el('p', {}, words.sharing(running.lesson.title ?? words.untitled)),
        el('button', { type: 'button', class: 'first', click: () => around.enter(running.lesson!.id) }, words.open)]
      : [el('p', {}, words.about), el('ol', { class: 'steps' }, ...words.steps.map((step) => el('li', {}, step))), form(around)]));
}

function form(around: Around): HTMLElement {
  const { policy } = around;
  const title = el('input', { type: 'text', id: 'share-title', dir: 'auto', maxlength: String(LONGEST), autocomplete: 'off' });
  const region = choice('share-region', REGIONS, words.regions, policy.region);
  const purpose = choice('share-purpose', PURPOSES, words.purposes, policy.purpose);
  const reason = el('input', { type: 'text', id: 'share-reason', dir: 'auto', maxlength: String(LONGEST_REASON), autocomplete: 'off' });
  reason.value = policy.reason ?? '';
  const reasonField = field('share-reason', words.reason, reason, words.reasonWhy);
  const prohibited = el('p', { class: 'problem', id: 'share-off', role: 'status' });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const said = el('p', { class: 'quiet', role: 'status' });
  const button = el('button', { type: 'submit', class: 'first', 'aria-describedby': 'share-off' }, words.button);
  let later = false;
  const terms = termsForm('share', around, (begins) => {
    later = begins;
    say(button, begins ? texts.doors.terms.plan : words.button);
  });

  const judge = () => {
    terms.judge();
    const off = isProhibited(region.value, purpose.value);
    const asks = needsReason(region.value, purpose.value);
    say(prohibited, off ? words.prohibited : '');
    // planning needs no window yet
    button.disabled = off || (!later && obstacle() !== null);
    reasonField.hidden = !asks;
    reason.required = asks;
    // a reason of spaces is none
    reason.setCustomValidity(asks && reason.value !== '' && reason.value.trim() === '' ? words.reasonWhy : '');
  };
  const answers = () => answersOf(title, region, purpose, reason, terms);
  const start = async (given: Answers) => {
    // the browser's dialog opens only while this click is fresh: nothing may be waited for before it
    const invitation = await sharing.start(given);
    around.enter(invitation.id, invitation);
  };
  const plan = async (given: Answers) => {
    await startShared(given);
    around.planned(given.title ?? words.untitled, given.startAt!);
  };
  const send = async () => {
    say(problem, '');
    say(said, later ? '' : words.starting);
    button.disabled = true;
    try {
      await (later ? plan : start)(answers());
    } catch (fault) {
      say(problem, sentenceOf(fault));
      judge();
      button.focus();
    } finally {
      say(said, '');
      judge();
    }
  };
  judge();
  const hindered = obstacle();
  return el('form', { class: 'share fields', input: judge, submit: (event) => {
    event.preventDefault();
    void send();
  } },
    el('fieldset', {}, el('legend', {}, words.lesson),
      field('share-title', words.title, title),
      field('share-region', words.region, region),
      field('share-purpose', words.purpose, purpose),
      reasonField,
      ...terms.elements),
    prohibited, button, said, problem,
    ...(hindered ? [el('p', { class: 'problem' }, texts.share.faults[hindered])] : note()));
}

/** What a teacher should know about this browser. */
function note(): HTMLElement[] {
  const agent = navigator.userAgent;
  if (/Firefox\//.test(agent)) {
    return [el('p', { class: 'quiet' }, words.firefox)];
  }
  return /Safari\//.test(agent) && !/Chrom(e|ium)\//.test(agent) ? [el('p', { class: 'quiet' }, words.safari)] : [];
}

function answersOf(title: HTMLInputElement, region: HTMLSelectElement, purpose: HTMLSelectElement, reason: HTMLInputElement,
  terms: TermsForm): Answers {
  return {
    title: title.value.trim() || undefined,
    region: region.value as Region,
    purpose: purpose.value as Purpose,
    reason: reason.required ? reason.value.trim() : undefined,
    ...terms.terms(),
  };
}
