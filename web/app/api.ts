/** Calls to /api/v1. Every failure is a Refusal with a sentence for people. */

import type { Phase } from './protocol';
import { Store } from './store';

export type Pace = 'real-time' | 'fast';

export interface Invitation {
  id: string;
  live: string;
  ticket: string;
}

export interface LessonLine {
  id: string;
  title: string;
  phase: Phase;
  class?: string | null;
  /** When it began, as an instant. */
  began?: string | null;
  /** When a planned lesson begins, as an instant. */
  startsAt?: string | null;
}

/** What is settled about a lesson before it starts; what is missing is decided by the server's policy. */
export interface Terms {
  class?: string;
  /** Missing: only people on the list who agreed. */
  consent?: { everyone: string };
  individuals?: true;
  /** The name on the teacher's own tile, which is left out. */
  ownName?: string;
  /** An instant; missing: now. */
  startAt?: string;
}

/** A started lesson; `phase` is planned where it begins later, and then there is nothing to watch yet. */
export interface Started extends Invitation {
  phase?: Phase;
}

/** Whether the server does not know any more who is here; whoever logs in says that it does. */
export const loggedOut = new Store(false);

/** A call that did not succeed: status 0 where the server could not be reached; `type` is the server's fixed word, '' where it gave none. */
export class Refusal extends Error {
  constructor(readonly status: number, sentence: string, readonly type = '') {
    super(sentence);
  }
}

const LESSONS = '/api/v1/lessons';
/** The server's word for an overlay's address that is no longer good. */
export const CODE_NOT_GOOD = 'code-not-good';
const UNREACHABLE = 'The server cannot be reached. Check that Gallerist is still running.';

export function startDemonstration(terms: Terms = {}): Promise<Started> {
  return call('POST', LESSONS, { demonstration: true, ...terms });
}

export function newTicket(id: string): Promise<Invitation> {
  return call('POST', `${LESSONS}/${encodeURIComponent(id)}/ticket`);
}

/** A code with which a device without a log-in may watch the lesson. */
export async function overlayCode(id: string): Promise<string> {
  return (await call<{ code: string }>('POST', `${LESSONS}/${encodeURIComponent(id)}/overlay-code`)).code;
}

export function ticketFor(id: string, code: string): Promise<Invitation> {
  return call('POST', `${LESSONS}/${encodeURIComponent(id)}/overlay-ticket`, { code });
}

export function stopLesson(id: string): Promise<LessonLine> {
  return call('POST', `${LESSONS}/${encodeURIComponent(id)}/stop`);
}

/** Tells a running lesson whom to expect; gives how many names were taken. */
export async function sendClassList(id: string, file: File): Promise<number> {
  const type = file.name.toLowerCase().endsWith('.json') ? 'application/json' : 'text/csv';
  return (await send<{ names: number }>('PUT', `${LESSONS}/${encodeURIComponent(id)}/class-list`, type, file)).names;
}

/** Corrects a student's name; gives the name as it will be shown. */
export async function renameStudent(id: string, student: string, name: string): Promise<string> {
  const address = `${LESSONS}/${encodeURIComponent(id)}/students/${encodeURIComponent(student)}`;
  return (await call<{ name: string }>('PATCH', address, { name })).name;
}

export async function lessons(): Promise<LessonLine[]> {
  return (await call<{ lessons: LessonLine[] }>('GET', LESSONS)).lessons;
}

/** Uploads a recording; `progress` is told the share that was sent. (fetch tells no progress, so this is an XMLHttpRequest.) */
export function upload(file: File, pace: Pace, terms: Terms, progress: (share: number) => void): Promise<Started> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${LESSONS}/upload?${new URLSearchParams({ name: file.name, pace, ...asked(terms) })}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => request.status < 300
      ? resolve(JSON.parse(request.responseText) as Started)
      : reject(refusal(request.status, request.responseText));
    request.onerror = () => reject(new Refusal(0, 'The upload broke off: the server cannot be reached, or the recording is too large for it.'));
    request.send(file);
  });
}

function asked(terms: Terms): Record<string, string> {
  return {
    ...(terms.class ? { class: terms.class } : {}),
    ...(terms.consent ? { everyone: terms.consent.everyone } : {}),
    ...(terms.individuals ? { individuals: 'true' } : {}),
    ...(terms.ownName ? { ownName: terms.ownName } : {}),
  };
}

/** Sends JSON and gives the JSON of the answer, undefined where the answer is empty. */
export function call<T>(method: string, address: string, body?: unknown): Promise<T> {
  return body === undefined ? send(method, address) : send(method, address, 'application/json', JSON.stringify(body));
}

async function send<T>(method: string, address: string, type?: string, body?: BodyInit): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(address, { method, headers: type ? { 'Content-Type': type } : {}, body });
  } catch {
    throw new Refusal(0, UNREACHABLE);
  }
  if (!answer.ok) {
    throw refusal(answer.status, await answer.text());
  }
  // who was logged out may have come back in another tab
  loggedOut.set(false);
  const text = await answer.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

function refusal(status: number, body: string): Refusal {
  const refused = inWords(status, body);
  // an overlay with a code is nobody's log-in
  if (status === 401 && refused.type !== CODE_NOT_GOOD) {
    loggedOut.set(true);
  }
  return refused;
}

function inWords(status: number, body: string): Refusal {
  try {
    const problem = JSON.parse(body) as { type: string; sentence: string; action: string };
    return new Refusal(status, `${problem.sentence} ${problem.action}`, problem.type);
  } catch {
    return new Refusal(status, `The server answered with ${status}. Try again.`);
  }
}
