/** Two kinds of opting out, without a log-in; what came of it is said in place. */

import { Refusal } from './api';
import { optOut } from './consent-api';
import { el, say } from './dom';
import type { NoticeTexts } from './texts/notice';

const LONGEST = 100;

export interface OptOutForm {
  element: HTMLElement;
  /** Says everything in these words; what was typed stays. */
  say(words: NoticeTexts): void;
}

export function optOutForm(key: string): OptOutForm {
  let words: NoticeTexts;
  const heading = el('h2', { id: 'opt-out' });
  const why = el('p');
  const name = el('input', { type: 'text', id: 'opt-out-name', dir: 'auto', maxlength: String(LONGEST), autocomplete: 'name', required: true,
    'aria-describedby': 'opt-out-name-why' });
  const nameLabel = el('label', { for: 'opt-out-name' });
  const nameWhy = el('span', { class: 'quiet', id: 'opt-out-name-why' });
  const legend = el('legend');
  const stopWords = el('span');
  const eraseWords = el('span');
  const erase = el('input', { type: 'radio', name: 'opt-out-kind', value: 'delete' });
  const button = el('button', { type: 'submit', class: 'first' });
  const said = el('p', { class: 'quiet', role: 'status' });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const form = el('form', { class: 'fields', submit: (event) => {
    event.preventDefault();
    void send();
  } },
    el('div', { class: 'field' }, nameLabel, name, nameWhy),
    el('fieldset', {}, legend,
      el('label', { class: 'choice' }, el('input', { type: 'radio', name: 'opt-out-kind', value: 'stop', checked: true }), stopWords),
      el('label', { class: 'choice' }, erase, eraseWords)),
    button, said, problem);
  const noted = el('p', { class: 'noted', tabindex: '-1' });
  const receiptWords = el('dt');
  const receipt = el('dd');
  const receiptWhy = el('p', { class: 'quiet' });
  const done = el('div', { hidden: true }, noted, el('dl', {}, receiptWords, receipt), receiptWhy);
  const element = el('section', { class: 'card', 'aria-labelledby': 'opt-out' }, heading, why, form, done);

  const send = async () => {
    say(problem, '');
    say(said, words.sending);
    button.disabled = true;
    try {
      say(receipt, (await optOut(key, name.value.trim(), erase.checked ? 'delete' : 'stop')).receipt);
      form.hidden = why.hidden = true;
      done.hidden = false;
      noted.focus();
    } catch (fault) {
      const status = fault instanceof Refusal ? fault.status : 0;
      say(problem, status === 429 ? words.tooOften : status === 404 ? words.unknown : words.failed);
      button.focus();
    } finally {
      say(said, '');
      button.disabled = false;
    }
  };
  const sayAll = (now: NoticeTexts) => {
    words = now;
    const parts: [Element, string][] = [
      [heading, now.optOut], [why, now.optOutWhy], [nameLabel, now.name], [nameWhy, now.nameWhy], [legend, now.kind], [stopWords, now.stop],
      [eraseWords, now.erase], [button, now.send], [noted, now.noted], [receiptWords, now.receipt], [receiptWhy, now.receiptWhy]];
    parts.forEach(([part, text]) => say(part, text));
    // a sentence of the language before would be left standing
    say(problem, '');
  };
  return { element, say: sayAll };
}
