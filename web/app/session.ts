/** Who is here: logging in and out. */

import { call, loggedOut } from './api';

export type Role = 'teacher' | 'individuals' | 'student' | 'auditor' | 'admin';

export interface Caller {
  subject: string;
  name: string | null;
  roles: Role[];
}

const SESSION = '/api/v1/session';

/** Trades the access token for a cookie that scripts cannot read. Refused with 401 for a wrong token, 429 after too many. */
export function logIn(token: string): Promise<Caller> {
  return call('POST', SESSION, { token });
}

export function whoIsHere(): Promise<Caller> {
  return call('GET', SESSION);
}

/** Ends the session; every view is told. */
export async function logOut(): Promise<void> {
  await call('DELETE', SESSION);
  loggedOut.set(true);
}
