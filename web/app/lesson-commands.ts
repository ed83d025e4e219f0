/** What a teacher can tell a running lesson. Each is refused with a Refusal. */

import { call } from './api';
import type { CueAnswer } from './protocol';

const command = (id: string, what: string, body?: unknown): Promise<void> =>
  call('POST', `/api/v1/lessons/${encodeURIComponent(id)}/${what}`, body);

/** Nothing is read until the lesson is resumed. */
export const pauseLesson = (id: string): Promise<void> => command(id, 'pause');

export const resumeLesson = (id: string): Promise<void> => command(id, 'resume');

/** Notes the moment the lesson is at. */
export const markMoment = (id: string): Promise<void> => command(id, 'marks');

export const answerCue = (id: string, number: number, answer: CueAnswer): Promise<void> =>
  command(id, `cues/${number}/answer`, { answer });
