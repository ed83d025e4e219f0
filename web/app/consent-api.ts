/** Who agreed to be read in a lesson, and how its class is told. */

import { call } from './api';
import type { Language } from './texts/language';

export type Choice = 'given' | 'withdrawn' | 'erased';
export type Basis = 'only-listed' | 'everyone' | 'drawn';

export interface ConsentRecord {
  basis: Basis;
  people: { name: string; choice: Choice }[];
}

/** What the teacher hands to the class: a text, and the key of the page that says more. */
export interface Handout {
  key: string;
  text: string;
  languages: Language[];
}

/** What everybody with the key may know about a lesson. Days that are 0 or missing: nothing is kept. */
export interface Notice {
  title: string;
  began: string | null;
  running: boolean;
  paragraphs: string[];
  purpose: string;
  individuals: boolean;
  keptDays: Partial<Record<'individuals' | 'group' | 'audit', number>>;
}

const lesson = (id: string) => `/api/v1/lessons/${encodeURIComponent(id)}`;
const notice = (key: string) => `/api/v1/notice/${encodeURIComponent(key)}`;

export function readConsent(id: string): Promise<ConsentRecord> {
  return call('GET', `${lesson(id)}/consent`);
}

export function tellConsent(id: string, name: string, choice: Choice): Promise<unknown> {
  return call('PUT', `${lesson(id)}/consent`, { name, choice });
}

export function readHandout(id: string, lang: Language): Promise<Handout> {
  return call('GET', `${lesson(id)}/notice?lang=${lang}`);
}

/** Needs no log-in. */
export function readNotice(key: string, lang: Language): Promise<Notice> {
  return call('GET', `${notice(key)}?lang=${lang}`);
}

/** Needs no log-in; refused with 429 where too many came. */
export function optOut(key: string, name: string, kind: 'stop' | 'delete'): Promise<{ receipt: string }> {
  return call('POST', `${notice(key)}/opt-out`, { name, kind });
}
