/** The overlay in Russian. */

import type { CueFigures, OverlayTexts } from './overlay';
import { numbers, plurals } from './words';

const n = numbers('ru');
const form = plurals('ru');
const lasting = (seconds: number) => seconds < 90 ? `${n(seconds)}\u00a0с` : `${n(seconds / 60)}\u00a0мин`;
const usual = ({ low, high }: CueFigures) => high === 0 ? 'ни одного' : low === high ? `около ${n(high)}` : `${n(low)} или ${n(high)}`;
const of = (f: CueFigures) => `${n(f.faces)} из ${n(f.readable)} ${form(f.readable, { one: 'лица', other: 'лиц' })}`;
const since = (f: CueFigures) => `уже ${lasting(f.seconds)}; обычно здесь: ${usual(f)}`;
const looks = (how: string) => (f: CueFigures) =>
  `${of(f)} ${form(f.faces, { one: 'выглядит', other: 'выглядят' })} ${how} ${since(f)}`;

export const ru: OverlayTexts = {
  title: (lesson) => `Оверлей: ${lesson}`,
  state: {
    connecting: 'Подключение …', live: 'В эфире', paused: 'Пауза', 'no-faces': 'Нет лиц', black: 'Захват чёрный',
    waiting: 'Нет новых кадров', 'share-ended': 'Показ окончен', policy: 'Отключено правилами',
    lost: 'Связь потеряна, повтор …', 'logged-out': 'Вы вышли', gone: 'Урок больше не хранится', ended: 'Завершён', interrupted: 'Прерван',
  },
  hint: {
    paused: 'Пока вы не продолжите, ничего не считывается.',
    'no-faces': 'Кадры приходят, но на них никого нет. Открыта ли галерея в показываемом окне?',
    black: 'Программа встречи запрещает захват своего окна. Откройте встречу во вкладке браузера и покажите её.',
    waiting: 'Возможно, окно встречи свёрнуто. Разверните его; оно может лежать за другими.',
    'share-ended': 'Покажите окно встречи ещё раз на той же странице.',
    policy: 'Там, где работает этот сервер, и для его цели считывать лица нельзя. Кадры не просматриваются. Изменить это может администратор.',
    'logged-out': 'Войдите снова ниже или в другой вкладке, и всё продолжится.',
    gone: 'Сервер перезапущен или удалил урок. Начните урок заново.',
  },
  lasting,
  groupMood: 'Настроение группы',
  mood: { positive: 'позитивно', neutral: 'нейтрально', negative: 'негативно' },
  axis: { positive: 'позитивно', neutral: 'нейтрально', negative: 'негативно' },
  mostly: { positive: 'в основном позитивно', neutral: 'в основном нейтрально', negative: 'в основном негативно на вид' },
  rather: { positive: 'скорее позитивно', neutral: 'скорее нейтрально', negative: 'скорее негативно на вид' },
  some: { positive: 'местами позитивно', neutral: 'местами нейтрально', negative: 'местами негативно на вид' },
  between: (one, other) => `между «${one}» и «${other}»`,
  nobodyReadable: 'сейчас никого не разобрать',
  noPictureYet: 'ждём первый кадр',
  readable: (readable, present) => `видно ${n(readable)} из ${n(present)}`,
  asOf: (clock) => `на ${clock}`,
  lastMinutes: (minutes) => `${form(minutes, { one: 'Последняя', other: 'Последние' })} ${n(minutes)} ${form(minutes, { one: 'минута', few: 'минуты', other: 'минут' })}`,
  legend: { mark: 'отметка', cue: 'подсказка', few: 'видно мало лиц', gap: 'не видно' },
  stripEmpty: 'Пока нечего показать',
  stripFromTo: (from, to) => `Настроение группы с ${from} до ${to}`,
  stripMarks: (clocks) => `${form(clocks.length, { one: 'отметка', other: 'отметки' })}: ${clocks.join(', ')}`,
  stripCues: (clocks) => `${form(clocks.length, { one: 'подсказка', other: 'подсказки' })}: ${clocks.join(', ')}`,
  stripFew: (seconds) => `мало лиц видно: ${seconds}`,
  stripGap: (seconds) => `ничего не видно: ${seconds}`,
  cues: 'Подсказка',
  noCue: 'Ничего необычного.',
  cueTitle: 'Может, спросить класс?',
  cue: {
    negative: looks('негативно'),
    surprise: looks('удивлённо'),
    away: (f) => `${of(f)} ${form(f.faces, { one: 'отвернулось или пропало', other: 'отвернулись или пропали' })} ${since(f)}`,
  },
  helpful: 'Полезно',
  notNow: 'Не сейчас',
  noted: 'Учтено',
  missed: (seconds) => `Связи не было ${seconds}; данные о классе полные.`,
  missedForGood: (seconds) => `Сервер перезапускался; в данных не хватает ${seconds}.`,
  pause: 'Пауза',
  resume: 'Дальше',
  mark: 'Отметить момент',
  marked: (clock) => `Отмечено: ${clock}`,
  full: 'Полный вид',
  close: 'Закрыть оверлей',
  dismiss: 'Закрыть сообщение',
  people: 'Люди',
  hidePeople: 'Скрыть людей',
  look: {
    neutral: 'на вид нейтрально', happiness: 'на вид радость', surprise: 'на вид удивление', sadness: 'на вид грусть', anger: 'на вид злость',
    disgust: 'на вид отвращение', fear: 'на вид страх', contempt: 'на вид презрение',
  },
  notReadable: 'не разобрать',
  notInPicture: 'нет в кадре',
  notAgreed: 'нет согласия, не считывается',
  inPicture: 'в кадре',
  unnamed: (number) => `Ученик ${number}`,
  morePeople: (count) => `ещё ${n(count)} в полном виде`,
  law: 'Как выглядят лица, а не что чувствуют люди.',
  open: 'Открыть оверлей',
  blocked: 'Браузер не дал открыть оверлей. Разрешите этой странице всплывающие окна или откройте адрес сами:',
  phone: 'На телефоне',
  phoneHow: 'Наведите камеру телефона на код или введите адрес. В OBS этот адрес подходит для пользовательской док-панели браузера.',
  phoneReach: 'Этот адрес работает только на этом компьютере. Для телефона запустите Gallerist с quarkus.http.host=0.0.0.0 и откройте эту '
    + 'страницу по имени или сетевому адресу компьютера.',
  phoneCode: 'QR-код с адресом оверлея',
  phoneNoCode: 'Сервер не дал кода; введите адрес.',
};
