/** One person, what they said, and what the teacher can note for them. */

import type { Choice } from './consent-api';
import { el, say } from './dom';
import { texts } from './texts';

const words = texts.doors.consent;

export interface ConsentRow {
  element: HTMLElement;
  show(choice: Choice | 'none'): void;
}

/** Erasing is asked about once, in place. */
export function consentRow(name: string, tell: (choice: Choice) => Promise<void>): ConsentRow {
  const who = el('span', { class: 'name', dir: 'auto', tabindex: '-1' }, name);
  const choice = el('span', { class: 'quiet' });
  const note = async (chosen: Choice) => {
    await tell(chosen);
    // the button that was pressed is gone
    who.focus();
  };
  const button = (text: string, act: () => unknown) =>
    el('button', { type: 'button', class: 'small', 'aria-label': `${text}: ${name}`, click: () => void act() }, text);
  const give = button(words.give, () => note('given'));
  const withdraw = button(words.withdraw, () => note('withdrawn'));
  const erase = button(words.erase, () => ask(true));
  const yes = button(words.yes, async () => {
    ask(false);
    await note('erased');
  });
  const no = button(words.no, () => ask(false));
  const actions = el('div', { class: 'actions' }, give, withdraw, erase);
  const question = el('div', { class: 'problem', hidden: true }, el('p', {}, words.ask(name)), el('div', { class: 'actions' }, yes, no));
  const element = el('li', {}, el('div', { class: 'named' }, who, choice), actions, question);

  const ask = (open: boolean) => {
    question.hidden = !open;
    actions.hidden = open;
    (open ? no : erase).focus();
  };
  const show = (now: Choice | 'none') => {
    say(choice, words.choice[now]);
    give.hidden = now === 'given';
    withdraw.hidden = now === 'withdrawn' || now === 'erased';
    erase.hidden = now === 'erased';
  };
  return { element, show };
}
