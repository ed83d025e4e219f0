/** What is settled about a real lesson before it starts: its class, who agreed, whether single students are shown, when it begins. */

import type { Terms } from './api';
import { el } from './dom';
import { field, ticked } from './fields';
import { texts } from './texts';

const words = texts.doors.terms;
const LONGEST = 100;
const LONGEST_STATEMENT = 500;
/** Where this browser remembers the teacher's own name: it is the same in every meeting. */
const OWN_NAME = 'gallerist-own-name';

export interface TermsForm {
  /** Elements for a form, in their order. */
  elements: HTMLElement[];
  terms(): Terms;
  /** To be called whenever something in the form changed. */
  judge(): void;
}

/** What may be asked for here. */
export interface Offered {
  /** Classes that are known already. */
  classes: string[];
  individuals: boolean;
}

/** `name` tells the fields of several forms apart. `begins` is told whether the lesson is to begin later; without it, it begins now. */
export function termsForm(name: string, { classes, individuals }: Offered, begins?: (later: boolean) => void): TermsForm {
  const known = el('datalist', { id: `${name}-classes` }, ...classes.map((one) => el('option', { value: one })));
  const of = el('input', { type: 'text', id: `${name}-class`, dir: 'auto', maxlength: String(LONGEST), autocomplete: 'off', list: known.id });
  const basis = (value: string, checked: boolean) => el('input', { type: 'radio', id: `${name}-${value}`, name: `${name}-who`, value, checked });
  const listed = basis('listed', true);
  const everyone = basis('everyone', false);
  const statement = el('input', { type: 'text', id: `${name}-statement`, dir: 'auto', maxlength: String(LONGEST_STATEMENT), autocomplete: 'off' });
  const statementField = field(statement.id, words.statement, statement, words.statementWhy);
  const single = el('input', { type: 'checkbox', id: `${name}-individuals` });
  const own = el('input', {
    type: 'text', id: `${name}-own`, dir: 'auto', maxlength: String(LONGEST), autocomplete: 'off', value: localStorage.getItem(OWN_NAME) ?? '',
  });
  own.addEventListener('change', () => localStorage.setItem(OWN_NAME, own.value.trim()));
  const begin = beginField(name);

  const judge = () => {
    statementField.hidden = !everyone.checked;
    statement.required = everyone.checked;
    statement.setCustomValidity(everyone.checked && statement.value !== '' && statement.value.trim() === '' ? words.statement : '');
    begins?.(begin.judge());
  };
  const terms = (): Terms => ({
    ...(of.value.trim() ? { class: of.value.trim() } : {}),
    ...(everyone.checked ? { consent: { everyone: statement.value.trim() } } : {}),
    ...(individuals && single.checked ? { individuals: true as const } : {}),
    ...(own.value.trim() ? { ownName: own.value.trim() } : {}),
    ...begin.terms(),
  });
  const elements = [
    el('div', {}, field(of.id, words.class, of, words.classWhy), known),
    field(own.id, words.ownName, own, words.ownNameWhy),
    el('fieldset', {}, el('legend', {}, words.who),
      ticked(listed, words.listed, words.listedWhy),
      ticked(everyone, words.everyone),
      statementField),
    ...(individuals ? [ticked(single, words.individuals, words.individualsWhy)] : []),
    ...(begins ? [begin.element] : []),
  ];
  return { elements, terms, judge };
}

export interface BeginField {
  element: HTMLElement;
  terms(): Pick<Terms, 'startAt'>;
  /** Says what is wrong with the moment, and gives whether there is one. */
  judge(): boolean;
}

/** When the lesson begins, by the clock of this computer. */
export function beginField(name: string): BeginField {
  const input = el('input', { type: 'datetime-local', id: `${name}-begin` });
  const judge = () => {
    // a half-typed moment has no value; the browser itself says so
    input.setCustomValidity(input.value && new Date(input.value).getTime() <= Date.now() ? words.past : '');
    return input.value !== '';
  };
  return {
    element: field(input.id, words.begin, input, words.beginWhy),
    judge,
    terms: () => input.value ? { startAt: new Date(input.value).toISOString() } : {},
  };
}
