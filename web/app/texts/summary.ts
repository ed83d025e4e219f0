/** Which words the summary page has; each language's stand in a file of their own. */

import type { Expression } from '../protocol';
import type { MomentRule } from '../summary-api';

/** How pronounced a moment was. */
export type Strength = 'slight' | 'clear' | 'strong' | 'veryStrong';

export interface SummaryTexts {
  /** The link to the page, and the first word of its title. */
  summary: string;
  lessons: { shownFor: (title: string) => string };
  state: {
    loading: string; again: string; refresh: string; back: string; live: string; print: string;
    planned: (date: string | null) => string; running: string; paused: string; interrupted: string;
  };
  empty: { short: string; unread: string; few: string };
  headline: (minutes: string, present: string, coverage: string) => string;
  minutes: (count: number) => string;
  students: (count: number) => string;
  table: string;
  timeline: {
    heading: string; about: string; keys: string; label: string; whole: string; from: string; readable: string; none: string;
    coverage: string; moment: string; describe: (from: string, to: string, mood: string) => string;
    marks: (clocks: string[]) => string; gap: (from: string, to: string) => string; few: string;
  };
  moments: {
    heading: string; rule: string; rules: Record<MomentRule, string>; about: Record<MomentRule, string>; none: string; show: (span: string) => string;
    strength: Record<Strength, string>; readable: (count: number) => string;
  };
  expression: Record<Expression, string>;
  notRead: string;
  hardest: { heading: string; hint: string; none: string; line: (share: string, usual: string, readable: number) => string };
  note: { heading: string; label: string; about: string; save: string; saved: string; draft: string; changed: string };
  trend: { heading: string; about: (name: string) => string; noClass: string; first: string; label: string; lesson: string; length: string; ticks: (number: string) => string };
  people: {
    heading: string; about: string; 'not-kept': string; 'no-permission': string; nobody: string; open: string;
    coverage: (share: string, from: string, to: string) => string; loading: string; expression: string; data: string; label: (name: string) => string;
    remove: (name: string) => string; removes: (name: string) => string;
  };
  kept: {
    heading: string; individuals: string; group: string; audit: string; pictures: string; never: string; nothing: string;
    until: (date: string, days: number) => string; export: string;
    remove: string; removes: string; removeIndividuals: string; removesIndividuals: string;
    confirm: string; cancel: string; receipt: (number: string, date: string) => string; gone: string; receiptKeep: string;
  };
  limits: { heading: string; lines: string[]; accuracy: (percent: string, faces: string, dataset: string) => string; unknown: string; runsOn: string };
}
