/** The settings of the server (#/policy), for whoever administers it. */

import { el, lawLine, say } from './dom';
import type { View } from './lesson-view';
import { readPolicy } from './policy-api';
import { policyForm } from './policy-form';
import { sentenceOf } from './refusals';
import { whoIsHere } from './session';
import { texts } from './texts';

/** `leave` goes back to the start. */
export function policyView(leave: () => void): View {
  const words = texts.doors.policy;
  document.title = `${words.heading} · Gallerist`;
  const said = el('p', { class: 'quiet', role: 'status' });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const card = el('section', { class: 'card', 'aria-label': words.heading }, said, problem);
  const fill = async () => {
    try {
      const [caller, policy] = await Promise.all([whoIsHere(), readPolicy()]);
      card.prepend(caller.roles.includes('admin')
        ? policyForm(policy, () => say(said, words.saved))
        : el('p', {}, words.onlyAdmin));
    } catch (fault) {
      say(problem, sentenceOf(fault));
    }
  };
  void fill();
  const element = el('div', { class: 'start' },
    el('header', {}, el('h1', { tabindex: '-1' }, words.heading), lawLine(),
      el('button', { type: 'button', click: leave }, words.back)),
    card);
  return { element, close: () => {} };
}
