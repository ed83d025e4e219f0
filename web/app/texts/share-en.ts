import type { ShareTexts } from './share';

export const shareEn: ShareTexts = {
  intro: 'Reads the gallery view of an online lesson and shows how the class looks: the group first, then each student.',
  law: 'What faces look like, not what people feel. Emotion recognition of students is prohibited in schools in the EU; '
    + 'elsewhere only people who have agreed may be read.',
  foot: {
    law: 'The law.',
    lawLong: 'Reading the emotions of students in schools and training is prohibited in the European Union (AI Act, '
      + 'Article 5(1)(f)); consent does not change that. Elsewhere, only people who have agreed may be read. '
      + 'The demonstration is drawn: no real person is in it.',
    shown: 'What is shown',
    shownLong: 'is what a face looks like to a computer, which is often wrong. It is not what a person feels, and no ground for a '
      + 'judgement about anybody.',
  },
  form: {
    heading: 'Share the meeting window',
    about: 'Works with every meeting program, and nobody has to install anything. Only people who agreed are read.',
    steps: [
      'Open the meeting in gallery view, so that all faces can be seen.',
      'Answer the questions, press the button and choose the meeting’s window or tab.',
      'Leave that window open and do not minimise it; it may lie behind others.',
    ],
    lesson: 'About the lesson',
    title: 'Title (optional)',
    region: 'Where are the people in the meeting?',
    purpose: 'What is it for?',
    reason: 'Which study or event is it?',
    reasonWhy: 'In the EU and EEA this has to be stated.',
    choose: 'Please choose',
    regions: { 'eu-eea': 'EU or EEA', uk: 'United Kingdom', ch: 'Switzerland', us: 'United States', other: 'Elsewhere' },
    purposes: { education: 'Teaching or training', work: 'Work', research: 'Research', demonstration: 'Showing how it works' },
    prohibited: 'Analysis stays off. In the EU and EEA the law prohibits reading emotions at school, in training and at work (AI Act, '
      + 'Article 5(1)(f)), even when everyone agrees. Nothing was sent, and no window will be shared.',
    button: 'Share the meeting window',
    starting: 'Choose the meeting window in the browser’s dialog …',
    firefox: 'Firefox asks for permission every time. The picture stands still while the meeting window is minimised.',
    safari: 'Safari asks for permission every time. The picture stands still while the meeting window is hidden or minimised, '
      + 'so keep it visible.',
    sharing: (title) => `You are sharing a window for “${title}” right now.`,
    open: 'Go to the lesson',
    untitled: 'your lesson',
  },
  demonstration: {
    heading: 'See how it works',
    about: 'A drawn class: nobody in it is real, and nothing is needed.',
    button: 'Try a demonstration lesson',
  },
  recording: {
    heading: 'Analyse a recording',
    about: 'Only people who agreed are read. It stays on this server and is removed when the lesson is over.',
    file: 'Recording of a gallery view',
    pace: 'Pace',
    realTime: 'In real time, as the lesson was',
    fast: 'As fast as possible',
    button: 'Upload and analyse',
    bar: 'Upload',
    uploading: 'Uploading …',
    opening: 'Uploaded, opening the recording …',
  },
  lessons: {
    heading: 'Lessons on this server',
    phases: { planned: 'planned', running: 'running', paused: 'paused', ended: 'ended', interrupted: 'interrupted' },
  },
  faults: {
    insecure: 'Browsers share windows only with pages they got over a secure connection. Open this page over https, or at '
      + 'http://localhost on the machine where Gallerist runs.',
    'no-capture': 'This browser cannot share a window; phones and tablets never can. Open this page on a computer in a current Chrome, '
      + 'Edge, Firefox or Safari. Watching a lesson works here, too.',
    'old-browser': 'This browser is too old to share a window with Gallerist. Update it, or use a current Chrome, Edge, Firefox or Safari.',
    denied: 'No window was shared: the dialog was closed or the request was refused. Press the button again and choose the meeting window. '
      + 'If no dialog appears, the browser blocks it for this page: allow screen sharing in the settings beside the address.',
    'denied-by-system': 'The computer does not let this browser record the screen. On a Mac, open System Settings, Privacy & Security, '
      + 'Screen & System Audio Recording, switch this browser on and start it anew.',
    'nothing-there': 'The browser found no window to share. Open the meeting first, then try again. On a Mac, the browser may lack the '
      + 'permission to record the screen (System Settings, Privacy & Security).',
    unreadable: 'The system would not let the browser read that window. Close other programs that record the screen, or choose another '
      + 'window or the meeting’s browser tab.',
    aborted: 'The share broke off before it began. Try again.',
    'no-click': 'The browser wants a fresh click before it shares a window. Press the button once more.',
    unknown: 'The browser could not share a window. Try again, or use a current Chrome, Edge, Firefox or Safari.',
  },
  refusals: {
    unreachable: 'The server cannot be reached. Check that Gallerist is still running.',
    prohibited: 'Analysis stays off: in the EU and EEA the law prohibits reading emotions at school, in training and at work.',
    'policy-missing': 'Nobody has settled yet where this server is used and what for. Load the start page anew.',
    'individuals-off': 'This server does not show single students. Leave that out.',
    'not-logged-in': 'You are logged out. Log in again; nothing on this page is lost.',
    'too-many-lessons': 'The server is already reading as many lessons as it may. Stop one, or wait for it to end.',
    'foreign-origin': 'The server does not know the address of this page. Open Gallerist at its own address.',
    'lesson-over': 'This lesson is over. Start a new one.',
    'no-such-lesson': 'The server does not know this lesson any more. Start a new one.',
    closing: 'The server is closing down. Try again in a minute.',
  },
  card: {
    heading: 'Shared window',
    words: {
      over: 'The lesson is over; nothing is shared any more.',
      ended: 'The share ended; the lesson waits. Share the window again, or end the lesson.',
      reloaded: 'This page was loaded anew, which ends a share. Share the window again, or end the lesson.',
      takenOver: 'Another page now shares a window for this lesson. Share again to take over from it.',
      refused: 'The server takes no more pictures for this lesson.',
      broken: 'The part of this page that sends pictures could not be loaded. Load the page anew and share again.',
      connecting: 'Connecting …',
      lost: 'Connection to the server lost, trying again. You need not do anything.',
      restarting: 'The server was restarted, the lesson goes on. You need not do anything.',
      paused: 'Paused: no pictures are sent.',
      black: 'The picture is black. The meeting program may forbid its window to be recorded (Teams: “Prevent screen capture”). '
        + 'Open the meeting in a browser tab and share that, or ask the organiser to lift the ban.',
      still: 'No new picture for five seconds. If the meeting window is minimised, open it; it may lie behind others.',
      none: 'Waiting for the first picture …',
      coming: 'Sharing.',
    },
    monitor: 'You are sharing the whole screen: other windows, messages and this page are in the picture and may cover faces. '
      + 'Better share only the meeting window.',
    source: 'Shared',
    surfaces: { window: 'a window', browser: 'a browser tab', monitor: 'the whole screen', unknown: 'a window or screen' },
    sent: 'Pictures sent',
    size: 'Size',
    perSecond: (rate) => `${rate} a second`,
    pixels: (width, height) => `${width} × ${height} pixels`,
    none: 'none',
    stop: 'Stop sharing',
    again: 'Share again',
    other: 'Share another window',
    end: 'End lesson',
    pause: 'Pause lesson',
    resume: 'Resume lesson',
  },
};
