/** The field for the access token; stands on the log-in page, and in place on pages that must not be left. */

import { Refusal } from './api';
import { el, say } from './dom';
import { sentenceOf } from './refusals';
import { logIn } from './session';
import { texts } from './texts';

const words = texts.doors.logIn;
const LONGEST = 4096;

export interface LogInForm {
  element: HTMLElement;
  /** Logs in with this token, as if it had been typed. */
  send(token: string): Promise<void>;
}

/** `name` tells the fields of several forms apart; `done` is told when the server knows who is here. */
export function logInForm(name: string, done: () => void): LogInForm {
  const token = el('input', { type: 'password', id: `${name}-token`, autocomplete: 'current-password', spellcheck: 'false',
    autocapitalize: 'none', maxlength: String(LONGEST), required: true });
  const said = el('p', { class: 'quiet', role: 'status' });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const button = el('button', { type: 'submit', class: 'first' }, words.button);
  const send = async (given: string) => {
    say(problem, '');
    say(said, words.checking);
    button.disabled = true;
    try {
      await logIn(given.trim());
      token.value = '';
      done();
    } catch (fault) {
      say(problem, inWords(fault));
      token.select();
    } finally {
      say(said, '');
      button.disabled = false;
    }
  };
  const element = el('form', { class: 'fields', submit: (event) => {
    event.preventDefault();
    void send(token.value);
  } }, el('div', { class: 'field' }, el('label', { for: `${name}-token` }, words.token), token), button, said, problem);
  return { element, send };
}

function inWords(fault: unknown): string {
  const status = fault instanceof Refusal ? fault.status : 0;
  return status === 401 || status === 400 ? words.wrong : status === 429 ? words.tooOften : sentenceOf(fault);
}
