/** The connection to /capture/{lesson}: comes back when it is lost, and starts the lesson again when the server forgot it. */

import { Refusal } from '../app/api';
import type { CaptureLink, Reason, SharedLesson } from '../app/capture-messages';
import { type CapturePass, newCapturePass, startShared } from '../app/share-api';
import { type Advice, FIRST_ADVICE } from './advice';

export interface LinkEvents {
  opened(): void;
  advised(advice: Advice): void;
  changed(): void;
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
/** A picture that does not leave for so long will not: nobody tells us of a dead network. */
const STUCK = 10_000;
const SLOWEST = 0.2;
const FASTEST = 5;
const NARROWEST = 320;
const WIDEST = 4096;

const CLOSE = { over: 1000, flood: 1008, tooLarge: 1009, takenOver: 4409 } as const;

export class Link {
  state: CaptureLink = 'connecting';
  reason: Reason | null = null;
  restarts = 0;
  private lesson: SharedLesson | null = null;
  private socket: WebSocket | null = null;
  private wait = FIRST_WAIT;
  private timer = 0;
  /** When the lesson's clock stood at zero, in epoch milliseconds; 0 before the first picture. */
  private zero = 0;
  private behindSince = 0;
  private ended = false;
  /** The server said that the lesson is over, which it also says when it stops. */
  private saidOver = false;
  /** The server could not be reached since the connection was lost. */
  private wasAway = false;
  private advice = FIRST_ADVICE;
  /** Narrower than the server asks, after it found a picture too large. */
  private widest = WIDEST;

  constructor(private readonly events: LinkEvents) {
    self.addEventListener('online', () => this.state === 'lost' && this.soon(0));
  }

  open(lesson: SharedLesson, pass?: CapturePass): void {
    this.lesson = lesson;
    this.ended = false;
    this.wait = FIRST_WAIT;
    if (pass) {
      this.connect(pass);
    } else if (!this.isOpen()) {
      // a lesson from before this page was loaded: its clock runs since then
      this.zero ||= lesson.began;
      this.become('connecting');
      this.soon(0);
    }
  }

  isOpen(): boolean {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  /** Whether the last picture is still on its way out of this machine. */
  isBehind(): boolean {
    if (!this.socket || this.socket.bufferedAmount === 0) {
      this.behindSince = 0;
      return false;
    }
    this.behindSince ||= performance.now();
    if (performance.now() - this.behindSince > STUCK) {
      const socket = this.socket;
      this.left(socket, 1006, '');
      socket.close();
    }
    return true;
  }

  /** Sends a picture with when it was taken (epoch milliseconds); one that was still in the making when the share ended is let go. */
  send(picture: Blob, taken: number): void {
    if (this.ended) {
      return;
    }
    this.zero ||= taken;
    this.wait = FIRST_WAIT;
    const about = new TextEncoder().encode(JSON.stringify({ taken }));
    const head = new Uint8Array([71, 76, 82, 49, about.length >> 8, about.length & 255]); // GLR1
    this.socket!.send(new Blob([head, about, picture]));
  }

  /** Tells the server that the teacher ended the share. */
  end(): void {
    this.ended = true;
    if (this.isOpen()) {
      this.socket!.send(JSON.stringify({ type: 'ended' }));
    }
  }

  private connect(pass: CapturePass): void {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const ticket = encodeURIComponent(pass.captureTicket);
    this.socket?.close();
    const socket = new WebSocket(`${scheme}://${location.host}${pass.capture}?ticket=${ticket}`);
    this.socket = socket;
    this.behindSince = 0;
    socket.onopen = () => this.opened(socket);
    socket.onmessage = (event) => this.heard(event.data);
    socket.onclose = (event) => this.left(socket, event.code, event.reason);
  }

  private opened(socket: WebSocket): void {
    if (socket !== this.socket) {
      return;
    }
    this.reason = null;
    this.saidOver = false;
    this.wasAway = false;
    this.become('open');
    if (this.ended) {
      this.end();
    }
    this.events.opened();
  }

  private heard(text: unknown): void {
    const message = JSON.parse(String(text)) as { type: string } & Partial<Advice>;
    if (message.type === 'advice') {
      this.advice = {
        rate: within(SLOWEST, message.rate, FASTEST, FIRST_ADVICE.rate),
        width: within(NARROWEST, message.width, WIDEST, FIRST_ADVICE.width),
        paused: message.paused === true,
      };
      this.advise();
    }
  }

  private advise(): void {
    this.events.advised({ ...this.advice, width: Math.min(this.advice.width, this.widest) });
  }

  private left(socket: WebSocket, code: number, sentence: string): void {
    if (socket !== this.socket) {
      return;
    }
    this.socket = null;
    switch (code) {
      case CLOSE.takenOver: return this.become('taken-over');
      case CLOSE.over: this.saidOver = true; break;
      case CLOSE.tooLarge: this.widest = Math.max(NARROWEST, Math.round(Math.min(this.advice.width, this.widest) * 0.7)); break;
      case CLOSE.flood: this.wait = LONGEST_WAIT; break;
    }
    this.advise();
    this.lost(code !== CLOSE.over && code < 3000 && sentence !== '' ? { status: 0, type: `closed-${code}`, sentence } : null);
  }

  private lost(reason: Reason | null): void {
    this.reason = reason;
    this.become('lost');
    this.soon(this.wait * (0.75 + Math.random() / 2));
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }

  private soon(milliseconds: number): void {
    self.clearTimeout(this.timer);
    this.timer = self.setTimeout(() => void this.comeBack(), milliseconds);
  }

  private async comeBack(): Promise<void> {
    try {
      this.connect(await newCapturePass(this.lesson!.id));
    } catch (fault) {
      const status = fault instanceof Refusal ? fault.status : 0;
      // a server that was away forgot the lesson, or ended it with itself and only keeps it
      const left = status === 404 || (fault instanceof Refusal && fault.type === 'lesson-kept');
      if (left ? !this.wasAway && (status === 409 || this.saidOver) : status === 409) {
        this.become('over');
      } else if (left) {
        await this.restart();
      } else {
        this.failed(fault);
      }
    }
  }

  /** The server knows the lesson no more. The same lesson goes on under its id; its clock went on meanwhile. */
  private async restart(): Promise<void> {
    this.become('restarting');
    const { id, began, ...answers } = this.lesson!;
    try {
      const at = Math.round((Date.now() - (this.zero || began)) / 10) / 100;
      const pass = await startShared(answers, { id, at });
      this.restarts++;
      this.connect(pass);
    } catch (fault) {
      if (fault instanceof Refusal && (fault.status === 400 || fault.status === 403)) {
        this.reason = reasonOf(fault);
        this.become('refused');
      } else {
        this.failed(fault);
      }
    }
  }

  private failed(fault: unknown): void {
    const status = fault instanceof Refusal ? fault.status : 0;
    this.wasAway ||= status === 0 || status >= 502;
    // 409: the lesson is there after all; the next attempt asks for a ticket
    this.lost(fault instanceof Refusal && status !== 0 && status !== 409 ? reasonOf(fault) : null);
  }

  private become(state: CaptureLink): void {
    this.state = state;
    this.events.changed();
  }
}

function reasonOf(fault: Refusal): Reason {
  return { status: fault.status, type: fault.type, sentence: fault.message };
}

function within(least: number, value: unknown, most: number, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : otherwise;
}
