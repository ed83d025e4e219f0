/** Watches one lesson over its WebSocket, and comes back with a new ticket when the connection is lost. */

import { CODE_NOT_GOOD, type Invitation, loggedOut, newTicket, Refusal, ticketFor } from './api';
import { apply, type Lesson, type Message } from './protocol';
import { Store } from './store';

/** How the connection stands: over = the lesson is; gone = the server does not know the lesson any more;
 * logged-out = it does not know who is here any more. */
export type Link = 'connecting' | 'live' | 'lost' | 'logged-out' | 'over' | 'gone';

/** What the connection was away for. */
export interface Missed {
  /** Between the last message before and the first one after. */
  seconds: number;
  /** The server forgot the lesson meanwhile and it was started again: what was read in between is not known to anybody. */
  restarted: boolean;
}

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 5_000;
/** A server that restarts is back by then, and the sharing page has started the lesson again. */
const PATIENCE = 120_000;
/** From then on there is no hurry. */
const LONGEST_WAIT_AFTERWARDS = 15_000;
/** The server says something every five seconds; three missed beats are a broken connection nobody told us of. */
const SILENCE = 15_000;
const NORMAL = 1000;
const FORGOTTEN = 4404;

export class LiveConnection {
  /** What the last interruption hid; null while there was none. */
  readonly missed = new Store<Missed | null>(null);

  private run: string | null = null;
  private version = 0;
  /** When the last message came, by the page's own clock; null before the first. */
  private heardAt: number | null = null;
  private resumed = false;
  private socket: WebSocket | null = null;
  private wait = FIRST_WAIT;
  private timer = 0;
  private closed = false;
  private unfollow = () => {};

  constructor(
    private readonly id: string,
    private readonly lesson: Store<Lesson | null>,
    private readonly link: Store<Link>,
    private readonly code?: string,
  ) {}

  /** Connects with the invitation, or asks for one first. */
  open(invitation?: Invitation): void {
    if (invitation) {
      this.connect(invitation);
    } else {
      void this.comeBack();
    }
    window.addEventListener('online', this.now);
    this.unfollow = loggedOut.follow((out) => out, (out) => out || this.now());
  }

  /** Ends the watch for good. */
  close(): void {
    this.closed = true;
    this.unfollow();
    window.clearTimeout(this.timer);
    window.removeEventListener('online', this.now);
    this.socket?.close(NORMAL);
  }

  /** The network is back, or somebody logged in: there is no reason to wait any longer. */
  private readonly now = () => {
    if (this.link.get() === 'lost' || this.link.get() === 'logged-out') {
      window.clearTimeout(this.timer);
      void this.comeBack();
    }
  };

  private connect(invitation: Invitation): void {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const ticket = encodeURIComponent(invitation.ticket);
    const since = this.run === null ? '' : `&since=${this.run}.${this.version}`;
    const socket = new WebSocket(`${scheme}://${location.host}${invitation.live}?ticket=${ticket}${since}`);
    this.socket = socket;
    this.resumed = this.heardAt !== null;
    socket.onmessage = (event) => this.heard(JSON.parse(event.data as string) as Message);
    socket.onclose = (event) => this.left(socket, event.code);
    this.expectMore(socket);
  }

  private heard(message: Message): void {
    this.wait = FIRST_WAIT;
    this.count(message);
    this.lesson.set(apply(this.lesson.get(), message));
    this.link.set(this.isOver() ? 'over' : 'live');
    if (this.socket) {
      this.expectMore(this.socket);
    }
  }

  /** Keeps where we are in the lesson's versions, and what was missed when this is the first message after an interruption. */
  private count(message: Message): void {
    const now = performance.now();
    const restarted = message.type === 'snapshot' && this.run !== null && message.run !== this.run;
    if (this.resumed && this.heardAt !== null) {
      this.missed.set({ seconds: (now - this.heardAt) / 1000, restarted });
    }
    if (message.type === 'snapshot') {
      this.run = message.run;
    }
    this.version = message.version;
    this.heardAt = now;
    this.resumed = false;
  }

  private left(socket: WebSocket, code: number): void {
    if (this.closed || socket !== this.socket) {
      return;
    }
    this.socket = null;
    window.clearTimeout(this.timer);
    if (this.isOver()) {
      this.link.set('over');
    } else if (code === FORGOTTEN) {
      this.forgotten();
    } else {
      this.lost();
    }
  }

  private lost(): void {
    this.link.set('lost');
    this.retry();
  }

  /** The server does not know the lesson. It may have been restarted, and whoever shares the lesson starts it again under its id. */
  private forgotten(): void {
    if (this.mayComeBack()) {
      this.lost();
    } else {
      this.link.set('gone');
    }
  }

  /** Whether the interruption is so short that all may still be well. */
  private mayComeBack(): boolean {
    return this.heardAt !== null && performance.now() - this.heardAt < PATIENCE;
  }

  private retry(): void {
    // spread out, so that all overlays of a school do not come back in the same moment
    this.timer = window.setTimeout(() => void this.comeBack(), this.wait * (0.75 + Math.random() / 2));
    this.wait = Math.min(this.wait * 2, this.mayComeBack() ? LONGEST_WAIT : LONGEST_WAIT_AFTERWARDS);
  }

  private async comeBack(): Promise<void> {
    try {
      const invitation = await (this.code === undefined ? newTicket(this.id) : ticketFor(this.id, this.code));
      if (!this.closed && this.socket === null) {
        this.connect(invitation);
      }
    } catch (fault) {
      if (this.closed) {
        return;
      }
      if (fault instanceof Refusal && (fault.status === 404 || fault.type === 'lesson-kept' || fault.type === CODE_NOT_GOOD)) {
        this.forgotten();
      } else if (fault instanceof Refusal && fault.status === 401) {
        this.link.set('logged-out');
        this.retry();
      } else {
        this.lost();
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
