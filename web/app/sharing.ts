/** The share of this page: it outlives the views, so that the teacher can go from the start page to the lesson and back. */

import { type Invitation, loggedOut } from './api';
import type { FromWorker, Report, SharedLesson, ToWorker } from './capture-messages';
import { type Answers, type CapturePass, startShared } from './share-api';
import { Store } from './store';
import { chooseWindow, type Surface, surfaceOf } from './window-capture';

/** off: nothing was shared here. sharing: pictures go out. ended: the share is over, the lesson is not. over: the lesson is. */
export type Step = 'off' | 'sharing' | 'ended' | 'over';

export interface SharingState extends Report {
  step: Step;
  lesson: SharedLesson | null;
  surface: Surface;
  /** The worker could not be loaded or broke. */
  broken: boolean;
  /** The page was loaded anew during the share. */
  reloaded: boolean;
}

const IDLE: SharingState = {
  step: 'off', lesson: null, surface: 'unknown', broken: false, reloaded: false,
  share: 0, link: 'connecting', picture: 'none', paused: false, rate: 0, width: 0, height: 0, restarts: 0, reason: null,
};

/** Under this name the tab remembers what it shared, so that a reload can go on with the same lesson. */
const KEPT = 'gallerist.sharing';

type FrameReader = new (wish: { track: MediaStreamTrack; maxBufferSize: number }) => { readable: ReadableStream<VideoFrame> };

class Sharing {
  readonly state = new Store<SharingState>(IDLE);
  private stream: MediaStream | null = null;
  private video: HTMLVideoElement | null = null;
  private worker: Worker | null = null;

  constructor() {
    const lesson = remembered();
    if (lesson) {
      this.state.set({ ...IDLE, step: 'ended', lesson, reloaded: true });
    }
  }

  /** Asks for a window, starts a lesson with it and sends its pictures. To be called directly in a click. */
  async start(answers: Answers): Promise<Invitation> {
    const stream = await chooseWindow();
    try {
      const invitation = await startShared(answers);
      this.leave();
      this.begin({ ...answers, id: invitation.id, began: Date.now() }, stream, invitation);
      return invitation;
    } catch (fault) {
      stream.getTracks().forEach((track) => track.stop());
      throw fault;
    }
  }

  /** Shares a window for a lesson that waits for one. To be called directly in a click. */
  async join(id: string, title: string): Promise<void> {
    const stream = await chooseWindow();
    this.leave();
    this.begin({ id, title, began: Date.now() }, stream);
  }

  /** Shares another window, or one again, for the same lesson. To be called directly in a click. */
  async again(): Promise<void> {
    const stream = await chooseWindow();
    const lesson = this.state.get().lesson;
    if (lesson) {
      this.begin(lesson, stream);
    }
  }

  /** Ends the share; the lesson waits for another. */
  stop(): void {
    this.halt();
    this.tell({ type: 'ended' });
    this.change({ step: 'ended' });
  }

  private begin(lesson: SharedLesson, stream: MediaStream, pass?: CapturePass): void {
    this.halt();
    this.stream = stream;
    this.worker ??= this.hire();
    keep(lesson);
    window.addEventListener('beforeunload', warn);
    const { share: last, restarts } = this.state.get();
    const share = last + 1;
    this.change({ ...IDLE, share, restarts, step: 'sharing', lesson });
    this.tell({ type: 'open', share, lesson, pass });
    this.feed(stream.getVideoTracks()[0]!);
  }

  private feed(track: MediaStreamTrack): void {
    track.onended = () => this.stop();
    track.onmute = () => this.tell({ type: 'muted', muted: true });
    track.onunmute = () => this.tell({ type: 'muted', muted: false });
    this.change({ surface: surfaceOf(track) });
    const reader = (globalThis as { MediaStreamTrackProcessor?: FrameReader }).MediaStreamTrackProcessor;
    if (reader) {
      const { readable } = new reader({ track, maxBufferSize: 1 });
      this.tell({ type: 'frames', readable }, [readable]);
    } else {
      this.video = Object.assign(document.createElement('video'), { muted: true, playsInline: true, srcObject: this.stream });
      this.video.play().catch(() => { /* no picture comes then, and the card says so */ });
      this.tell({ type: 'on-request' });
    }
  }

  /** Takes a picture for the worker, where the worker cannot read the frames itself. */
  private async give(): Promise<void> {
    const video = this.video;
    const bitmap = video && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA
      ? await createImageBitmap(video).catch(() => null) : null;
    this.tell({ type: 'picture', bitmap }, bitmap ? [bitmap] : []);
  }

  private hire(): Worker {
    const address = document.querySelector<HTMLMetaElement>('meta[name=capture-worker]')!.content;
    const worker = new Worker(address, { type: 'module' });
    worker.onmessage = (event: MessageEvent<FromWorker>) => event.data.type === 'want' ? void this.give() : this.heard(event.data.report);
    worker.onerror = () => {
      this.leave();
      this.change({ step: 'ended', broken: true });
    };
    return worker;
  }

  private heard(report: Report): void {
    if (report.share !== this.state.get().share) {
      return;
    }
    const track = this.stream?.getVideoTracks()[0];
    if (report.reason?.status === 401 && this.state.get().reason?.status !== 401) {
      // the worker's calls are not the page's: the page asks for the token, the worker tries again meanwhile
      loggedOut.set(true);
    }
    this.change({ ...report, surface: track ? surfaceOf(track) : this.state.get().surface });
    if (report.link === 'over') {
      this.leave();
      forget();
      this.change({ step: 'over' });
    } else if (this.stream && (report.link === 'taken-over' || report.link === 'refused')) {
      this.halt();
      this.tell({ type: 'ended' });
      this.change({ step: 'ended' });
    }
  }

  /** Ends the share and the connection. */
  private leave(): void {
    this.halt();
    this.worker?.terminate();
    this.worker = null;
  }

  private halt(): void {
    this.stream?.getTracks().forEach((track) => {
      track.onended = null;
      track.stop();
    });
    this.stream = null;
    if (this.video) {
      this.video.srcObject = null;
    }
    this.video = null;
    window.removeEventListener('beforeunload', warn);
  }

  private change(part: Partial<SharingState>): void {
    this.state.set({ ...this.state.get(), ...part });
  }

  private tell(message: ToWorker, transfer: Transferable[] = []): void {
    this.worker?.postMessage(message, transfer);
  }
}

/** The one share of this page. */
export const sharing = new Sharing();

/** Makes the browser ask before the page is left: the share would end with it. */
function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function keep(lesson: SharedLesson): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(lesson));
  } catch {
    // storage is forbidden: a reload then forgets the share
  }
}

function forget(): void {
  try {
    sessionStorage.removeItem(KEPT);
  } catch {
    // storage is forbidden: nothing was kept
  }
}

function remembered(): SharedLesson | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as SharedLesson | null;
  } catch {
    return null;
  }
}
