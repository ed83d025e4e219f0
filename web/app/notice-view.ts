/** The public page for people in a lesson (#/notice/KEY): what is read, what for, who sees it, how long, and how to opt out. */

import { Refusal } from './api';
import { type Notice, readNotice } from './consent-api';
import { el, say } from './dom';
import { sayFoot } from './foot';
import type { View } from './lesson-view';
import { optOutForm } from './opt-out-form';
import { language, shareTexts } from './texts';
import { type Language, LANGUAGES, localeOf } from './texts/language';
import { LANGUAGE_NAMES, notices, type NoticeTexts } from './texts/notice';

/** Begins in the browser's language; its reader may change it. */
export function noticeView(key: string): View {
  const heading = el('h1', { tabindex: '-1' });
  const label = el('label', { for: 'notice-language' });
  const chosen = el('select', { id: 'notice-language', change: () => void show(chosen.value as Language) },
    ...LANGUAGES.map((one) => el('option', { value: one, lang: one, selected: one === language }, LANGUAGE_NAMES[one])));
  const said = el('p', { role: 'status' });
  const facts = el('div');
  const form = optOutForm(key);
  form.element.hidden = true;
  const element = el('div', { class: 'start notice' },
    el('header', {}, heading, el('div', { class: 'field' }, label, chosen), said), facts, form.element);

  const show = async (lang: Language) => {
    const words = notices[lang];
    element.lang = lang;
    document.title = `${words.heading} · Gallerist`;
    sayFoot(lang);
    say(heading, words.heading);
    say(label, words.language);
    say(said, words.loading);
    form.say(words);
    try {
      const notice = await readNotice(key, lang);
      if (element.lang === lang) {
        say(said, notice.running ? words.running : words.over);
        facts.replaceChildren(...told(notice, words, lang));
        form.element.hidden = false;
      }
    } catch (fault) {
      say(said, fault instanceof Refusal && fault.status === 429 ? words.tooOften
        : fault instanceof Refusal && fault.status === 404 ? words.unknown : words.failed);
    }
  };
  void show(language);
  return { element, close: () => {} };
}

function told(notice: Notice, words: NoticeTexts, lang: Language): HTMLElement[] {
  const { purposes } = shareTexts(lang).form;
  const began = notice.began ? new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(notice.began)) : '';
  const kept = (days: number | undefined) => days ? words.days(days) : words.notKept;
  const row = (name: string, value: string) => [el('dt', {}, name), el('dd', {}, value)];
  return [
    el('p', { class: 'lesson-name' }, el('strong', { dir: 'auto' }, notice.title), ...(began ? [el('span', { class: 'quiet' }, ` · ${began}`)] : [])),
    el('section', { class: 'card', 'aria-labelledby': 'notice-what' },
      el('h2', { id: 'notice-what' }, words.what), ...notice.paragraphs.map((paragraph) => el('p', {}, paragraph))),
    el('section', { class: 'card', 'aria-labelledby': 'notice-facts' },
      el('h2', { id: 'notice-facts' }, words.facts),
      el('dl', { class: 'facts' },
        ...row(words.purpose, (purposes as Record<string, string>)[notice.purpose] ?? notice.purpose),
        ...row(words.seen, notice.individuals ? words.seenSingle : words.seenGroup),
        ...row(words.keptSingle, notice.individuals ? kept(notice.keptDays.individuals) : words.notKept),
        ...row(words.keptGroup, kept(notice.keptDays.group)),
        ...row(words.keptLog, kept(notice.keptDays.audit)),
        ...row(words.pictures, words.never))),
  ];
}
