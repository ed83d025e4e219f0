/** The overlay in Spanish. */

import type { CueFigures, OverlayTexts } from './overlay';
import { numbers, plurals } from './words';

const n = numbers('es');
const form = plurals('es');
const lasting = (seconds: number) => seconds < 90 ? `${n(seconds)}\u00a0s` : `${n(seconds / 60)}\u00a0min`;
/** Before a word that begins with the sound of o, "o" becomes "u": 7 u 8. */
const or = (next: number) => next === 8 || next === 11 || (next >= 80 && next < 90) ? 'u' : 'o';
const usual = ({ low, high }: CueFigures) =>
  high === 0 ? 'ninguna' : low === high ? `alrededor de ${n(high)}` : `${n(low)} ${or(high)} ${n(high)}`;
const cue = (look: string) => (f: CueFigures) =>
  `${n(f.faces)} de ${n(f.readable)} caras ${look} desde hace ${lasting(f.seconds)}; lo habitual aquí: ${usual(f)}`;

export const es: OverlayTexts = {
  title: (lesson) => `Panel de ${lesson}`,
  state: {
    connecting: 'Conectando …', live: 'En directo', paused: 'En pausa', 'no-faces': 'Sin caras', black: 'Captura en negro',
    waiting: 'Sin imágenes nuevas', 'share-ended': 'Ya no se comparte', policy: 'Desactivado por norma',
    lost: 'Conexión perdida, reintentando …', 'logged-out': 'Sesión cerrada', gone: 'La clase ya no está guardada', ended: 'Terminada', interrupted: 'Interrumpida',
  },
  hint: {
    paused: 'No se lee nada hasta que continúe.',
    'no-faces': 'Llegan imágenes, pero sin nadie. ¿Está la vista de galería en la ventana compartida?',
    black: 'El programa de la reunión impide capturar su ventana. Abra la reunión en una pestaña del navegador y comparta esa pestaña.',
    waiting: 'Quizá la ventana de la reunión está minimizada. Restáurela; puede quedar detrás de otras.',
    'share-ended': 'Vuelva a compartir la ventana de la reunión en la página donde lo hizo.',
    policy: 'El lugar y el fin de este servidor no permiten leer caras. No se mira ninguna imagen. La administración puede cambiarlo.',
    'logged-out': 'Vuelva a entrar aquí abajo o en otra pestaña y todo seguirá.',
    gone: 'El servidor se reinició o la eliminó. Empiece la clase de nuevo.',
  },
  lasting,
  groupMood: 'Ánimo del grupo',
  mood: { positive: 'positivo', neutral: 'neutral', negative: 'de aspecto negativo' },
  axis: { positive: 'positivo', neutral: 'neutral', negative: 'negativo' },
  mostly: { positive: 'sobre todo positivo', neutral: 'sobre todo neutral', negative: 'sobre todo de aspecto negativo' },
  rather: { positive: 'más bien positivo', neutral: 'más bien neutral', negative: 'más bien de aspecto negativo' },
  some: { positive: 'algunos positivos', neutral: 'algunos neutrales', negative: 'algunos de aspecto negativo' },
  between: (one, other) => `entre ${one} y ${other}`,
  nobodyReadable: 'ahora no se puede leer a nadie',
  noPictureYet: 'esperando la primera imagen',
  readable: (readable, present) => `${n(readable)} de ${n(present)} legibles`,
  asOf: (clock) => `en ${clock}`,
  lastMinutes: (minutes) => form(minutes, { one: 'Último minuto', other: `Últimos ${n(minutes)} minutos` }),
  legend: { mark: 'marca', cue: 'aviso', few: 'pocas legibles', gap: 'no visto' },
  stripEmpty: 'Todavía no hay nada que mostrar',
  stripFromTo: (from, to) => `Ánimo del grupo de ${from} a ${to}`,
  stripMarks: (clocks) => `${form(clocks.length, { one: 'marca', other: 'marcas' })} en ${clocks.join(', ')}`,
  stripCues: (clocks) => `${form(clocks.length, { one: 'aviso', other: 'avisos' })} en ${clocks.join(', ')}`,
  stripFew: (seconds) => `pocas caras legibles durante ${seconds}`,
  stripGap: (seconds) => `nada visto durante ${seconds}`,
  cues: 'Aviso',
  noCue: 'Nada fuera de lo normal.',
  cueTitle: '¿Quizá preguntar?',
  cue: { negative: cue('parecen negativas'), surprise: cue('parecen sorprendidas'), away: cue('están giradas o ausentes') },
  helpful: 'Útil',
  notNow: 'Ahora no',
  noted: 'Anotado',
  missed: (seconds) => `Sin conexión durante ${seconds}; el registro de la clase está completo.`,
  missedForGood: (seconds) => `El servidor se reinició; faltan ${seconds} en el registro.`,
  pause: 'Pausar',
  resume: 'Seguir',
  mark: 'Marcar este momento',
  marked: (clock) => `Marcado: ${clock}`,
  full: 'Vista completa',
  close: 'Cerrar el panel',
  dismiss: 'Cerrar esta nota',
  people: 'Personas',
  hidePeople: 'Ocultar personas',
  look: {
    neutral: 'parece neutral', happiness: 'parece alegre', surprise: 'parece sorpresa', sadness: 'parece triste', anger: 'parece enfado',
    disgust: 'parece asco', fear: 'parece miedo', contempt: 'parece desprecio',
  },
  notReadable: 'no legible',
  notInPicture: 'fuera de la imagen',
  notAgreed: 'no ha dado su acuerdo, nunca se lee',
  inPicture: 'en la imagen',
  unnamed: (number) => `Estudiante ${number}`,
  morePeople: (count) => `${n(count)} más en la vista completa`,
  law: 'Cómo se ven las caras, no lo que sienten las personas.',
  open: 'Abrir el panel',
  blocked: 'El navegador no dejó abrir el panel. Permita las ventanas emergentes de esta página o abra usted esta dirección:',
  phone: 'En el teléfono',
  phoneHow: 'Apunte la cámara del teléfono al código o escriba la dirección. En OBS la dirección sirve como panel de navegador personalizado.',
  phoneReach: 'Esta dirección solo funciona en este ordenador. Para un teléfono, inicie Gallerist con quarkus.http.host=0.0.0.0 y abra esta '
    + 'página con el nombre o la dirección de red del ordenador.',
  phoneCode: 'Código QR con la dirección del panel',
  phoneNoCode: 'El servidor no dio el código; escriba la dirección.',
};
