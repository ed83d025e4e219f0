/** The log-in page (#/login). An address with a token (#/login/TOKEN) logs in at once. */

import { el } from './dom';
import type { View } from './lesson-view';
import { logInForm } from './log-in-form';
import { texts } from './texts';

const WITH_TOKEN = /^#\/login\/(.+)$/;

/** The token the address carries; it is gone from the address and from the history before anything else happens. */
export function takenToken(): string | undefined {
  const token = WITH_TOKEN.exec(location.hash)?.[1];
  if (token !== undefined) {
    history.replaceState(null, '', `${location.pathname}${location.search}#/login`);
  }
  return token === undefined ? undefined : decoded(token);
}

/** `entered` is told when the visitor is known. */
export function logInView(token: string | undefined, entered: () => void): View {
  const words = texts.doors.logIn;
  document.title = `${words.heading} · Gallerist`;
  const form = logInForm('log-in', entered);
  const element = el('div', { class: 'start' },
    el('header', {}, el('h1', { tabindex: '-1' }, words.heading), el('p', {}, words.about)),
    el('section', { class: 'card', 'aria-label': words.heading }, form.element));
  if (token !== undefined) {
    void form.send(token);
  }
  return { element, close: () => {} };
}

function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    // not encoded at all: taken as it stands
    return token;
  }
}
