/** Calls that start and feed a lesson whose pictures this browser sends. */

import { call, type Started, type Terms } from './api';

export const REGIONS = ['eu-eea', 'uk', 'ch', 'us', 'other'] as const;
export const PURPOSES = ['education', 'work', 'research', 'demonstration'] as const;

export type Region = (typeof REGIONS)[number];
export type Purpose = (typeof PURPOSES)[number];

/** What the teacher answered before sharing; where and what for is the server's policy where it is missing. */
export interface Answers extends Terms {
  title?: string;
  region?: Region;
  purpose?: Purpose;
  reason?: string;
}

/** Where pictures are sent; the ticket is good once. */
export interface CapturePass {
  id: string;
  capture: string;
  captureTicket: string;
}

const LESSONS = '/api/v1/lessons';

/** Whether analysis stays off there for this purpose, whoever agrees: AI Act, Article 5(1)(f). */
export function isProhibited(region: string, purpose: string): boolean {
  return region === 'eu-eea' && (purpose === 'education' || purpose === 'work');
}

/** Whether the server wants to know what the pictures are read for. */
export function needsReason(region: string, purpose: string): boolean {
  return region === 'eu-eea' && (purpose === 'research' || purpose === 'demonstration');
}

/** Starts a lesson, or (`continues`) starts one again that the server forgot: its clock goes on at `at` seconds. */
export function startShared(answers: Answers, continues?: { id: string; at: number }): Promise<Started & CapturePass> {
  const { title, region, purpose, reason, startAt, ...terms } = answers;
  return call('POST', LESSONS, { share: { title, region, purpose, reason, continues }, ...terms, ...(continues ? {} : { startAt }) });
}

export function newCapturePass(id: string): Promise<CapturePass> {
  return call('POST', `${LESSONS}/${encodeURIComponent(id)}/capture-ticket`);
}
