/** Which words the public notice of a lesson has beside those the server tells; here all languages stand together, as its reader may change them. */

import type { Language, Table } from './language';
import { numbers, plurals } from './words';

export interface NoticeTexts {
  heading: string;
  loading: string;
  unknown: string;
  language: string;
  running: string;
  over: string;
  what: string;
  facts: string;
  purpose: string;
  seen: string;
  seenGroup: string;
  seenSingle: string;
  keptSingle: string;
  keptGroup: string;
  keptLog: string;
  days: (count: number) => string;
  notKept: string;
  pictures: string;
  never: string;
  optOut: string;
  optOutWhy: string;
  name: string;
  nameWhy: string;
  kind: string;
  stop: string;
  erase: string;
  send: string;
  sending: string;
  noted: string;
  receipt: string;
  receiptWhy: string;
  tooOften: string;
  failed: string;
}

/** What each language calls itself. */
export const LANGUAGE_NAMES: Table<string> = { en: 'English', de: 'Deutsch', ru: 'Русский', es: 'Español' };

const days = (language: Language, forms: { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>) => {
  const n = numbers(language);
  const form = plurals(language);
  return (count: number) => `${n(count)} ${form(count, forms)}`;
};

export const notices: Table<NoticeTexts> = {
  en: {
    heading: 'How faces are read in this lesson',
    loading: 'One moment …',
    unknown: 'This notice is not known any more: the lesson was deleted, or the address is incomplete. Ask whoever gave it to you.',
    language: 'Language',
    running: 'This lesson is running.',
    over: 'This lesson is over.',
    what: 'What happens',
    facts: 'In short',
    purpose: 'What for',
    seen: 'Who sees it',
    seenGroup: 'Your teacher, for the whole group; nothing about single people.',
    seenSingle: 'Your teacher, for the group and for single people who agreed.',
    keptSingle: 'Kept of single people',
    keptGroup: 'Kept of the group',
    keptLog: 'Kept of who did what',
    days: days('en', { one: 'day', other: 'days' }),
    notKept: 'nothing',
    pictures: 'Pictures',
    never: 'never kept',
    optOut: 'I do not want this',
    optOutWhy: 'You need not give a reason. You stay in the lesson, and your face is not read.',
    name: 'Your name, as it stands in the meeting',
    nameWhy: 'Exactly as others see it under your picture.',
    kind: 'What shall happen?',
    stop: 'Stop reading me',
    erase: 'Stop reading me and delete what was read',
    send: 'Send',
    sending: 'Sending …',
    noted: 'Your wish is noted.',
    receipt: 'Receipt',
    receiptWhy: 'Write down this number if you want to ask about it later.',
    tooOften: 'Too many requests from here. Wait a minute, then try again.',
    failed: 'This could not be sent. Try again, or tell your teacher.',
  },
  de: {
    heading: 'Wie in dieser Stunde Gesichter gelesen werden',
    loading: 'Einen Moment …',
    unknown: 'Diese Mitteilung gibt es nicht mehr: Die Stunde wurde gelöscht, oder die Adresse ist unvollständig. Fragen Sie, wer sie Ihnen gab.',
    language: 'Sprache',
    running: 'Diese Stunde läuft gerade.',
    over: 'Diese Stunde ist zu Ende.',
    what: 'Was geschieht',
    facts: 'Kurz gesagt',
    purpose: 'Wofür',
    seen: 'Wer es sieht',
    seenGroup: 'Die Lehrkraft, für die ganze Gruppe; nichts über Einzelne.',
    seenSingle: 'Die Lehrkraft, für die Gruppe und für Einzelne, die zugestimmt haben.',
    keptSingle: 'Aufgehoben über Einzelne',
    keptGroup: 'Aufgehoben über die Gruppe',
    keptLog: 'Aufgehoben, wer was getan hat',
    days: days('de', { one: 'Tag', other: 'Tage' }),
    notKept: 'nichts',
    pictures: 'Bilder',
    never: 'werden nie aufgehoben',
    optOut: 'Ich möchte das nicht',
    optOutWhy: 'Sie müssen keinen Grund nennen. Sie bleiben in der Stunde, und Ihr Gesicht wird nicht gelesen.',
    name: 'Ihr Name, wie er in der Besprechung steht',
    nameWhy: 'Genau so, wie ihn andere unter Ihrem Bild sehen.',
    kind: 'Was soll geschehen?',
    stop: 'Mich nicht mehr lesen',
    erase: 'Mich nicht mehr lesen und löschen, was gelesen wurde',
    send: 'Absenden',
    sending: 'Wird gesendet …',
    noted: 'Ihr Wunsch ist vermerkt.',
    receipt: 'Beleg',
    receiptWhy: 'Notieren Sie diese Nummer, wenn Sie später nachfragen möchten.',
    tooOften: 'Zu viele Anfragen von hier. Warten Sie eine Minute, dann versuchen Sie es noch einmal.',
    failed: 'Das ließ sich nicht senden. Versuchen Sie es noch einmal, oder sagen Sie es Ihrer Lehrkraft.',
  },
  ru: {
    heading: 'Как на этом уроке считываются лица',
    loading: 'Одну минуту …',
    unknown: 'Такого сообщения больше нет: урок удалён или адрес неполный. Спросите того, кто вам его дал.',
    language: 'Язык',
    running: 'Этот урок сейчас идёт.',
    over: 'Этот урок закончился.',
    what: 'Что происходит',
    facts: 'Коротко',
    purpose: 'Для чего',
    seen: 'Кто это видит',
    seenGroup: 'Учитель, по всей группе; об отдельных людях ничего.',
    seenSingle: 'Учитель, по группе и по отдельным людям, которые согласны.',
    keptSingle: 'Об отдельных людях хранится',
    keptGroup: 'О группе хранится',
    keptLog: 'О том, кто что сделал, хранится',
    days: days('ru', { one: 'день', few: 'дня', other: 'дней' }),
    notKept: 'ничего',
    pictures: 'Изображения',
    never: 'не хранятся никогда',
    optOut: 'Я этого не хочу',
    optOutWhy: 'Объяснять ничего не нужно. Вы остаётесь на уроке, а ваше лицо не считывается.',
    name: 'Ваше имя, как оно написано во встрече',
    nameWhy: 'Точно так, как его видят другие под вашим изображением.',
    kind: 'Что нужно сделать?',
    stop: 'Больше меня не считывать',
    erase: 'Больше меня не считывать и удалить считанное',
    send: 'Отправить',
    sending: 'Отправляем …',
    noted: 'Ваше желание учтено.',
    receipt: 'Номер',
    receiptWhy: 'Запишите этот номер, если захотите спросить об этом позже.',
    tooOften: 'Слишком много запросов отсюда. Подождите минуту и попробуйте снова.',
    failed: 'Отправить не удалось. Попробуйте ещё раз или скажите учителю.',
  },
  es: {
    heading: 'Cómo se leen las caras en esta clase',
    loading: 'Un momento …',
    unknown: 'Este aviso ya no existe: la clase se borró o la dirección está incompleta. Pregunte a quien se la dio.',
    language: 'Idioma',
    running: 'Esta clase está en curso.',
    over: 'Esta clase ha terminado.',
    what: 'Qué ocurre',
    facts: 'En pocas palabras',
    purpose: 'Para qué',
    seen: 'Quién lo ve',
    seenGroup: 'Su docente, para todo el grupo; nada sobre personas concretas.',
    seenSingle: 'Su docente, para el grupo y para las personas concretas que han aceptado.',
    keptSingle: 'Se guarda de personas concretas',
    keptGroup: 'Se guarda del grupo',
    keptLog: 'Se guarda quién hizo qué',
    days: days('es', { one: 'día', other: 'días' }),
    notKept: 'nada',
    pictures: 'Imágenes',
    never: 'no se guardan nunca',
    optOut: 'No quiero esto',
    optOutWhy: 'No tiene que dar ningún motivo. Sigue en la clase y su cara no se lee.',
    name: 'Su nombre, como figura en la reunión',
    nameWhy: 'Exactamente como lo ven los demás bajo su imagen.',
    kind: '¿Qué debe ocurrir?',
    stop: 'Dejar de leerme',
    erase: 'Dejar de leerme y borrar lo leído',
    send: 'Enviar',
    sending: 'Enviando …',
    noted: 'Su deseo queda anotado.',
    receipt: 'Recibo',
    receiptWhy: 'Apunte este número por si quiere preguntar más adelante.',
    tooOften: 'Demasiadas peticiones desde aquí. Espere un minuto e inténtelo otra vez.',
    failed: 'No se ha podido enviar. Inténtelo otra vez o dígaselo a su docente.',
  },
};
