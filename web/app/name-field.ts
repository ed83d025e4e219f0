/** A name that can be corrected in place: a button, then a field; Enter keeps, Escape leaves it. */

import { Refusal } from './api';
import { el, say } from './dom';

export interface NameField {
  element: HTMLElement;
  show(name: string): void;
}

const LONGEST = 100;

/** `rename` may refuse; its sentence is shown beside the field, and the field stays open. */
export function nameField(rename: (name: string) => Promise<void>): NameField {
  const name = el('span', { class: 'name', dir: 'auto' });
  const edit = el('button', { type: 'button', class: 'small', click: () => open() }, 'Rename');
  const field = el('input', { type: 'text', dir: 'auto', maxlength: String(LONGEST), autocomplete: 'off', required: true });
  const problem = el('span', { class: 'problem', role: 'alert' });
  const form = el('form', { class: 'rename', hidden: true,
    submit: (event) => {
      event.preventDefault();
      void keep();
    },
    keydown: (event) => {
      if ((event as KeyboardEvent).key === 'Escape') {
        close();
      }
    } }, field, el('button', { type: 'submit', class: 'small' }, 'Save'),
    el('button', { type: 'button', class: 'small', click: () => close() }, 'Cancel'), problem);
  const shown = el('div', { class: 'named' }, name, edit);
  const element = el('div', {}, shown, form);

  const open = () => {
    field.value = name.textContent ?? '';
    field.setAttribute('aria-label', `Name of ${field.value}`);
    say(problem, '');
    shown.hidden = true;
    form.hidden = false;
    field.select();
  };
  const close = () => {
    say(problem, '');
    form.hidden = true;
    shown.hidden = false;
    edit.focus();
  };
  const keep = async () => {
    field.readOnly = true;
    try {
      await rename(field.value);
      close();
    } catch (fault) {
      say(problem, fault instanceof Refusal ? fault.message : String(fault));
      field.focus();
    } finally {
      field.readOnly = false;
    }
  };
  const show = (text: string) => {
    say(name, text);
    edit.setAttribute('aria-label', `Rename ${text}`);
  };
  return { element, show };
}
