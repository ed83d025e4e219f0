/** How the teacher tells the class: a text for the chat in several languages, an address and its code. */

import { type Handout, readHandout } from './consent-api';
import { el, say } from './dom';
import { THIS_COMPUTER } from './phone-view';
import { sentenceOf } from './refusals';
import { language, texts } from './texts';
import { type Language, LANGUAGES } from './texts/language';
import { LANGUAGE_NAMES } from './texts/notice';

/** Closed until it is asked for; only then the text and the code are fetched. */
export function tellView(id: string): HTMLElement {
  const words = texts.doors.tell;
  const chosen = el('select', { id: 'tell-language', change: () => void fetchText() }, ...options(LANGUAGES));
  const text = el('textarea', { id: 'tell-text', readonly: true, rows: '6' });
  const said = el('p', { class: 'quiet', role: 'status' });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const link = el('a', { target: '_blank', rel: 'noopener' });
  const noCode = el('p', { class: 'quiet', hidden: true }, words.noCode);
  const code = el('img', { class: 'qr', alt: words.code, width: '200', height: '200', hidden: true,
    load: () => {
      code.hidden = false;
      noCode.hidden = true;
    },
    error: () => {
      code.hidden = true;
      noCode.hidden = false;
    } });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text.value);
      say(said, words.copied);
    } catch {
      text.select();
      say(said, words.notCopied);
    }
  };
  const show = (handout: Handout) => {
    const address = `${location.origin}${location.pathname}#/notice/${handout.key}`;
    text.value = handout.text;
    text.lang = chosen.value;
    link.href = address;
    say(link, address);
    if (!code.hasAttribute('src')) {
      code.src = `/api/v1/lessons/${encodeURIComponent(id)}/qr.svg?${new URLSearchParams({ page: address })}`;
    }
  };
  const fetchText = async () => {
    say(problem, '');
    say(said, '');
    try {
      const wished = chosen.value as Language;
      const handout = await readHandout(id, wished);
      if (chosen.value === wished) {
        show(handout);
      }
    } catch (fault) {
      say(problem, sentenceOf(fault));
    }
  };
  const reach = THIS_COMPUTER.test(location.hostname) ? [el('p', { class: 'quiet' }, texts.overlay.phoneReach)] : [];
  return el('details', { class: 'phone', lang: language, toggle: (event) => {
    if ((event.target as HTMLDetailsElement).open && text.value === '') {
      void fetchText();
    }
  } },
    el('summary', {}, words.heading), el('p', {}, words.about),
    el('div', { class: 'field' }, el('label', { for: 'tell-language' }, words.language), chosen),
    el('div', { class: 'field' }, el('label', { for: 'tell-text' }, words.text), text),
    el('p', { class: 'actions' }, el('button', { type: 'button', click: () => void copy() }, words.copy)), said, problem,
    el('p', {}, `${words.page}: `, link), code, noCode, ...reach);
}

function options(languages: readonly Language[]): HTMLElement[] {
  return languages.map((one) => el('option', { value: one, lang: one, selected: one === language }, LANGUAGE_NAMES[one]));
}
