/** What is kept of a lesson, and the calls of its summary page, as docs/protocol.md writes them down. */

import { call } from './api';
import type { Cue, Expression, GroupReading, Mark, Mood, Phase } from './protocol';

/** From and to, in seconds of the lesson. */
export type Span = [number, number];

/** How moments are chosen: the most pronounced ones, or the paper's longest runs of one expression. */
export type MomentRule = 'pronounced' | 'longest-run';

/** A stretch in which the class showed an expression; strength is 0 to 1. */
export interface Moment {
  window: Span;
  expression: Expression;
  strength: number;
  readable: number;
  why: string;
}

/** A stretch with more negative-looking faces than this class usually has; both are shares of the readable. */
export interface Hardest {
  window: Span;
  share: number;
  baseline: number;
  readable: number;
}

/** One lesson of the class in the trend: mean shares. */
export interface TrendPoint extends Record<Mood, number> {
  id: string;
  title: string;
  began: string;
  coverage: number;
  seconds: number;
}

export interface Individual {
  id: string;
  name: string;
  firstSeen: number;
  lastSeen: number;
  coverage: number;
}

export interface Summary {
  id: string;
  title: string;
  class: string | null;
  phase: Phase | 'planned';
  sentence: string | null;
  began: string | null;
  ended: string | null;
  seconds: number;
  headline: { minutes: number; present: number; coverage: number };
  group: GroupReading[];
  gaps: Span[];
  marks: Mark[];
  cues: Cue[];
  moments: Moment[];
  rule: MomentRule;
  hardest: Hardest[];
  trend: TrendPoint[];
  individuals: Individual[] | null;
  individualsWhy: 'not-kept' | 'no-permission' | null;
  kept: { individuals: string | null; group: string | null; audit: string | null };
  note: string;
  runsOn: string;
  limits: { accuracy: number; dataset: string; faces: number } | null;
}

export interface StudentSummary {
  id: string;
  name: string;
  windows: { window: Span; expression: Expression | null; faces: number }[];
  moments: { window: Span; expression: Expression; strength: number }[];
}

export interface Receipt {
  receipt: string;
  at: string;
  kind: string;
  rows: number;
}

/** The place of a lesson in the API. */
export function addressOf(lesson: string): string {
  return `/api/v1/lessons/${encodeURIComponent(lesson)}`;
}

/** The place of one student in the API. */
export function studentAddress(lesson: string, student: string): string {
  return `${addressOf(lesson)}/students/${encodeURIComponent(student)}`;
}

export function summaryOf(lesson: string, rule: MomentRule): Promise<Summary> {
  return call('GET', `${addressOf(lesson)}/summary?rule=${rule}`);
}

export function studentOf(lesson: string, student: string): Promise<StudentSummary> {
  return call('GET', `${addressOf(lesson)}/summary/students/${encodeURIComponent(student)}`);
}

export function saveNote(lesson: string, text: string): Promise<void> {
  return call('PUT', `${addressOf(lesson)}/note`, { text });
}

/** Deletes what stands at the address: a lesson, its individuals or one student. */
export function deleteAt(address: string): Promise<Receipt> {
  return call('DELETE', address);
}

