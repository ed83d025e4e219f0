/** Deleting in two steps: first what goes is said, then it goes, and a receipt is shown. */

import { el, say } from './dom';
import { sentenceOf } from './refusals';
import { deleteAt, type Receipt } from './summary-api';
import { day } from './summary-words';
import { texts } from './texts';

export interface Deletion {
  /** The button's words. */
  ask: string;
  /** What will be gone. */
  goes: string;
  /** What is deleted: an address of the API. */
  address: string;
  /** Shows the receipt in place of what is gone. */
  done: (receipt: Receipt) => void;
}

export function deletion({ ask, goes, address, done }: Deletion): HTMLElement {
  const words = texts.summary.kept;
  const problem = el('p', { class: 'problem', role: 'alert' });
  const first = el('button', { type: 'button', class: 'summary-break', click: () => open(true) }, ask);
  const sure = el('button', { type: 'button', class: 'summary-delete', click: () => void go() }, words.confirm);
  const keep = el('button', { type: 'button', click: () => {
    open(false);
    first.focus();
  } }, words.cancel);
  const says = el('p', { tabindex: '-1' }, goes);
  const second = el('div', { class: 'summary-sure', role: 'group', 'aria-label': ask, hidden: true }, says, el('p', { class: 'actions' }, sure, keep), problem);

  const open = (now: boolean) => {
    say(problem, '');
    first.hidden = now;
    second.hidden = !now;
    now && says.focus();
  };
  const go = async () => {
    sure.disabled = true;
    try {
      done(await deleteAt(address));
    } catch (fault) {
      say(problem, sentenceOf(fault));
      sure.disabled = false;
    }
  };
  return el('div', { class: 'screen-only' }, first, second);
}

/** "Deleted on …. Receipt …", shown as all that `place` holds, with the focus that the pressed button had. */
export function showReceipt(receipt: Receipt, place: HTMLElement): void {
  const words = texts.summary.kept;
  const line = el('div', { class: 'summary-receipt', tabindex: '-1' },
    el('p', {}, el('strong', {}, words.receipt(receipt.receipt, day(receipt.at, true)))), el('p', { class: 'quiet' }, words.receiptKeep));
  place.replaceChildren(line);
  line.focus();
}
