/** Sends the newest picture as often as the server wants it, one at a time. */

import { type Advice, FIRST_ADVICE } from './advice';
import type { PictureState } from '../app/capture-messages';
import type { Encoder, Picture } from './encoder';
import type { Link } from './link';

/** An image of the window and when it was taken (epoch milliseconds). Whoever holds it closes it. */
export interface Taken {
  image: VideoFrame | ImageBitmap;
  at: number;
}

/** A frame may come so much before its time and is still taken: frames keep no exact time. */
const EARLY = 60;
/** A frame that came too early waits so long for a newer one; in a still window there is none. */
const GRACE = 250;
/** How soon to look again whether the last picture has left. */
const BEHIND = 25;
const STILL = 5_000;
const RATE_SPAN = 5_000;
/** A single dark picture is a change of scene. */
const BLACK_PICTURES = 3;

export class Sender {
  private advice = FIRST_ADVICE;
  private kept: Taken | null = null;
  private busy = false;
  private due = 0;
  private timer = 0;
  private sentAt: number[] = [];
  private last: Picture | null = null;
  private blacks = 0;
  private newAt = 0;
  private muted = false;

  /** `ask`, where pictures come on request only, makes the page take one. */
  constructor(
    private readonly link: Link,
    private readonly encoder: Encoder,
    private readonly ask: () => void,
    private onRequest = false,
  ) {}

  /** Another source begins: nothing of the one before is sent any more. */
  begin(onRequest: boolean): void {
    this.onRequest = onRequest;
    this.muted = false;
    this.forget();
    this.newAt = performance.now();
    this.turn();
  }

  /** The source is over. */
  end(): void {
    self.clearTimeout(this.timer);
    this.onRequest = false;
    this.forget();
  }

  /** A new frame; the one before, if it was not sent, is closed. */
  offer(taken: Taken): void {
    this.kept?.image.close();
    this.kept = taken;
    if (!this.onRequest) {
      this.newAt = performance.now();
    }
    this.turn();
  }

  advise(advice: Advice): void {
    const goesOn = this.advice.paused && !advice.paused;
    this.advice = advice;
    if (goesOn) {
      this.goOn();
    } else {
      this.turn();
    }
  }

  /** Pictures may go out again: what stood still meanwhile was only not looked at. */
  goOn(): void {
    if (this.newAt > 0) {
      this.newAt = performance.now();
    }
    this.turn();
  }

  mute(muted: boolean): void {
    this.muted = muted;
  }

  /** Sends what is due, or sets the time for the next look. Called whenever something changed. */
  turn(): void {
    self.clearTimeout(this.timer);
    if (this.advice.paused || this.busy || !this.link.isOpen()) {
      return;
    }
    const early = this.due - performance.now();
    if (this.link.isBehind()) {
      this.wake(BEHIND);
    } else if (this.kept === null) {
      this.request(early);
    } else if (early > Math.min(EARLY, this.period() / 4)) {
      this.wake(early + GRACE);
    } else {
      const taken = this.kept;
      this.kept = null;
      void this.send(taken);
    }
  }

  /** What the window gives, for people. */
  picture(): PictureState {
    if (this.last === null && this.newAt === 0) {
      return 'none';
    }
    if (this.muted || performance.now() - this.newAt > STILL) {
      return 'still';
    }
    if (this.last === null) {
      return 'none';
    }
    return this.blacks >= BLACK_PICTURES ? 'black' : 'coming';
  }

  /** Pictures sent a second, lately, and the size of the last one. */
  figures(): { rate: number; width: number; height: number; paused: boolean } {
    const since = performance.now() - RATE_SPAN;
    this.sentAt = this.sentAt.filter((at) => at > since);
    return {
      rate: this.sentAt.length / (RATE_SPAN / 1000),
      width: this.last?.width ?? 0, height: this.last?.height ?? 0, paused: this.advice.paused,
    };
  }

  private async send(taken: Taken): Promise<void> {
    this.busy = true;
    const now = performance.now();
    this.due = Math.max(this.due, now - this.period()) + this.period();
    try {
      const picture = await this.encoder.encode(taken.image, this.advice.width);
      this.note(picture);
      if (this.link.isOpen()) {
        this.link.send(picture.jpeg, taken.at);
        this.sentAt.push(performance.now());
      }
    } catch {
      // a frame of a source that just ended cannot be drawn; the next one can
    } finally {
      this.busy = false;
    }
    this.turn();
  }

  private note(picture: Picture): void {
    if (this.onRequest && picture.print !== this.last?.print) {
      this.newAt = performance.now();
    }
    this.blacks = picture.black ? this.blacks + 1 : 0;
    this.last = picture;
  }

  private request(early: number): void {
    if (!this.onRequest) {
      return;
    }
    if (early > 0) {
      this.wake(early);
    } else {
      this.ask();
      // should the page not answer, it is asked again
      this.wake(this.period());
    }
  }

  private period(): number {
    return 1000 / this.advice.rate;
  }

  private wake(milliseconds: number): void {
    this.timer = self.setTimeout(() => this.turn(), milliseconds);
  }

  private forget(): void {
    this.kept?.image.close();
    this.kept = null;
    this.last = null;
    this.blacks = 0;
    this.newAt = 0;
  }
}
