/** What this server may do, as its administrator settled it. */

import { call } from './api';
import type { Purpose, Region } from './share-api';

/** What an administrator settles. `retention` is in days. */
export interface Settled {
  region: Region;
  purpose: Purpose;
  reason: string | null;
  individuals: boolean;
  leastReadable: number;
  retention: { individuals: number; group: number; audit: number };
}

export interface Policy extends Omit<Settled, 'region' | 'purpose'> {
  state: 'unset' | 'allowed' | 'prohibited';
  /** Why real lessons are not read; null where they are. */
  sentence: string | null;
  region: Region | null;
  purpose: Purpose | null;
}

const POLICY = '/api/v1/policy';

export function readPolicy(): Promise<Policy> {
  return call('GET', POLICY);
}

export function settlePolicy(settled: Settled): Promise<Policy> {
  return call('PUT', POLICY, settled);
}
