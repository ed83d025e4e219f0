/** One watched lesson, which several views may show. */

import type { Invitation } from './api';
import { type Link, LiveConnection, type Missed } from './live';
import type { Lesson } from './protocol';
import { Store } from './store';

export interface Watch {
  id: string;
  lesson: Store<Lesson | null>;
  link: Store<Link>;
  /** What the last lost connection hid; null while there was none. */
  missed: Store<Missed | null>;
}

/** Watches until `close`; asks for a ticket where no invitation is at hand, with the overlay's code where one is given. */
export function watchLesson(id: string, invitation?: Invitation, code?: string): Watch & { close(): void } {
  const lesson = new Store<Lesson | null>(null);
  const link = new Store<Link>('connecting');
  const connection = new LiveConnection(id, lesson, link, code);
  connection.open(invitation);
  return { id, lesson, link, missed: connection.missed, close: () => connection.close() };
}
