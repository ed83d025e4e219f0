/** Who of the class agreed, in figures and by name, and how that is changed while the lesson runs. */

import { type Choice, type ConsentRecord, readConsent, tellConsent } from './consent-api';
import { consentRow } from './consent-row';
import { el, say } from './dom';
import type { Lesson, Student } from './protocol';
import { sentenceOf } from './refusals';
import type { Store } from './store';
import { language, texts } from './texts';

const words = texts.doors.consent;
const LONGEST = 100;
const ORDER = new Intl.Collator(language);

export interface ConsentView {
  element: HTMLElement;
  /** Asks the server anew, such as after another class list. */
  refresh(): void;
  close(): void;
}

/** Hidden until the server said who agreed. */
export function consentView(id: string, lesson: Store<Lesson | null>): ConsentView {
  const basis = el('p');
  const counts = el('p', { class: 'coverage' });
  const said = el('p', { class: 'quiet', role: 'status' });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const summary = el('summary');
  const list = el('ul', { class: 'agreed' });
  const people = el('details', { toggle: () => people.open && refresh() }, summary, list);
  const element = el('section', { class: 'card', lang: language, 'aria-labelledby': 'consent', hidden: true },
    el('h2', { id: 'consent' }, words.heading), basis, counts, said, problem, people);
  const rows = new Map<string, ReturnType<typeof consentRow>>();
  let record: ConsentRecord | null = null;
  let asking = 0;

  const draw = () => {
    const present = (lesson.get()?.students ?? []).filter((student) => student.present);
    if (record) {
      element.hidden = false;
      people.hidden = record.basis === 'drawn';
      say(basis, words.basis[record.basis]);
      say(counts, record.basis === 'drawn' ? '' : countsInWords(present, record));
      drawPeople(record);
    }
  };
  const drawPeople = ({ people: told }: ConsentRecord) => {
    const choices = new Map<string, Choice | 'none'>(
      (lesson.get()?.students ?? []).flatMap((student) => student.name ? [[student.name, 'none' as const]] : []));
    told.forEach(({ name, choice }) => {
      // a name may be written in another case in the list than under the picture
      const seen = [...choices.keys()].find((known) => same(known, name));
      choices.set(seen ?? name, choice);
    });
    const names = [...choices.keys()].sort(ORDER.compare);
    say(summary, words.people(names.length));
    [...rows.keys()].filter((name) => !choices.has(name)).forEach((name) => {
      rows.get(name)!.element.remove();
      rows.delete(name);
    });
    names.forEach((name, place) => {
      const row = rows.get(name) ?? consentRow(name, (choice) => tell(name, choice));
      rows.set(name, row);
      row.show(choices.get(name)!);
      if (list.children[place] !== row.element) {
        list.insertBefore(row.element, list.children[place] ?? null);
      }
    });
  };
  const refresh = async () => {
    const turn = ++asking;
    try {
      const now = await readConsent(id);
      if (turn === asking) {
        record = now;
        draw();
      }
    } catch {
      // told on the next change; until then nothing is claimed
    }
  };
  const tell = async (name: string, choice: Choice): Promise<void> => {
    say(problem, '');
    try {
      await tellConsent(id, name, choice);
      say(said, words.done(name, words.choice[choice]));
      await refresh();
    } catch (fault) {
      say(said, '');
      say(problem, sentenceOf(fault));
    }
  };
  people.append(otherPerson((name) => tell(name, 'given')));
  void refresh();
  const ends = [
    // somebody came, went, or opted out by themselves
    lesson.follow((now) => signature(now?.students ?? []), () => void refresh()),
    lesson.follow((now) => now?.students, draw),
  ];
  return { element, refresh: () => void refresh(), close: () => ends.forEach((end) => end()) };
}

/** Somebody who is not in the picture yet. */
function otherPerson(give: (name: string) => Promise<void>): HTMLElement {
  const name = el('input', { type: 'text', id: 'consent-other', dir: 'auto', maxlength: String(LONGEST), autocomplete: 'off', required: true });
  return el('form', { class: 'fields', submit: (event) => {
    event.preventDefault();
    void give(name.value.trim()).then(() => {
      name.value = '';
    });
  } }, el('div', { class: 'field' }, el('label', { for: 'consent-other' }, words.other), name),
    el('button', { type: 'submit', class: 'small' }, words.give));
}

function countsInWords(present: Student[], record: ConsentRecord): string {
  const agreed = present.filter((student) => mayBeRead(student, record)).length;
  const others = present.length - agreed;
  return present.length === 0 ? words.nobody
    : [words.agreed(agreed, present.length), ...(others > 0 ? [words.neverRead(others)] : [])].join(', ');
}

/** As the server decides: who is masked says so; where single students are not shown, their names tell. */
function mayBeRead(student: Student, { basis, people }: ConsentRecord): boolean {
  const choice = people.find((person) => student.name !== null && same(person.name, student.name))?.choice;
  return student.unreadable !== 'no-consent' && (basis === 'only-listed' ? choice === 'given' : choice === undefined || choice === 'given');
}

function same(one: string, other: string): boolean {
  return one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();
}

function signature(students: Student[]): string {
  return students.map(({ id, name, unreadable }) => `${id} ${name} ${unreadable === 'no-consent'}`).join('\n');
}
