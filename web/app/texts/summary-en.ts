/** The summary page in English. */

import type { SummaryTexts } from './summary';
import { numbers, plurals } from './words';

const n = numbers('en');
const form = plurals('en');

export const summaryEn: SummaryTexts = {
  summary: 'Summary',
  lessons: { shownFor: (title) => `Summary of ${title}` },
  state: {
    loading: 'Loading the summary …', again: 'Try again', refresh: 'Refresh', back: 'Back to the start', live: 'Open the live view', print: 'Print or save as PDF',
    planned: (date) => date ? `This lesson is planned for ${date}. Its summary begins with the lesson.` : 'This lesson is planned. Its summary begins with the lesson.',
    running: 'The lesson is still running; this is what is known so far.',
    paused: 'The lesson is paused; this is what is known so far.',
    interrupted: 'The lesson broke off; this is what was seen before.',
  },
  empty: {
    short: 'The lesson was too short for a summary: not one window of five seconds was closed.',
    unread: 'No face could be read in this lesson, so there is no mood to show. Bigger tiles and light on the faces help.',
    few: 'Fewer people could be read at a time than this lesson’s rules ask for (five, unless set otherwise). To protect each of them, no mood is shown.',
  },
  headline: (minutes, present, coverage) => `${minutes}, ${present}, ${coverage} of face time readable.`,
  minutes: (count) => `${n(count)} ${form(count, { one: 'minute', other: 'minutes' })}`,
  students: (count) => `${n(count)} ${form(count, { one: 'student', other: 'students' })} present`,
  table: 'The same as a table',
  timeline: {
    heading: 'The group over the lesson',
    about: 'How the faces that could be read looked, as shares of one hundred. The lower band shows how many could be read.',
    keys: 'Arrow keys read the values one by one. Drag over the chart to look closer.',
    label: 'Group mood over the lesson', whole: 'Show the whole lesson', from: 'From', readable: 'Readable', none: 'nobody readable',
    coverage: 'share of people readable', moment: 'pronounced moment',
    describe: (from, to, mood) => `From ${from} to ${to} the group looked, on average, ${mood}.`,
    marks: (clocks) => `You marked ${clocks.join(', ')}.`,
    gap: (from, to) => `Nothing was seen from ${from} to ${to}.`,
    few: 'few readable',
  },
  moments: {
    heading: 'Moments', rule: 'Chosen by', rules: { pronounced: 'most pronounced', 'longest-run': 'longest run' },
    about: {
      pronounced: 'Stretches in which the class showed an expression more strongly than at other times, the strongest first.',
      'longest-run': 'The longest stretches in which one expression led without a break, as in the published method.',
    },
    none: 'No moment stood out.', show: (span) => `Show ${span} on the timeline`,
    strength: { slight: 'slight', clear: 'clear', strong: 'strong', veryStrong: 'very strong' },
    readable: (count) => `${n(count)} ${form(count, { one: 'face', other: 'faces' })} readable`,
  },
  expression: {
    neutral: 'neutral', happiness: 'happiness', surprise: 'surprise', sadness: 'sadness', anger: 'anger', disgust: 'disgust', fear: 'fear', contempt: 'contempt',
  },
  notRead: 'not readable',
  hardest: {
    heading: 'Parts that may have been hard', hint: 'A hint, not a finding: measured against this class’s own usual look. Ask before you conclude.',
    none: 'No part differed clearly from what is usual for this class.',
    line: (share, usual, readable) => `${share} of ${n(readable)} readable faces looked negative; usual here: ${usual}`,
  },
  note: {
    heading: 'What to try next', label: 'Your note', about: 'Only you see it, and it is deleted with the lesson.', save: 'Save note', saved: 'Saved.',
    draft: 'This draft was not saved yet; it was kept in this tab.', changed: 'Not saved yet; kept in this tab.',
  },
  trend: {
    heading: 'From lesson to lesson', about: (name) => `Mean shares in the lessons of ${name}. A class is only compared with itself.`,
    noClass: 'This lesson belongs to no class. Name a class when you start lessons, and they can be compared with each other.',
    first: 'This is the first kept lesson of this class; the next one makes a comparison.',
    label: 'Mean shares of the class’s lessons', lesson: 'Lesson', length: 'Length', ticks: (number) => `No. ${number}`,
  },
  people: {
    heading: 'Individuals', about: 'By name, in alphabetical order, and never as a ranking. Each look is written to the audit log.',
    'not-kept': 'Nothing about single people is kept of this lesson: its rules allow the group only, or the time to keep it is over.',
    'no-permission': 'You may see the group only. An administrator can grant the view of individuals.',
    nobody: 'Nobody who agreed was named in this lesson.', open: 'Show individuals',
    coverage: (share, from, to) => `${share} of the time readable, seen from ${from} to ${to}`, loading: 'Loading …', expression: 'Expression',
    data: 'This person’s data', label: (name) => `Expressions of ${name} over the lesson`,
    remove: (name) => `Delete what is kept of ${name} …`, removes: (name) => `All readings of ${name} in this lesson will be deleted. The group’s figures stay.`,
  },
  kept: {
    heading: 'What is kept, and until when', individuals: 'Readings of individuals', group: 'The group’s figures and your note', audit: 'Log of who looked',
    pictures: 'Pictures, faces and face measures', never: 'never kept', nothing: 'nothing is kept',
    until: (date, days) => `until ${date} (${days <= 0 ? 'due today' : `${n(days)} ${form(days, { one: 'day', other: 'days' })} left`})`, export: 'Export',
    remove: 'Delete the lesson …', removes: 'Everything kept of this lesson goes: the group’s figures, the moments, individuals and your note. This cannot be undone.',
    removeIndividuals: 'Delete individuals only …', removesIndividuals: 'All readings of single people in this lesson go. The group’s figures and your note stay. This cannot be undone.',
    confirm: 'Delete for good', cancel: 'Keep it', receipt: (number, date) => `Deleted on ${date}. Receipt ${number}.`,
    gone: 'The lesson is deleted', receiptKeep: 'Keep the receipt’s number: it proves the deletion and says nothing about anybody.',
  },
  limits: {
    heading: 'What this cannot tell',
    lines: [
      'It reads what a face looks like, not what a person feels, thinks or understands.',
      'Small, dark, turned or covered faces are left out rather than guessed; cameras that are off are never read.',
      'Mistakes are not equal for all people: such models misread some groups and some faces more often than others.',
      'It is no ground for a grade, a report or any other judgement about anybody.',
    ],
    accuracy: (percent, faces, dataset) => `Measured on ${dataset}: right on ${percent} of ${faces} single faces, compared with what most human judges said. Faces in a lesson are harder.`,
    unknown: 'How often this model is right was not measured.', runsOn: 'Read with',
  },
};
