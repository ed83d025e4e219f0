import type { ShareTexts } from './share';

export const shareDe: ShareTexts = {
  intro: 'Liest die Galerieansicht einer Online-Stunde und zeigt, wie die Klasse aussieht: erst die Gruppe, dann die Einzelnen.',
  law: 'Wie Gesichter aussehen, nicht was Menschen fühlen. Emotionserkennung bei Lernenden ist an Schulen in der EU verboten; '
    + 'anderswo darf nur gelesen werden, wer zugestimmt hat.',
  foot: {
    law: 'Das Recht.',
    lawLong: 'Die Emotionen von Lernenden in Schule und Ausbildung zu erkennen ist in der Europäischen Union verboten (KI-Verordnung, '
      + 'Artikel 5 Absatz 1 Buchstabe f); auch ein Einverständnis ändert daran nichts. Anderswo darf nur gelesen werden, '
      + 'wer zugestimmt hat. Die Vorführung ist gezeichnet: Darin kommt kein echter Mensch vor.',
    shown: 'Was gezeigt wird,',
    shownLong: 'ist, wie ein Gesicht für einen Computer aussieht, und der irrt sich oft. Es ist nicht, was ein Mensch fühlt, und kein '
      + 'Grund, über jemanden zu urteilen.',
  },
  form: {
    heading: 'Das Fenster der Besprechung teilen',
    about: 'Geht mit jedem Besprechungsprogramm, und niemand muss etwas installieren. Gelesen wird nur, wer zugestimmt hat.',
    steps: [
      'Öffnen Sie die Besprechung in der Galerieansicht, sodass alle Gesichter zu sehen sind.',
      'Beantworten Sie die Fragen, drücken Sie den Knopf und wählen Sie das Fenster oder den Tab der Besprechung.',
      'Lassen Sie dieses Fenster offen und minimieren Sie es nicht; es darf hinter anderen liegen.',
    ],
    lesson: 'Zur Stunde',
    title: 'Titel (freiwillig)',
    region: 'Wo sind die Menschen in der Besprechung?',
    purpose: 'Wofür ist es?',
    reason: 'Um welche Studie oder Veranstaltung geht es?',
    reasonWhy: 'In EU und EWR muss das angegeben werden.',
    choose: 'Bitte wählen',
    regions: { 'eu-eea': 'EU oder EWR', uk: 'Vereinigtes Königreich', ch: 'Schweiz', us: 'Vereinigte Staaten', other: 'Anderswo' },
    purposes: { education: 'Unterricht oder Ausbildung', work: 'Arbeit', research: 'Forschung', demonstration: 'Zeigen, wie es geht' },
    prohibited: 'Die Analyse bleibt aus. In EU und EWR ist es verboten, in Schule, Ausbildung und am Arbeitsplatz Emotionen zu erkennen '
      + '(KI-Verordnung, Artikel 5 Absatz 1 Buchstabe f), auch wenn alle einverstanden sind. Es wurde nichts gesendet, und es wird kein '
      + 'Fenster geteilt.',
    button: 'Fenster der Besprechung teilen',
    starting: 'Wählen Sie im Dialog des Browsers das Fenster der Besprechung …',
    firefox: 'Firefox fragt jedes Mal um Erlaubnis. Solange das Fenster der Besprechung minimiert ist, steht das Bild still.',
    safari: 'Safari fragt jedes Mal um Erlaubnis. Solange das Fenster der Besprechung verdeckt oder minimiert ist, steht das Bild still; '
      + 'lassen Sie es sichtbar.',
    sharing: (title) => `Sie teilen gerade ein Fenster für „${title}“.`,
    open: 'Zur Stunde',
    untitled: 'Ihre Stunde',
  },
  demonstration: {
    heading: 'Sehen, wie es geht',
    about: 'Eine gezeichnete Klasse: Niemand darin ist echt, und es braucht nichts weiter.',
    button: 'Eine Vorführstunde ansehen',
  },
  recording: {
    heading: 'Eine Aufzeichnung auswerten',
    about: 'Gelesen wird nur, wer zugestimmt hat. Sie bleibt auf diesem Server und wird nach der Stunde gelöscht.',
    file: 'Aufzeichnung einer Galerieansicht',
    pace: 'Tempo',
    realTime: 'In Echtzeit, wie die Stunde war',
    fast: 'So schnell wie möglich',
    button: 'Hochladen und auswerten',
    bar: 'Hochladen',
    uploading: 'Wird hochgeladen …',
    opening: 'Hochgeladen, die Aufzeichnung wird geöffnet …',
  },
  lessons: {
    heading: 'Stunden auf diesem Server',
    phases: { planned: 'geplant', running: 'läuft', paused: 'angehalten', ended: 'beendet', interrupted: 'abgebrochen' },
  },
  faults: {
    insecure: 'Browser teilen Fenster nur mit Seiten, die über eine sichere Verbindung kommen. Öffnen Sie diese Seite über https oder unter '
      + 'http://localhost auf dem Rechner, auf dem Gallerist läuft.',
    'no-capture': 'Dieser Browser kann kein Fenster teilen; Handys und Tablets können es nie. Öffnen Sie diese Seite auf einem Computer mit '
      + 'einem aktuellen Chrome, Edge, Firefox oder Safari. Zuschauen geht auch hier.',
    'old-browser': 'Dieser Browser ist zu alt, um ein Fenster mit Gallerist zu teilen. Aktualisieren Sie ihn, oder nehmen Sie einen '
      + 'aktuellen Chrome, Edge, Firefox oder Safari.',
    denied: 'Es wurde kein Fenster geteilt: Der Dialog wurde geschlossen oder die Anfrage abgelehnt. Drücken Sie den Knopf noch einmal und '
      + 'wählen Sie das Fenster der Besprechung. Erscheint kein Dialog, sperrt ihn der Browser für diese Seite: Erlauben Sie die '
      + 'Bildschirmfreigabe in den Einstellungen neben der Adresse.',
    'denied-by-system': 'Der Computer lässt diesen Browser den Bildschirm nicht aufnehmen. Öffnen Sie auf einem Mac die '
      + 'Systemeinstellungen, Datenschutz & Sicherheit, Bildschirm- & Systemaudioaufnahme, schalten Sie diesen Browser ein und starten '
      + 'Sie ihn neu.',
    'nothing-there': 'Der Browser fand kein Fenster zum Teilen. Öffnen Sie erst die Besprechung und versuchen Sie es dann noch einmal. Auf '
      + 'einem Mac fehlt dem Browser vielleicht die Erlaubnis, den Bildschirm aufzunehmen (Systemeinstellungen, Datenschutz & Sicherheit).',
    unreadable: 'Das System ließ den Browser dieses Fenster nicht lesen. Schließen Sie andere Programme, die den Bildschirm aufnehmen, oder '
      + 'wählen Sie ein anderes Fenster oder den Browser-Tab der Besprechung.',
    aborted: 'Das Teilen brach ab, bevor es begann. Versuchen Sie es noch einmal.',
    'no-click': 'Der Browser verlangt einen neuen Klick, bevor er ein Fenster teilt. Drücken Sie den Knopf noch einmal.',
    unknown: 'Der Browser konnte kein Fenster teilen. Versuchen Sie es noch einmal, oder nehmen Sie einen aktuellen Chrome, Edge, Firefox '
      + 'oder Safari.',
  },
  refusals: {
    unreachable: 'Der Server ist nicht zu erreichen. Prüfen Sie, ob Gallerist noch läuft.',
    prohibited: 'Die Analyse bleibt aus: In EU und EWR ist es verboten, in Schule, Ausbildung und am Arbeitsplatz Emotionen zu erkennen.',
    'policy-missing': 'Noch hat niemand festgelegt, wo und wofür dieser Server genutzt wird. Laden Sie die Startseite neu.',
    'individuals-off': 'Dieser Server zeigt keine Einzelnen. Lassen Sie das weg.',
    'not-logged-in': 'Sie sind abgemeldet. Melden Sie sich wieder an; auf dieser Seite geht nichts verloren.',
    'too-many-lessons': 'Der Server liest schon so viele Stunden, wie er darf. Beenden Sie eine, oder warten Sie, bis eine zu Ende ist.',
    'foreign-origin': 'Der Server kennt die Adresse dieser Seite nicht. Öffnen Sie Gallerist unter seiner eigenen Adresse.',
    'lesson-over': 'Diese Stunde ist zu Ende. Beginnen Sie eine neue.',
    'no-such-lesson': 'Der Server kennt diese Stunde nicht mehr. Beginnen Sie eine neue.',
    closing: 'Der Server wird gerade beendet. Versuchen Sie es in einer Minute noch einmal.',
  },
  card: {
    heading: 'Geteiltes Fenster',
    words: {
      over: 'Die Stunde ist zu Ende; es wird nichts mehr geteilt.',
      ended: 'Das Teilen ist beendet, die Stunde wartet. Teilen Sie das Fenster wieder, oder beenden Sie die Stunde.',
      reloaded: 'Diese Seite wurde neu geladen, und damit endet das Teilen. Teilen Sie das Fenster wieder, oder beenden Sie die Stunde.',
      takenOver: 'Eine andere Seite teilt jetzt ein Fenster für diese Stunde. Teilen Sie wieder, um sie abzulösen.',
      refused: 'Der Server nimmt für diese Stunde keine Bilder mehr an.',
      broken: 'Der Teil dieser Seite, der Bilder sendet, ließ sich nicht laden. Laden Sie die Seite neu und teilen Sie noch einmal.',
      connecting: 'Verbindung wird aufgebaut …',
      lost: 'Die Verbindung zum Server ist abgerissen, ein neuer Versuch läuft. Sie müssen nichts tun.',
      restarting: 'Der Server wurde neu gestartet, die Stunde geht weiter. Sie müssen nichts tun.',
      paused: 'Angehalten: Es werden keine Bilder gesendet.',
      black: 'Das Bild ist schwarz. Vielleicht verbietet das Besprechungsprogramm, sein Fenster aufzunehmen (Teams: „Bildschirmaufnahme '
        + 'verhindern“). Öffnen Sie die Besprechung in einem Browser-Tab und teilen Sie diesen, oder bitten Sie die Organisation, das '
        + 'Verbot aufzuheben.',
      still: 'Seit fünf Sekunden kommt kein neues Bild. Ist das Fenster der Besprechung minimiert, dann öffnen Sie es; es darf hinter '
        + 'anderen liegen.',
      none: 'Warten auf das erste Bild …',
      coming: 'Wird geteilt.',
    },
    monitor: 'Sie teilen den ganzen Bildschirm: Andere Fenster, Nachrichten und diese Seite sind mit im Bild und können Gesichter '
      + 'verdecken. Teilen Sie besser nur das Fenster der Besprechung.',
    source: 'Geteilt',
    surfaces: { window: 'ein Fenster', browser: 'ein Browser-Tab', monitor: 'der ganze Bildschirm', unknown: 'ein Fenster oder Bildschirm' },
    sent: 'Gesendete Bilder',
    size: 'Größe',
    perSecond: (rate) => `${rate} je Sekunde`,
    pixels: (width, height) => `${width} × ${height} Pixel`,
    none: 'keine',
    stop: 'Teilen beenden',
    again: 'Wieder teilen',
    other: 'Anderes Fenster teilen',
    end: 'Stunde beenden',
    pause: 'Stunde anhalten',
    resume: 'Stunde fortsetzen',
  },
};
