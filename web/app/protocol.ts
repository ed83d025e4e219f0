/** The messages of /live/{lesson} as docs/protocol.md writes them down, and what they do to what is known. */

export type Mood = 'positive' | 'neutral' | 'negative';

export type Expression =
  | 'neutral' | 'happiness' | 'surprise' | 'sadness' | 'anger' | 'disgust' | 'fear' | 'contempt';

export type Phase = 'planned' | 'running' | 'paused' | 'ended' | 'interrupted';

/** How the lesson's pictures come. */
export type SourceState = 'live' | 'no-faces' | 'black' | 'waiting' | 'share-ended' | 'off-by-policy';

export type CueKind = 'negative' | 'surprise' | 'away';

export type CueAnswer = 'helpful' | 'not-now';

/** A hint that something in the class changed and lasts. */
export interface Cue {
  number: number;
  kind: CueKind;
  window: [number, number];
  active: boolean;
  faces: number;
  readable: number;
  baseline: number;
  answer: CueAnswer | null;
}

/** A moment the teacher marked, in seconds of the lesson. */
export interface Mark {
  number: number;
  at: number;
}

export interface GroupReading {
  window: [number, number];
  mood: Mood | null;
  scores?: Record<Mood, number>;
  valence?: number;
  readable: number;
  present: number;
}

/** Why a face names no expression, by the words of docs/protocol.md. */
export const UNREADABLE_WORD: Record<string, string> = {
  'not-live': 'stands still like a photograph',
  small: 'too small',
  cut: 'partly outside the picture',
  turned: 'turned away',
  dark: 'too dark',
  flat: 'without contrast',
  blurred: 'blurred',
  'no-consent': 'has not agreed, is never read',
  unsure: 'two expressions are too close to call',
};

export interface Student {
  id: string;
  name: string | null;
  present: boolean;
  expression: Expression | null;
  unreadable?: string;
  confidence?: number;
}

export interface Lesson {
  id: string;
  title: string;
  phase: Phase;
  sentence: string | null;
  source: SourceState;
  at: number;
  length: number | null;
  group: GroupReading | null;
  students: Student[];
  timeline: GroupReading[];
  cues: Cue[];
  marks: Mark[];
  rate: number;
  dropped: number;
  runsOn: string;
  /** Which start of the lesson tells this. */
  run: string;
  /** Notes of an earlier start, before the server was restarted: only we still know them. */
  earlier: Notes;
}

interface Notes {
  cues: Cue[];
  marks: Mark[];
}

type Replaced = Pick<Lesson, 'phase' | 'sentence' | 'source' | 'at' | 'group' | 'cues' | 'marks' | 'rate' | 'dropped'>;

export type Message =
  | { type: 'snapshot'; version: number; run: string; lesson: Omit<Lesson, 'run' | 'earlier'> }
  | ({ type: 'change'; version: number; students?: Student[]; gone?: string[]; timeline?: GroupReading[] } & Partial<Replaced>)
  | { type: 'beat'; version: number };

/** What is known after the message. Parts that did not change stay the same objects, so that they can be compared by identity. */
export function apply(lesson: Lesson | null, message: Message): Lesson | null {
  if (message.type === 'snapshot') {
    const told: Lesson = { ...message.lesson, run: message.run, earlier: lesson?.earlier ?? { cues: [], marks: [] } };
    return lesson === null || lesson.id !== told.id || lesson.run === told.run ? told : continued(lesson, told);
  }
  if (message.type !== 'change' || lesson === null) {
    return lesson;
  }
  const { type, version, students, gone, timeline, ...replaced } = message;
  const next: Lesson = { ...lesson, ...replaced };
  if (students || gone) {
    next.students = merged(lesson.students, students ?? [], gone ?? []);
  }
  if (timeline) {
    next.timeline = followed(lesson.timeline, timeline);
  }
  return next;
}

/**
 * What is known of a lesson that the server forgot and that was started again: its timeline begins with what only we still know,
 * and its notes are kept beside the new ones. Nobody can answer its cues any more.
 */
function continued(known: Lesson, told: Lesson): Lesson {
  const over = known.cues.map((cue) => ({ ...cue, active: false }));
  return {
    ...told,
    timeline: followed(known.timeline, told.timeline),
    earlier: { cues: [...known.earlier.cues, ...over], marks: [...known.earlier.marks, ...known.marks] },
  };
}

/** Windows with later ones behind them; those that reach into the later ones give way. */
function followed(windows: GroupReading[], later: GroupReading[]): GroupReading[] {
  const begin = later.length > 0 ? later[0].window[0] : Infinity;
  return [...windows.filter((known) => known.window[1] <= begin), ...later];
}

/** What is known after a student was renamed here; the lesson's own next word replaces it. */
export function renamed(lesson: Lesson, id: string, name: string): Lesson {
  return { ...lesson, students: lesson.students.map((student) => student.id === id ? { ...student, name } : student) };
}

function merged(known: Student[], changed: Student[], gone: string[]): Student[] {
  const byId = new Map(known.map((student) => [student.id, student]));
  gone.forEach((id) => byId.delete(id));
  changed.forEach((student) => byId.set(student.id, student));
  return [...byId.values()];
}
