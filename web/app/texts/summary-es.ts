/** The summary page in Spanish. */

import type { SummaryTexts } from './summary';
import { numbers, plurals } from './words';

const n = numbers('es');
const form = plurals('es');

export const summaryEs: SummaryTexts = {
  summary: 'Resumen',
  lessons: { shownFor: (title) => `Resumen de ${title}` },
  state: {
    loading: 'Cargando el resumen …', again: 'Intentar de nuevo', refresh: 'Actualizar', back: 'Volver al inicio', live: 'Abrir la vista en directo', print: 'Imprimir o guardar como PDF',
    planned: (date) => date ? `Esta clase está prevista para el ${date}. Su resumen empieza con ella.` : 'Esta clase está prevista. Su resumen empieza con ella.',
    running: 'La clase sigue en curso; esto es lo que se sabe hasta ahora.',
    paused: 'La clase está en pausa; esto es lo que se sabe hasta ahora.',
    interrupted: 'La clase se interrumpió; esto es lo que se vio antes.',
  },
  empty: {
    short: 'La clase fue demasiado corta para un resumen: no se completó ni una ventana de cinco segundos.',
    unread: 'En esta clase no se pudo leer ninguna cara, así que no hay ánimo que mostrar. Ayudan los recuadros grandes y la luz en las caras.',
    few: 'Se pudo leer a la vez a menos personas de las que piden las reglas de esta clase (cinco, si no se fijó otra cosa). Para proteger a cada una, no se muestra el ánimo.',
  },
  headline: (minutes, present, coverage) => `${minutes}, ${present}, caras legibles el ${coverage} del tiempo.`,
  minutes: (count) => `${n(count)} ${form(count, { one: 'minuto', other: 'minutos' })}`,
  students: (count) => `${n(count)} ${form(count, { one: 'estudiante', other: 'estudiantes' })}`,
  table: 'Lo mismo en una tabla',
  timeline: {
    heading: 'El grupo durante la clase',
    about: 'Cómo se veían las caras legibles, en partes de cien. La banda inferior muestra cuántas se pudieron leer.',
    keys: 'Las teclas de flecha leen los valores uno a uno. Arrastre sobre el gráfico para ver una parte de cerca.',
    label: 'Ánimo del grupo durante la clase', whole: 'Mostrar toda la clase', from: 'Desde', readable: 'Legibles', none: 'nadie legible',
    coverage: 'parte de personas legibles', moment: 'momento marcado por su expresión',
    describe: (from, to, mood) => `De ${from} a ${to} el grupo se veía, en promedio, así: ${mood}.`,
    marks: (clocks) => `Usted marcó ${clocks.join(', ')}.`,
    gap: (from, to) => `De ${from} a ${to} no se vio nada.`,
    few: 'pocas legibles',
  },
  moments: {
    heading: 'Momentos', rule: 'Elegidos por', rules: { pronounced: 'expresión más marcada', 'longest-run': 'tramo más largo' },
    about: {
      pronounced: 'Tramos en que la clase mostró una expresión con más fuerza que en otros; el más fuerte primero.',
      'longest-run': 'Los tramos más largos en que una expresión predominó sin interrupción, como en el método publicado.',
    },
    none: 'Ningún momento destacó.', show: (span) => `Mostrar ${span} en el gráfico`,
    strength: { slight: 'leve', clear: 'clara', strong: 'fuerte', veryStrong: 'muy fuerte' },
    readable: (count) => `${n(count)} ${form(count, { one: 'cara legible', other: 'caras legibles' })}`,
  },
  expression: {
    neutral: 'neutral', happiness: 'alegría', surprise: 'sorpresa', sadness: 'tristeza', anger: 'enfado', disgust: 'asco', fear: 'miedo', contempt: 'desprecio',
  },
  notRead: 'no legible',
  hardest: {
    heading: 'Partes que quizá fueron difíciles', hint: 'Un indicio, no una conclusión: comparado con el aspecto habitual de este grupo. Pregunte antes de concluir nada.',
    none: 'Ninguna parte se apartó con claridad de lo habitual en este grupo.',
    line: (share, usual, readable) => `El ${share} de ${n(readable)} ${form(readable, { one: 'cara legible', other: 'caras legibles' })} parecía negativo; lo habitual aquí: ${usual}`,
  },
  note: {
    heading: 'Qué probar después', label: 'Su nota', about: 'Solo la ve usted y se borra con la clase.', save: 'Guardar nota', saved: 'Guardada.',
    draft: 'Este borrador aún no estaba guardado; se conservó en esta pestaña.', changed: 'Aún sin guardar; se conserva en esta pestaña.',
  },
  trend: {
    heading: 'De clase en clase', about: (name) => `Promedios en las clases de ${name}. Un grupo solo se compara consigo mismo.`,
    noClass: 'Esta clase no pertenece a ningún grupo. Indique un grupo al empezar y sus clases podrán compararse.',
    first: 'Es la primera clase guardada de este grupo; la siguiente permitirá comparar.',
    label: 'Promedios de las clases del grupo', lesson: 'Clase', length: 'Duración', ticks: (number) => `N.º ${number}`,
  },
  people: {
    heading: 'Personas', about: 'Por nombre, en orden alfabético y nunca como clasificación. Cada consulta queda en el registro.',
    'not-kept': 'De esta clase no se guarda nada sobre personas concretas: sus reglas solo permiten el grupo, o el plazo terminó.',
    'no-permission': 'Usted solo puede ver el grupo. La administración puede conceder la vista de personas.',
    nobody: 'Nadie que haya aceptado tiene nombre en esta clase.', open: 'Mostrar personas',
    coverage: (share, from, to) => `legible el ${share} del tiempo, vista de ${from} a ${to}`, loading: 'Cargando …', expression: 'Expresión',
    data: 'Datos de esta persona', label: (name) => `Expresiones de ${name} durante la clase`,
    remove: (name) => `Borrar lo guardado de ${name} …`, removes: (name) => `Se borrarán todas las lecturas de ${name} en esta clase. Las cifras del grupo se conservan.`,
  },
  kept: {
    heading: 'Qué se guarda y hasta cuándo', individuals: 'Lecturas de personas', group: 'Cifras del grupo y su nota', audit: 'Registro de consultas',
    pictures: 'Imágenes, caras y medidas de caras', never: 'nunca se guardan', nothing: 'no se guarda nada',
    until: (date, days) => `hasta el ${date} (${days <= 0 ? 'vence hoy' : `${form(days, { one: 'queda', other: 'quedan' })} ${n(days)} ${form(days, { one: 'día', other: 'días' })}`})`, export: 'Exportar',
    remove: 'Borrar la clase …', removes: 'Se borra todo lo guardado de esta clase: las cifras del grupo, los momentos, las personas y su nota. No se puede deshacer.',
    removeIndividuals: 'Borrar solo personas …', removesIndividuals: 'Se borran todas las lecturas de personas en esta clase. Las cifras del grupo y su nota se conservan. No se puede deshacer.',
    confirm: 'Borrar definitivamente', cancel: 'Conservar', receipt: (number, date) => `Borrado el ${date}. Recibo ${number}.`,
    gone: 'La clase está borrada', receiptKeep: 'Guarde el número del recibo: prueba el borrado y no dice nada de nadie.',
  },
  limits: {
    heading: 'Lo que esto no puede decir',
    lines: [
      'Lee el aspecto de una cara, no lo que una persona siente, piensa o entiende.',
      'Las caras pequeñas, oscuras, giradas o tapadas se dejan fuera en vez de adivinarse; las cámaras apagadas nunca se leen.',
      'Los errores no son iguales para todos: estos modelos leen mal a unos grupos y unas caras más que a otros.',
      'No es base para una nota, un informe ni ningún otro juicio sobre nadie.',
    ],
    accuracy: (percent, faces, dataset) => `Medido con ${dataset}: acierta en el ${percent} de ${faces} caras sueltas, comparado con la mayoría de jueces humanos. Las caras de una clase son más difíciles.`,
    unknown: 'No se ha medido con qué frecuencia acierta este modelo.', runsOn: 'Leído con',
  },
};
