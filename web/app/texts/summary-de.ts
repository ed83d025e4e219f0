/** The summary page in German. */

import type { SummaryTexts } from './summary';
import { numbers, plurals } from './words';

const n = numbers('de');
const form = plurals('de');

export const summaryDe: SummaryTexts = {
  summary: 'Zusammenfassung',
  lessons: { shownFor: (title) => `Zusammenfassung von ${title}` },
  state: {
    loading: 'Zusammenfassung wird geladen …', again: 'Noch einmal versuchen', refresh: 'Aktualisieren', back: 'Zurück zum Anfang', live: 'Live-Ansicht öffnen',
    print: 'Drucken oder als PDF sichern',
    planned: (date) => date ? `Diese Stunde ist für ${date} geplant. Ihre Zusammenfassung beginnt mit ihr.` : 'Diese Stunde ist geplant. Ihre Zusammenfassung beginnt mit ihr.',
    running: 'Die Stunde läuft noch; das ist bis jetzt bekannt.',
    paused: 'Die Stunde ist angehalten; das ist bis jetzt bekannt.',
    interrupted: 'Die Stunde brach ab; das wurde vorher gesehen.',
  },
  empty: {
    short: 'Die Stunde war zu kurz für eine Zusammenfassung: Nicht ein Fenster von fünf Sekunden wurde voll.',
    unread: 'In dieser Stunde war kein Gesicht lesbar, also gibt es keine Stimmung zu zeigen. Größere Kacheln und Licht im Gesicht helfen.',
    few: 'Es waren weniger Menschen zugleich lesbar, als die Regeln dieser Stunde verlangen (fünf, wenn nichts anderes gesetzt ist). Um jeden von ihnen zu schützen, wird keine Stimmung gezeigt.',
  },
  headline: (minutes, present, coverage) => `${minutes}, ${present}, ${coverage} der Gesichterzeit lesbar.`,
  minutes: (count) => `${n(count)} ${form(count, { one: 'Minute', other: 'Minuten' })}`,
  students: (count) => `${n(count)} ${form(count, { one: 'Person', other: 'Personen' })} anwesend`,
  table: 'Dasselbe als Tabelle',
  timeline: {
    heading: 'Die Gruppe über die Stunde',
    about: 'Wie die lesbaren Gesichter aussahen, in Anteilen von hundert. Das untere Band zeigt, wie viele lesbar waren.',
    keys: 'Die Pfeiltasten lesen die Werte einzeln vor. Ziehen Sie über das Bild, um genauer hinzusehen.',
    label: 'Stimmung der Gruppe über die Stunde', whole: 'Ganze Stunde zeigen', from: 'Ab', readable: 'Lesbar', none: 'niemand lesbar',
    coverage: 'Anteil der Lesbaren', moment: 'ausgeprägter Moment',
    describe: (from, to, mood) => `Von ${from} bis ${to} sah die Gruppe im Mittel so aus: ${mood}.`,
    marks: (clocks) => `Von Ihnen markiert: ${clocks.join(', ')}.`,
    gap: (from, to) => `Von ${from} bis ${to} wurde nichts gesehen.`,
    few: 'wenige lesbar',
  },
  moments: {
    heading: 'Momente', rule: 'Gewählt nach', rules: { pronounced: 'am stärksten ausgeprägt', 'longest-run': 'längste Folge' },
    about: {
      pronounced: 'Abschnitte, in denen die Klasse einen Ausdruck stärker zeigte als sonst; der stärkste zuerst.',
      'longest-run': 'Die längsten Abschnitte, in denen ein Ausdruck ohne Unterbrechung überwog, wie im veröffentlichten Verfahren.',
    },
    none: 'Kein Moment stach heraus.', show: (span) => `${span} im Verlauf zeigen`,
    strength: { slight: 'schwach', clear: 'deutlich', strong: 'stark', veryStrong: 'sehr stark' },
    readable: (count) => `${n(count)} ${form(count, { one: 'Gesicht', other: 'Gesichter' })} lesbar`,
  },
  expression: {
    neutral: 'neutral', happiness: 'Freude', surprise: 'Überraschung', sadness: 'Trauer', anger: 'Ärger', disgust: 'Ekel', fear: 'Angst', contempt: 'Verachtung',
  },
  notRead: 'nicht lesbar',
  hardest: {
    heading: 'Teile, die vielleicht schwer waren', hint: 'Ein Hinweis, kein Befund: gemessen daran, wie diese Klasse sonst aussieht. Fragen Sie nach, bevor Sie etwas schließen.',
    none: 'Kein Teil wich deutlich von dem ab, was in dieser Klasse üblich ist.',
    line: (share, usual, readable) => `${share} von ${n(readable)} lesbaren Gesichtern wirkten negativ; hier üblich: ${usual}`,
  },
  note: {
    heading: 'Was Sie als Nächstes probieren', label: 'Ihre Notiz', about: 'Nur Sie sehen sie; sie wird mit der Stunde gelöscht.', save: 'Notiz sichern', saved: 'Gesichert.',
    draft: 'Dieser Entwurf war noch nicht gesichert; er wurde in diesem Tab aufgehoben.', changed: 'Noch nicht gesichert; in diesem Tab aufgehoben.',
  },
  trend: {
    heading: 'Von Stunde zu Stunde', about: (name) => `Mittlere Anteile in den Stunden von ${name}. Eine Klasse wird nur mit sich selbst verglichen.`,
    noClass: 'Diese Stunde gehört zu keiner Klasse. Nennen Sie beim Start eine Klasse, dann lassen sich ihre Stunden vergleichen.',
    first: 'Das ist die erste aufgehobene Stunde dieser Klasse; die nächste macht einen Vergleich möglich.',
    label: 'Mittlere Anteile der Stunden dieser Klasse', lesson: 'Stunde', length: 'Länge', ticks: (number) => `Nr. ${number}`,
  },
  people: {
    heading: 'Einzelne', about: 'Mit Namen, alphabetisch, nie als Rangfolge. Jeder Blick wird im Protokoll vermerkt.',
    'not-kept': 'Über Einzelne ist von dieser Stunde nichts aufgehoben: Ihre Regeln erlauben nur die Gruppe, oder die Frist ist um.',
    'no-permission': 'Sie dürfen nur die Gruppe sehen. Eine Administratorin oder ein Administrator kann die Sicht auf Einzelne freigeben.',
    nobody: 'In dieser Stunde hat niemand, der zustimmte, einen Namen.', open: 'Einzelne zeigen',
    coverage: (share, from, to) => `${share} der Zeit lesbar, gesehen von ${from} bis ${to}`, loading: 'Wird geladen …', expression: 'Ausdruck',
    data: 'Daten dieser Person', label: (name) => `Ausdruck von ${name} über die Stunde`,
    remove: (name) => `Löschen, was von ${name} aufgehoben ist …`, removes: (name) => `Alle Messungen von ${name} in dieser Stunde werden gelöscht. Die Zahlen der Gruppe bleiben.`,
  },
  kept: {
    heading: 'Was aufgehoben wird, und bis wann', individuals: 'Messungen Einzelner', group: 'Zahlen der Gruppe und Ihre Notiz', audit: 'Protokoll, wer hinsah',
    pictures: 'Bilder, Gesichter und Gesichtsmaße', never: 'werden nie aufgehoben', nothing: 'nichts wird aufgehoben',
    until: (date, days) => `bis ${date} (${days <= 0 ? 'heute fällig' : `noch ${n(days)} ${form(days, { one: 'Tag', other: 'Tage' })}`})`, export: 'Export',
    remove: 'Stunde löschen …', removes: 'Alles von dieser Stunde wird gelöscht: die Zahlen der Gruppe, die Momente, Einzelne und Ihre Notiz. Das lässt sich nicht rückgängig machen.',
    removeIndividuals: 'Nur Einzelne löschen …', removesIndividuals: 'Alle Messungen Einzelner in dieser Stunde werden gelöscht. Die Zahlen der Gruppe und Ihre Notiz bleiben. Das lässt sich nicht rückgängig machen.',
    confirm: 'Endgültig löschen', cancel: 'Behalten', receipt: (number, date) => `Gelöscht am ${date}. Beleg ${number}.`,
    gone: 'Die Stunde ist gelöscht', receiptKeep: 'Bewahren Sie die Nummer des Belegs auf: Sie weist die Löschung nach und sagt über niemanden etwas.',
  },
  limits: {
    heading: 'Was sich hieraus nicht ablesen lässt',
    lines: [
      'Gelesen wird, wie ein Gesicht aussieht, nicht, was ein Mensch fühlt, denkt oder versteht.',
      'Kleine, dunkle, abgewandte oder verdeckte Gesichter werden ausgelassen statt geraten; ausgeschaltete Kameras werden nie gelesen.',
      'Fehler treffen nicht alle gleich: Solche Modelle lesen manche Gruppen und manche Gesichter öfter falsch als andere.',
      'Es ist keine Grundlage für eine Note, einen Bericht oder ein anderes Urteil über jemanden.',
    ],
    accuracy: (percent, faces, dataset) => `Gemessen an ${dataset}: richtig bei ${percent} von ${faces} einzelnen Gesichtern, verglichen mit der Mehrheit menschlicher Urteile. Gesichter in einer Stunde sind schwerer.`,
    unknown: 'Wie oft dieses Modell richtig liegt, wurde nicht gemessen.', runsOn: 'Gelesen mit',
  },
};
