/**
 * The capture worker: takes pictures of the shared window and sends them. It is a worker because a browser slows the timers of a
 * page that lies behind the meeting window down to one a second or one a minute, and leaves those of a worker alone.
 */

import type { FromWorker, ToWorker } from '../app/capture-messages';
import { Encoder } from './encoder';
import { Link } from './link';
import { Sender } from './sender';

const REPORT_EVERY = 1_000;

const link = new Link({
  opened: () => sender.goOn(),
  advised: (advice) => {
    sender.advise(advice);
    report();
  },
  changed: () => report(),
});
const sender = new Sender(link, new Encoder(), () => tell({ type: 'want' }));

let reader: ReadableStreamDefaultReader<VideoFrame> | null = null;
let reporting = 0;
let share = 0;

function tell(message: FromWorker): void {
  self.postMessage(message);
}

function report(): void {
  tell({ type: 'report', report: {
    share, link: link.state, reason: link.reason, restarts: link.restarts, picture: sender.picture(), ...sender.figures(),
  } });
}

/** Pulls every frame as it comes, so that the capture never waits for us; the sender keeps the newest. */
async function pull(frames: ReadableStreamDefaultReader<VideoFrame>): Promise<void> {
  for (;;) {
    const { done, value } = await frames.read();
    if (done) {
      return;
    }
    if (frames === reader) {
      sender.offer({ image: value, at: Date.now() });
    } else {
      value.close();
    }
  }
}

function leave(): void {
  const old = reader;
  reader = null;
  old?.cancel().catch(() => { /* its track has ended already */ });
}

function hear(message: ToWorker): void {
  switch (message.type) {
    case 'open':
      share = message.share;
      link.open(message.lesson, message.pass);
      break;
    case 'frames':
      leave();
      reader = message.readable.getReader();
      sender.begin(false);
      pull(reader).catch(() => { /* the track failed: the page hears of its end */ });
      break;
    case 'on-request':
      leave();
      sender.begin(true);
      break;
    case 'picture':
      if (message.bitmap) {
        sender.offer({ image: message.bitmap, at: Date.now() });
      }
      break;
    case 'muted':
      sender.mute(message.muted);
      break;
    case 'ended':
      leave();
      sender.end();
      link.end();
      break;
  }
  report();
}

self.onmessage = (event: MessageEvent<ToWorker>) => {
  reporting ||= self.setInterval(report, REPORT_EVERY);
  hear(event.data);
};
