/** Stands on pages that must not be left: asks for the token in place when the server does not know the visitor any more. */

import { loggedOut } from './api';
import { el, say } from './dom';
import { logInForm } from './log-in-form';
import { language, texts } from './texts';

export interface LogInAgain {
  element: HTMLElement;
  close(): void;
}

let places = 0;

/** Hidden while the visitor is known. */
export function logInAgain(): LogInAgain {
  const words = texts.doors.logIn;
  const why = el('p', { role: 'alert' });
  const form = logInForm(`log-in-again-${++places}`, () => {});
  const element = el('div', { class: 'again', lang: language, hidden: true }, why, form.element);
  const close = loggedOut.follow((out) => out, (out) => {
    element.hidden = !out;
    say(why, out ? words.again : '');
  });
  return { element, close };
}
