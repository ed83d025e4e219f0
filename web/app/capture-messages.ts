/** What the page and its capture worker (web/capture) say to each other. */

import type { Answers, CapturePass } from './share-api';

/** A lesson as the sharing page knows it: enough to start it again when the server was restarted. */
export interface SharedLesson extends Answers {
  id: string;
  /** When it was started, in epoch milliseconds. */
  began: number;
}

export type ToWorker =
  /** Connect with the pass, or get one first. Shares are numbered, so that reports of the one before are told apart. */
  | { type: 'open'; share: number; lesson: SharedLesson; pass?: CapturePass }
  /** Chromium: the worker pulls the frames itself. */
  | { type: 'frames'; readable: ReadableStream<VideoFrame> }
  /** Elsewhere: the page answers every `want` with a picture. */
  | { type: 'on-request' }
  | { type: 'picture'; bitmap: ImageBitmap | null }
  | { type: 'muted'; muted: boolean }
  /** The share is over; the lesson is not. */
  | { type: 'ended' };

export type FromWorker = { type: 'want' } | { type: 'report'; report: Report };

/** How the connection stands. After over, taken-over and refused the worker does not come back by itself. */
export type CaptureLink = 'connecting' | 'open' | 'lost' | 'restarting' | 'over' | 'taken-over' | 'refused';

/** What comes from the window: nothing yet, pictures, black ones, or none that is new for five seconds. */
export type PictureState = 'none' | 'coming' | 'black' | 'still';

/** Why the server refused, in a form that can be posted. */
export interface Reason {
  status: number;
  type: string;
  sentence: string;
}

export interface Report {
  /** The number of the share it is about. */
  share: number;
  link: CaptureLink;
  picture: PictureState;
  /** The server wants no pictures for now. */
  paused: boolean;
  /** Pictures sent a second, over the last five seconds. */
  rate: number;
  /** Width and height of the last picture sent, in pixels; 0 before it. */
  width: number;
  height: number;
  /** How often the lesson was started again because the server had forgotten it. */
  restarts: number;
  reason: Reason | null;
}
