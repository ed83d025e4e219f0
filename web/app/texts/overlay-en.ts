/** The overlay in English. */

import type { CueFigures, OverlayTexts } from './overlay';
import { numbers, plurals } from './words';

const n = numbers('en');
const form = plurals('en');
const lasting = (seconds: number) => seconds < 90 ? `${n(seconds)}\u00a0s` : `${n(seconds / 60)}\u00a0min`;
const usual = ({ low, high }: CueFigures) => high === 0 ? 'none' : low === high ? `about ${n(high)}` : `${n(low)} or ${n(high)}`;
const cue = (look: string) => (f: CueFigures) =>
  `${n(f.faces)} of ${n(f.readable)} faces ${look} for ${lasting(f.seconds)}; usual here: ${usual(f)}`;

export const en: OverlayTexts = {
  title: (lesson) => `Overlay of ${lesson}`,
  state: {
    connecting: 'Connecting …', live: 'Live', paused: 'Paused', 'no-faces': 'No faces', black: 'Capture black',
    waiting: 'No new pictures', 'share-ended': 'Share ended', policy: 'Off by policy', lost: 'Connection lost, trying again …',
    'logged-out': 'Logged out', gone: 'Lesson not kept any more', ended: 'Ended', interrupted: 'Interrupted',
  },
  hint: {
    paused: 'Nothing is read until you resume.',
    'no-faces': 'Pictures come and show nobody. Is the gallery view in the shared window?',
    black: 'The meeting program keeps its window from being captured. Open the meeting in a browser tab and share that.',
    waiting: 'The meeting window may be minimised. Bring it back; it can lie behind others.',
    'share-ended': 'Share the meeting window again on the page where you shared it.',
    policy: 'Where and what for this server is used does not allow reading faces. No picture is looked at. An administrator can change the settings.',
    'logged-out': 'Log in again below, or in another tab; then this goes on.',
    gone: 'The server was restarted or let it go. Start the lesson again.',
  },
  lasting,
  groupMood: 'Group mood',
  mood: { positive: 'positive', neutral: 'neutral', negative: 'negative-looking' },
  axis: { positive: 'positive', neutral: 'neutral', negative: 'negative' },
  mostly: { positive: 'mostly positive', neutral: 'mostly neutral', negative: 'mostly negative-looking' },
  rather: { positive: 'rather positive', neutral: 'rather neutral', negative: 'rather negative-looking' },
  some: { positive: 'some positive', neutral: 'some neutral', negative: 'some negative-looking' },
  between: (one, other) => `between ${one} and ${other}`,
  nobodyReadable: 'nobody can be read now',
  noPictureYet: 'waiting for the first picture',
  readable: (readable, present) => `${n(readable)} of ${n(present)} readable`,
  asOf: (clock) => `at ${clock}`,
  lastMinutes: (minutes) => `Last ${n(minutes)} minutes`,
  legend: { mark: 'mark', cue: 'cue', few: 'few readable', gap: 'not seen' },
  stripEmpty: 'Nothing to show yet',
  stripFromTo: (from, to) => `Group mood from ${from} to ${to}`,
  stripMarks: (clocks) => `marked at ${clocks.join(', ')}`,
  stripCues: (clocks) => `${form(clocks.length, { one: 'cue', other: 'cues' })} at ${clocks.join(', ')}`,
  stripFew: (seconds) => `few readable for ${seconds}`,
  stripGap: (seconds) => `nothing seen for ${seconds}`,
  cues: 'Cue',
  noCue: 'Nothing unusual.',
  cueTitle: 'Maybe check in?',
  cue: { negative: cue('look negative'), surprise: cue('look surprised'), away: cue('are turned away or gone') },
  helpful: 'Helpful',
  notNow: 'Not now',
  noted: 'Noted',
  missed: (seconds) => `Was disconnected for ${seconds}; the class’s timeline is complete.`,
  missedForGood: (seconds) => `The server was restarted; ${seconds} are missing from the timeline.`,
  pause: 'Pause',
  resume: 'Resume',
  mark: 'Mark this moment',
  marked: (clock) => `Marked ${clock}`,
  full: 'Open full view',
  close: 'Close the overlay',
  dismiss: 'Close this note',
  people: 'People',
  hidePeople: 'Hide people',
  look: {
    neutral: 'looks neutral', happiness: 'looks happy', surprise: 'looks surprised', sadness: 'looks sad', anger: 'looks angry',
    disgust: 'looks disgusted', fear: 'looks afraid', contempt: 'looks contemptuous',
  },
  notReadable: 'not readable',
  notInPicture: 'not in the picture',
  notAgreed: 'has not agreed, never read',
  inPicture: 'in the picture',
  unnamed: (number) => `Student ${number}`,
  morePeople: (count) => `${n(count)} more in the full view`,
  law: 'What faces look like, not what people feel.',
  open: 'Open the overlay',
  blocked: 'The browser did not let the overlay open. Allow pop-ups for this page, or open this address yourself:',
  phone: 'On your phone',
  phoneHow: 'Point the phone’s camera at the code, or type the address. OBS takes the address as a custom browser dock.',
  phoneReach: 'This address works on this computer only. For a phone, start Gallerist with quarkus.http.host=0.0.0.0 and open this page '
    + 'by the computer’s name or network address.',
  phoneCode: 'QR code of the overlay’s address',
  phoneNoCode: 'The server gave no code; type the address.',
};
