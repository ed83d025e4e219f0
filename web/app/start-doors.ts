/** What can be started here, by what the server may do and who asks: real lessons, or the demonstration only. */

import { type Invitation, lessons, type LessonLine } from './api';
import { demonstrationForm } from './demonstration-form';
import { el, say } from './dom';
import { plannedLessons } from './planned-lessons';
import { type Policy, readPolicy } from './policy-api';
import { policyForm } from './policy-form';
import { recordingForm } from './recording-form';
import { sentenceOf } from './refusals';
import { isProhibited } from './share-api';
import { type Around, shareForm } from './share-form';
import { type Caller, logOut, whoIsHere } from './session';
import { texts } from './texts';

export interface StartDoors {
  /** For the head of the page: problems, settings, logging out. */
  header: HTMLElement[];
  cards: HTMLElement[];
}

const words = texts.doors;

/** `enter` opens a lesson. The cards fill when the server said what it may do. */
export function startDoors(enter: (id: string, invitation?: Invitation) => void): StartDoors {
  const problem = el('p', { class: 'problem', role: 'alert' });
  const account = el('p', { class: 'actions' });
  const first = el('div');
  const second = el('div');
  const planned = plannedLessons();
  const replan = async (): Promise<LessonLine[]> => {
    const lines = await lessons().catch((): LessonLine[] => []);
    planned.show(lines);
    return lines;
  };
  const added = (title: string, startAt: string) => {
    void replan();
    planned.added(title, startAt);
  };

  const show = (caller: Caller, policy: Policy, classes: string[]) => {
    const around: Around = { policy, enter, planned: added, classes,
      individuals: policy.individuals && caller.roles.includes('individuals') };
    const real = policy.state === 'allowed';
    first.replaceChildren(real ? shareForm(around) : closed(caller, policy, (now) => {
      show(caller, now, classes);
      // the form that had the focus is gone
      first.querySelector<HTMLElement>('h2')!.tabIndex = -1;
      first.querySelector<HTMLElement>('h2')!.focus();
    }));
    second.replaceChildren(...(real ? [recordingForm(around)] : []));
  };
  const fill = async () => {
    const [lines, caller, policy] = await Promise.all([replan(), whoIsHere(), readPolicy()]);
    account.replaceChildren(...accountOf(caller, problem));
    show(caller, policy, [...new Set(lines.flatMap((line) => line.class ? [line.class] : []))]);
  };
  fill().catch((fault) => say(problem, `${sentenceOf(fault)} ${words.policy.unknown}`));
  return { header: [account, problem], cards: [first, demonstrationForm(enter, added), second, planned.element] };
}

function accountOf(caller: Caller, problem: HTMLElement): HTMLElement[] {
  const leave = () => logOut().catch((fault) => say(problem, sentenceOf(fault)));
  return [
    ...(caller.roles.includes('admin') ? [el('a', { class: 'button', href: '#/policy' }, words.policy.change)] : []),
    el('button', { type: 'button', click: () => void leave() }, words.logIn.out),
  ];
}

/** Why no real lesson can be started, or the questions that open the door. */
function closed(caller: Caller, policy: Policy, saved: (policy: Policy) => void): HTMLElement {
  const inside = policy.state === 'prohibited' ? [el('p', {}, words.policy.off(whyOff(policy)))]
    : caller.roles.includes('admin') ? [el('p', {}, words.policy.first), policyForm(policy, saved)]
      : [el('p', {}, words.policy.askAdmin)];
  return el('section', { class: 'card', 'aria-labelledby': 'policy' }, el('h2', { id: 'policy' }, words.policy.heading), ...inside);
}

/** In the visitor's language where there are words for it, else in the server's. */
function whyOff({ region, purpose, sentence }: Policy): string {
  return isProhibited(region ?? '', purpose ?? '') ? words.policy.prohibitedHere : sentence ?? '';
}
