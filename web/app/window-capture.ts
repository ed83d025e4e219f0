/** Asks the browser for the meeting window, and says in one word why it gives none. */

/** What the teacher chose to share, where the browser says it. */
export type Surface = 'window' | 'browser' | 'monitor' | 'unknown';

/** Why there is no picture of a window. */
export type CaptureFault =
  | 'insecure' | 'no-capture' | 'old-browser'
  | 'denied' | 'denied-by-system' | 'nothing-there' | 'unreadable' | 'aborted' | 'no-click' | 'unknown';

export class CaptureRefusal extends Error {
  constructor(readonly fault: CaptureFault, cause?: unknown) {
    super(fault, { cause });
  }
}

/** More pictures a second are never sent. */
const FASTEST = 5;

/** Hints for the browser's dialog; no browser has to follow them, and TypeScript does not know them all. */
interface Wishes extends DisplayMediaStreamOptions {
  controller?: unknown;
  selfBrowserSurface: 'exclude';
  surfaceSwitching: 'include';
  monitorTypeSurfaces: 'exclude';
}

interface Controller {
  setFocusBehavior(behavior: 'no-focus-change'): void;
}

/** What keeps this browser from sharing a window, before it is asked; null where nothing does. */
export function obstacle(): CaptureFault | null {
  if (!window.isSecureContext) {
    return 'insecure';
  }
  if (typeof navigator.mediaDevices?.getDisplayMedia !== 'function') {
    return 'no-capture';
  }
  return typeof OffscreenCanvas === 'function' ? null : 'old-browser';
}

/**
 * Opens the browser's dialog. Must be called directly in a click: browsers refuse it otherwise.
 *
 * @throws CaptureRefusal when there is nothing to share
 */
export async function chooseWindow(): Promise<MediaStream> {
  const hindered = obstacle();
  if (hindered) {
    throw new CaptureRefusal(hindered);
  }
  const wishes: Wishes = {
    video: { displaySurface: 'window', frameRate: { max: FASTEST } },
    audio: false,
    selfBrowserSurface: 'exclude',
    surfaceSwitching: 'include',
    monitorTypeSurfaces: 'exclude',
    controller: stayHere(),
  };
  try {
    return await navigator.mediaDevices.getDisplayMedia(wishes);
  } catch (fault) {
    throw new CaptureRefusal(faultOf(fault), fault);
  }
}

/** The kind of surface; a teacher may change it during the share. */
export function surfaceOf(track: MediaStreamTrack): Surface {
  const surface = track.getSettings().displaySurface;
  return surface === 'window' || surface === 'browser' || surface === 'monitor' ? surface : 'unknown';
}

/** Keeps this page in front, where the overlay is opened next, instead of the shared window (Chromium). */
function stayHere(): unknown {
  const make = (globalThis as { CaptureController?: new () => Controller }).CaptureController;
  if (!make) {
    return undefined;
  }
  const controller = new make();
  controller.setFocusBehavior('no-focus-change');
  return controller;
}

function faultOf(fault: unknown): CaptureFault {
  if (!(fault instanceof DOMException)) {
    return 'unknown';
  }
  switch (fault.name) {
    // Chromium names the system in the sentence; nothing else tells macOS's refusal from the teacher's
    case 'NotAllowedError': return /system/i.test(fault.message) ? 'denied-by-system' : 'denied';
    case 'NotFoundError': return 'nothing-there';
    case 'NotReadableError': return 'unreadable';
    case 'AbortError': return 'aborted';
    case 'InvalidStateError': return 'no-click';
    default: return 'unknown';
  }
}
