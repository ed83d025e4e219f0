import type { DoorTexts } from './doors';
import { numbers, plurals } from './words';

const n = numbers('de');
const form = plurals('de');

export const doorsDe: DoorTexts = {
  logIn: {
    heading: 'Anmelden',
    about: 'Gallerist hat dort, wo es gestartet wurde, eine Adresse mit Ihrem Zugangsschlüssel ausgegeben. Öffnen Sie diese Adresse, oder '
      + 'fügen Sie den Schlüssel hier ein.',
    token: 'Zugangsschlüssel',
    button: 'Anmelden',
    checking: 'Wird geprüft …',
    wrong: 'Dieser Schlüssel gilt hier nicht. Kopieren Sie ihn noch einmal, ganz und ohne Leerzeichen.',
    tooOften: 'Zu viele Versuche. Warten Sie eine Minute, dann versuchen Sie es noch einmal.',
    again: 'Sie sind abgemeldet. Melden Sie sich wieder an; auf dieser Seite geht nichts verloren.',
    out: 'Abmelden',
    outSaid: 'Sie sind abgemeldet.',
  },
  policy: {
    heading: 'Wo und wofür dieser Server genutzt wird',
    first: 'Legen Sie das einmal fest, vor der ersten Stunde. Bis dahin läuft nur die gezeichnete Vorführung. Später lässt es sich ändern.',
    region: 'Wo sind die Menschen in den Stunden?',
    purpose: 'Wofür werden ihre Gesichter gelesen?',
    reasonWhy: 'In EU und EWR muss das angegeben werden. Es kommt ins Protokoll.',
    prohibited: 'Das ist verboten: In EU und EWR darf niemand in Schule, Ausbildung oder am Arbeitsplatz Emotionen erkennen (KI-Verordnung, '
      + 'Artikel 5 Absatz 1 Buchstabe f), auch wenn alle einverstanden sind. So gespeichert bleibt das Lesen aus, und nur die gezeichnete '
      + 'Vorführung läuft.',
    individuals: 'Stunden dürfen Einzelne zeigen und aufheben',
    individualsOff: 'Aus (die Vorgabe): Nur die Gruppe wird gezeigt, und über Einzelne wird nichts aufgehoben. An: Eine Lehrkraft mit dieser '
      + 'Berechtigung kann es für eine Stunde wünschen, und alle darin erfahren es.',
    least: 'Kleinste Gruppe, die gezeigt wird',
    leastWhy: 'Mindestens fünf: Die Stimmung von weniger Menschen sagte zu viel über jeden von ihnen.',
    keep: 'Wie viele Tage wird es aufgehoben?',
    keepIndividuals: 'Einzelne',
    keepGroup: 'Die Gruppe',
    keepAudit: 'Protokoll, wer was getan hat',
    keepWhy: 'Einzelne nicht länger als die Gruppe, die Gruppe nicht länger als das Protokoll. Bilder und Gesichtsmerkmale werden nie aufgehoben.',
    order: 'Einzelne werden nicht länger aufgehoben als die Gruppe, und die Gruppe nicht länger als das Protokoll.',
    save: 'Speichern',
    saved: 'Gespeichert.',
    change: 'Einstellungen ändern',
    back: 'Zurück zum Anfang',
    askAdmin: 'Noch hat niemand festgelegt, wo und wofür dieser Server genutzt wird; darum wird keine echte Stunde gelesen. Bitten Sie die '
      + 'Verwaltung dieses Servers, sich anzumelden und es festzulegen. Die gezeichnete Vorführung läuft auch so.',
    onlyAdmin: 'Nur die Verwaltung dieses Servers kann das ändern.',
    off: (sentence) => `Echte Stunden werden auf diesem Server nicht gelesen. ${sentence} Nur die gezeichnete Vorführung läuft.`,
    prohibitedHere: 'In EU und EWR ist es verboten, in Schule, Ausbildung und am Arbeitsplatz Emotionen zu erkennen, auch wenn alle '
      + 'einverstanden sind.',
    unknown: 'Was dieser Server darf, war nicht zu erfahren; darum gibt es hier nur die Vorführung.',
  },
  terms: {
    class: 'Klasse (freiwillig)',
    classWhy: 'Eine Klasse wird nur mit ihren eigenen früheren Stunden verglichen.',
    ownName: 'Ihr eigener Name im Treffen (freiwillig)',
    ownNameWhy: 'Ihre eigene Kachel bleibt außen vor: weder gezählt noch gelesen.',
    who: 'Wer hat zugestimmt?',
    listed: 'Nur Personen auf meiner Liste, die zugestimmt haben',
    listedWhy: 'Die Liste geben Sie auf der Seite der Stunde an. Alle anderen zählen als anwesend und werden nie gelesen.',
    everyone: 'Alle in dieser Besprechung haben zugestimmt',
    statement: 'Woher wissen Sie das?',
    statementWhy: 'Zum Beispiel „unterschriebene Bögen vom 12. November, 24 Personen“. Es kommt ins Protokoll. Wer später widerspricht, wird '
      + 'sofort ausgelassen.',
    individuals: 'Auch Einzelne zeigen',
    individualsWhy: 'Alle in der Stunde erfahren es.',
    begin: 'Beginn (freiwillig)',
    beginWhy: 'Leer lassen, um gleich zu beginnen.',
    past: 'Dieser Zeitpunkt ist vorbei. Wählen Sie einen späteren, oder lassen Sie das Feld leer.',
    later: 'Später beginnen',
    plan: 'Stunde planen',
    planned: 'Geplante Stunden',
    plannedFor: (title, when) => `„${title}“ ist geplant: ${when}.`,
    begins: (when) => `beginnt ${when}`,
    cancel: 'Absagen',
    cancelled: (title) => `„${title}“ ist abgesagt.`,
    share: 'Ein Fenster für diese Stunde teilen',
    shareWhy: 'Diese Stunde wartet auf ein Fenster. Teilen Sie es auf dem Computer, auf dem die Besprechung offen ist.',
  },
  consent: {
    heading: 'Wer zugestimmt hat',
    basis: {
      'only-listed': 'Nur Personen auf der Liste, die zugestimmt haben, werden gelesen.',
      everyone: 'Sie haben angegeben, dass alle in dieser Besprechung zugestimmt haben. Wer widerspricht, wird ausgelassen.',
      drawn: 'Niemand in dieser Stunde ist echt; darum war niemand zu fragen.',
    },
    agreed: (agreed, present) => `${n(agreed)} von ${n(present)} haben zugestimmt`,
    neverRead: (count) => form(count, { one: '1 Person ist anwesend und wird nie gelesen', other: `${n(count)} sind anwesend und werden nie gelesen` }),
    nobody: 'Niemand ist im Bild.',
    people: (count) => `Personen und was sie gesagt haben (${n(count)})`,
    choice: {
      given: 'hat zugestimmt', withdrawn: 'hat widersprochen, wird nicht mehr gelesen', erased: 'gelöscht, wird nicht mehr gelesen',
      none: 'hat nichts gesagt, wird nie gelesen',
    },
    give: 'Hat zugestimmt',
    withdraw: 'Widerspricht',
    erase: 'Löschen …',
    ask: (name) => `Alles löschen, was von ${name} gelesen wurde, und nie wieder lesen? Das lässt sich nicht zurücknehmen.`,
    yes: 'Endgültig löschen',
    no: 'Nicht löschen',
    done: (name, choice) => `${name}: ${choice}.`,
    other: 'Weitere Person, mit dem Namen in der Besprechung',
  },
  tell: {
    heading: 'Der Klasse Bescheid geben',
    about: 'Fügen Sie diesen Text in den Chat der Besprechung ein, oder zeigen Sie den Code. Die Seite dahinter sagt, was gelesen wird, und dort '
      + 'können alle widersprechen.',
    language: 'Sprache des Textes',
    text: 'Text für den Chat',
    copy: 'Text kopieren',
    copied: 'Kopiert. Fügen Sie ihn in den Chat der Besprechung ein.',
    notCopied: 'Der Browser hat das Kopieren nicht erlaubt. Der Text ist markiert: Kopieren Sie ihn mit der Tastatur.',
    page: 'Seite für die Klasse',
    code: 'QR-Code der Seite für die Klasse',
    noCode: 'Der Server hat keinen Code geliefert; nehmen Sie die Adresse.',
  },
};
