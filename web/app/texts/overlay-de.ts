/** The overlay in German. */

import type { CueFigures, OverlayTexts } from './overlay';
import { numbers, plurals } from './words';

const n = numbers('de');
const form = plurals('de');
const lasting = (seconds: number) => seconds < 90 ? `${n(seconds)}\u00a0s` : `${n(seconds / 60)}\u00a0min`;
const usual = ({ low, high }: CueFigures) => high === 0 ? 'keines' : low === high ? `etwa ${n(high)}` : `${n(low)} oder ${n(high)}`;
const cue = (verb: string, look: string) => (f: CueFigures) =>
  `Seit ${lasting(f.seconds)} ${verb} ${n(f.faces)} von ${n(f.readable)} Gesichtern ${look}; hier üblich: ${usual(f)}`;

export const de: OverlayTexts = {
  title: (lesson) => `Overlay zu ${lesson}`,
  state: {
    connecting: 'Verbinden …', live: 'Live', paused: 'Pausiert', 'no-faces': 'Keine Gesichter', black: 'Aufnahme schwarz',
    waiting: 'Keine neuen Bilder', 'share-ended': 'Freigabe beendet', policy: 'Durch Vorgabe aus',
    lost: 'Verbindung weg, neuer Versuch …', 'logged-out': 'Abgemeldet', gone: 'Stunde nicht mehr vorhanden', ended: 'Beendet', interrupted: 'Abgebrochen',
  },
  hint: {
    paused: 'Bis Sie fortfahren, wird nichts gelesen.',
    'no-faces': 'Bilder kommen, zeigen aber niemanden. Ist die Galerieansicht im geteilten Fenster?',
    black: 'Das Meeting-Programm sperrt die Aufnahme seines Fensters. Öffnen Sie das Meeting im Browser und teilen Sie den Tab.',
    waiting: 'Das Meeting-Fenster ist vielleicht minimiert. Holen Sie es zurück; es darf hinter anderen liegen.',
    'share-ended': 'Teilen Sie das Meeting-Fenster auf der Seite, auf der Sie es geteilt hatten, noch einmal.',
    policy: 'Wo und wofür dieser Server genutzt wird, lässt das Lesen von Gesichtern nicht zu. Kein Bild wird angesehen. Die Verwaltung kann das ändern.',
    'logged-out': 'Melden Sie sich unten oder in einem anderen Tab wieder an; dann geht es weiter.',
    gone: 'Der Server wurde neu gestartet oder hat sie entfernt. Beginnen Sie die Stunde neu.',
  },
  lasting,
  groupMood: 'Stimmung der Gruppe',
  mood: { positive: 'positiv', neutral: 'neutral', negative: 'negativ wirkend' },
  axis: { positive: 'positiv', neutral: 'neutral', negative: 'negativ' },
  mostly: { positive: 'meist positiv', neutral: 'meist neutral', negative: 'meist negativ wirkend' },
  rather: { positive: 'eher positiv', neutral: 'eher neutral', negative: 'eher negativ wirkend' },
  some: { positive: 'einige positiv', neutral: 'einige neutral', negative: 'einige negativ wirkend' },
  between: (one, other) => `zwischen ${one} und ${other}`,
  nobodyReadable: 'gerade ist niemand lesbar',
  noPictureYet: 'wartet auf das erste Bild',
  readable: (readable, present) => `${n(readable)} von ${n(present)} lesbar`,
  asOf: (clock) => `bei ${clock}`,
  lastMinutes: (minutes) => `Letzte ${n(minutes)} Minuten`,
  legend: { mark: 'Marke', cue: 'Hinweis', few: 'wenige lesbar', gap: 'nicht gesehen' },
  stripEmpty: 'Noch nichts zu zeigen',
  stripFromTo: (from, to) => `Stimmung der Gruppe von ${from} bis ${to}`,
  stripMarks: (clocks) => `markiert bei ${clocks.join(', ')}`,
  stripCues: (clocks) => `${form(clocks.length, { one: 'Hinweis', other: 'Hinweise' })} bei ${clocks.join(', ')}`,
  stripFew: (seconds) => `${seconds} lang wenige lesbar`,
  stripGap: (seconds) => `${seconds} lang nichts gesehen`,
  cues: 'Hinweis',
  noCue: 'Nichts Ungewöhnliches.',
  cueTitle: 'Vielleicht nachfragen?',
  cue: { negative: cue('wirken', 'negativ'), surprise: cue('wirken', 'überrascht'), away: cue('sind', 'abgewandt oder fort') },
  helpful: 'Hilfreich',
  notNow: 'Nicht jetzt',
  noted: 'Notiert',
  missed: (seconds) => `Die Verbindung fehlte ${seconds}; der Verlauf der Klasse ist vollständig.`,
  missedForGood: (seconds) => `Der Server wurde neu gestartet; im Verlauf fehlen ${seconds}.`,
  pause: 'Pause',
  resume: 'Weiter',
  mark: 'Moment markieren',
  marked: (clock) => `Markiert: ${clock}`,
  full: 'Ganze Ansicht',
  close: 'Overlay schließen',
  dismiss: 'Notiz schließen',
  people: 'Personen',
  hidePeople: 'Personen ausblenden',
  look: {
    neutral: 'wirkt neutral', happiness: 'wirkt fröhlich', surprise: 'wirkt überrascht', sadness: 'wirkt traurig', anger: 'wirkt verärgert',
    disgust: 'wirkt angewidert', fear: 'wirkt ängstlich', contempt: 'wirkt verächtlich',
  },
  notReadable: 'nicht lesbar',
  notInPicture: 'nicht im Bild',
  notAgreed: 'hat nicht zugestimmt, wird nie gelesen',
  inPicture: 'im Bild',
  unnamed: (number) => `Person ${number}`,
  morePeople: (count) => `${n(count)} weitere in der ganzen Ansicht`,
  law: 'Wie Gesichter aussehen, nicht was Menschen fühlen.',
  open: 'Overlay öffnen',
  blocked: 'Der Browser hat das Overlay nicht geöffnet. Erlauben Sie Pop-ups für diese Seite oder öffnen Sie diese Adresse selbst:',
  phone: 'Auf dem Telefon',
  phoneHow: 'Richten Sie die Kamera des Telefons auf den Code oder tippen Sie die Adresse ein. OBS nimmt die Adresse als eigenes Browser-Dock.',
  phoneReach: 'Diese Adresse gilt nur auf diesem Rechner. Für ein Telefon starten Sie Gallerist mit quarkus.http.host=0.0.0.0 und öffnen diese '
    + 'Seite über den Namen oder die Netzadresse des Rechners.',
  phoneCode: 'QR-Code mit der Adresse des Overlays',
  phoneNoCode: 'Der Server hat keinen Code geliefert; tippen Sie die Adresse ein.',
};
