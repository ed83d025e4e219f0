/** Fields of the forms that stand before a lesson, each with its label and what is to be known about it. */

import { el } from './dom';
import { texts } from './texts';

/** A field under its label; `why` is read with the field. */
export function field(id: string, label: string, input: HTMLElement, why = ''): HTMLElement {
  const about = why ? [el('span', { class: 'quiet', id: `${id}-why` }, why)] : [];
  if (why) {
    input.setAttribute('aria-describedby', `${id}-why`);
  }
  return el('div', { class: 'field' }, el('label', { for: id }, label), input, ...about);
}

/** A choice that begins with none made. */
export function choice<T extends string>(id: string, values: readonly T[], names: Record<T, string>, chosen?: T | null): HTMLSelectElement {
  return el('select', { id, required: true },
    el('option', { value: '' }, texts.share.form.choose),
    ...values.map((value) => el('option', { value, selected: value === chosen }, names[value])));
}

/** A radio button or a box to tick before its label, with what it means below. */
export function ticked(input: HTMLInputElement, label: string, why = ''): HTMLElement {
  const about = why ? [el('span', { class: 'quiet choice-why', id: `${input.id}-why` }, why)] : [];
  if (why) {
    input.setAttribute('aria-describedby', `${input.id}-why`);
  }
  return el('div', {}, el('label', { class: 'choice' }, input, label), ...about);
}
