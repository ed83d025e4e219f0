/** Watches one lesson over its WebSocket, and comes back with a new ticket when the connection is lost. */

import { type Invitation, newTicket, Refusal } from './api';
import { apply, type Lesson, type Message } from './protocol';
import type { Store } from './store';

/** How the connection stands: over = the lesson is; gone = the server does not know the lesson any more. */
export type Link = 'connecting' | 'live' | 'lost' | 'over' | 'gone';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 15_000;
/** The server says something every five seconds; three missed beats are a broken connection nobody told us of. */
const SILENCE = 15_000;
const NORMAL = 1000;
const FORGOTTEN = 4404;

export class LiveConnection {
  private socket: WebSocket | null = null;
  private wait = FIRST_WAIT;
  private timer = 0;
  private closed = false;

  constructor(
    private readonly id: string,
    private readonly lesson: Store<Lesson | null>,
    private readonly link: Store<Link>,
  ) {}

  /** Connects with the invitation, or asks for one first. */
  open(invitation?: Invitation): void {
    if (invitation) {
      this.connect(invitation);
    } else {
      void this.comeBack();
    }
    window.addEventListener('online', this.now);
  }

  /** Ends the watch for good. */
  close(): void {
    this.closed = true;
    window.clearTimeout(this.timer);
    window.removeEventListener('online', this.now);
    this.socket?.close(NORMAL);
  }

  /** The network is back: there is no reason to wait any longer. */
  private readonly now = () => {
    if (this.link.get() === 'lost') {
      window.clearTimeout(this.timer);
      void this.comeBack();
    }
  };

  private connect(invitation: Invitation): void {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const ticket = encodeURIComponent(invitation.ticket);
    const socket = new WebSocket(`${scheme}://${location.host}${invitation.live}?ticket=${ticket}`);
    this.socket = socket;
    socket.onmessage = (event) => this.heard(JSON.parse(event.data as string) as Message);
    socket.onclose = (event) => this.left(socket, event.code);
    this.expectMore(socket);
  }

  private heard(message: Message): void {
    this.wait = FIRST_WAIT;
    this.lesson.set(apply(this.lesson.get(), message));
    this.link.set(this.isOver() ? 'over' : 'live');
    if (this.socket) {
      this.expectMore(this.socket);
    }
  }

  private left(socket: WebSocket, code: number): void {
    if (this.closed || socket !== this.socket) {
      return;
    }
    this.socket = null;
    window.clearTimeout(this.timer);
    if (this.isOver() || code === FORGOTTEN) {
      this.link.set(this.isOver() ? 'over' : 'gone');
      return;
    }
    this.link.set('lost');
    this.retry();
  }

  private retry(): void {
    // spread out, so that all overlays of a school do not come back in the same moment
    this.timer = window.setTimeout(() => void this.comeBack(), this.wait * (0.75 + Math.random() / 2));
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }

  private async comeBack(): Promise<void> {
    try {
      const invitation = await newTicket(this.id);
      if (!this.closed && this.socket === null) {
        this.connect(invitation);
      }
    } catch (fault) {
      if (this.closed) {
        return;
      }
      if (fault instanceof Refusal && fault.status === 404) {
        this.link.set('gone');
      } else {
        this.link.set('lost');
        this.retry();
      }
    }
  }

  /** Takes a connection that says nothing for lost: closing may itself take minutes on a dead network. */
  private expectMore(socket: WebSocket): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.left(socket, 1006);
      socket.close();
    }, SILENCE);
  }

  private isOver(): boolean {
    const lesson = this.lesson.get();
    return lesson !== null && (lesson.phase === 'ended' || lesson.phase === 'interrupted');
  }
}
