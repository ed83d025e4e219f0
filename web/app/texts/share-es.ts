import type { ShareTexts } from './share';

export const shareEs: ShareTexts = {
  intro: 'Lee la vista de galería de una clase en línea y muestra qué aspecto tiene la clase: primero el grupo, después cada estudiante.',
  law: 'Qué aspecto tienen las caras, no lo que sienten las personas. En la UE está prohibido reconocer emociones de estudiantes en '
    + 'centros educativos; en otros lugares, solo se puede leer a quienes han aceptado.',
  foot: {
    law: 'La ley.',
    lawLong: 'En la Unión Europea está prohibido reconocer las emociones de estudiantes en la enseñanza y la formación (Reglamento de IA, '
      + 'artículo 5, apartado 1, letra f); el consentimiento no lo cambia. En otros lugares, solo se puede leer a '
      + 'quienes han aceptado. La demostración está dibujada: no aparece nadie real.',
    shown: 'Lo que se muestra',
    shownLong: 'es el aspecto de una cara para un ordenador, que se equivoca a menudo. No es lo que siente una persona ni motivo para '
      + 'juzgar a nadie.',
  },
  form: {
    heading: 'Compartir la ventana de la reunión',
    about: 'Sirve con cualquier programa de reuniones y nadie tiene que instalar nada. Solo se lee a quienes han aceptado.',
    steps: [
      'Abra la reunión en vista de galería, de modo que se vean todas las caras.',
      'Responda a las preguntas, pulse el botón y elija la ventana o la pestaña de la reunión.',
      'Deje esa ventana abierta y no la minimice; puede quedar detrás de otras.',
    ],
    lesson: 'Sobre la clase',
    title: 'Título (opcional)',
    region: '¿Dónde están las personas de la reunión?',
    purpose: '¿Para qué es?',
    reason: '¿De qué estudio o acto se trata?',
    reasonWhy: 'En la UE y el EEE hay que indicarlo.',
    choose: 'Elija una opción',
    regions: { 'eu-eea': 'UE o EEE', uk: 'Reino Unido', ch: 'Suiza', us: 'Estados Unidos', other: 'Otro lugar' },
    purposes: { education: 'Enseñanza o formación', work: 'Trabajo', research: 'Investigación', demonstration: 'Mostrar cómo funciona' },
    prohibited: 'El análisis queda desactivado. En la UE y el EEE la ley prohíbe reconocer emociones en la enseñanza, la formación y el '
      + 'trabajo (Reglamento de IA, artículo 5, apartado 1, letra f), aunque todos estén de acuerdo. No se ha enviado nada ni se '
      + 'compartirá ninguna ventana.',
    button: 'Compartir la ventana de la reunión',
    starting: 'Elija la ventana de la reunión en el cuadro del navegador …',
    firefox: 'Firefox pide permiso cada vez. Mientras la ventana de la reunión está minimizada, la imagen no cambia.',
    safari: 'Safari pide permiso cada vez. Mientras la ventana de la reunión está oculta o minimizada, la imagen no cambia; déjela a la vista.',
    sharing: (title) => `Ahora mismo está compartiendo una ventana para «${title}».`,
    open: 'Ir a la clase',
    untitled: 'su clase',
  },
  demonstration: {
    heading: 'Ver cómo funciona',
    about: 'Una clase dibujada: nadie es real y no hace falta nada.',
    button: 'Probar una clase de demostración',
  },
  recording: {
    heading: 'Analizar una grabación',
    about: 'Solo se lee a quienes han aceptado. Se queda en este servidor y se borra cuando termina la clase.',
    file: 'Grabación de una vista de galería',
    pace: 'Ritmo',
    realTime: 'En tiempo real, como fue la clase',
    fast: 'Lo más rápido posible',
    button: 'Subir y analizar',
    bar: 'Subida',
    uploading: 'Subiendo …',
    opening: 'Subida terminada, abriendo la grabación …',
  },
  lessons: {
    heading: 'Clases en este servidor',
    phases: { planned: 'planificada', running: 'en curso', paused: 'en pausa', ended: 'terminada', interrupted: 'interrumpida' },
  },
  faults: {
    insecure: 'Los navegadores solo comparten ventanas con páginas recibidas por una conexión segura. Abra esta página por https o en '
      + 'http://localhost en el ordenador donde funciona Gallerist.',
    'no-capture': 'Este navegador no puede compartir ventanas; los teléfonos y las tabletas nunca pueden. Abra esta página en un ordenador '
      + 'con una versión actual de Chrome, Edge, Firefox o Safari. Ver una clase también funciona aquí.',
    'old-browser': 'Este navegador es demasiado antiguo para compartir una ventana con Gallerist. Actualícelo o use una versión actual de '
      + 'Chrome, Edge, Firefox o Safari.',
    denied: 'No se ha compartido ninguna ventana: se cerró el cuadro o se rechazó la petición. Pulse otra vez el botón y elija la ventana de '
      + 'la reunión. Si no aparece ningún cuadro, el navegador lo bloquea en esta página: permita compartir la pantalla en los ajustes '
      + 'junto a la dirección.',
    'denied-by-system': 'El ordenador no deja que este navegador grabe la pantalla. En un Mac, abra Ajustes del Sistema, Privacidad y '
      + 'seguridad, Grabación de pantalla y audio del sistema, active este navegador y vuelva a abrirlo.',
    'nothing-there': 'El navegador no ha encontrado ninguna ventana que compartir. Abra primero la reunión e inténtelo otra vez. En un Mac '
      + 'puede que al navegador le falte el permiso para grabar la pantalla (Ajustes del Sistema, Privacidad y seguridad).',
    unreadable: 'El sistema no ha dejado que el navegador lea esa ventana. Cierre otros programas que graben la pantalla o elija otra ventana '
      + 'o la pestaña de la reunión.',
    aborted: 'Se interrumpió antes de empezar. Inténtelo otra vez.',
    'no-click': 'El navegador necesita otra pulsación antes de compartir una ventana. Pulse el botón de nuevo.',
    unknown: 'El navegador no ha podido compartir una ventana. Inténtelo otra vez o use una versión actual de Chrome, Edge, Firefox o Safari.',
  },
  refusals: {
    unreachable: 'No se puede contactar con el servidor. Compruebe que Gallerist sigue en marcha.',
    prohibited: 'El análisis queda desactivado: en la UE y el EEE la ley prohíbe reconocer emociones en la enseñanza, la formación y el trabajo.',
    'policy-missing': 'Nadie ha decidido todavía dónde y para qué se usa este servidor. Vuelva a cargar la página de inicio.',
    'individuals-off': 'Este servidor no muestra a personas concretas. Quite esa opción.',
    'not-logged-in': 'La sesión se ha cerrado. Vuelva a entrar; en esta página no se pierde nada.',
    'too-many-lessons': 'El servidor ya lee tantas clases como se le permite. Detenga una o espere a que termine.',
    'foreign-origin': 'El servidor no conoce la dirección de esta página. Abra Gallerist en su propia dirección.',
    'lesson-over': 'Esta clase ha terminado. Empiece otra.',
    'no-such-lesson': 'El servidor ya no conoce esta clase. Empiece otra.',
    closing: 'El servidor se está cerrando. Inténtelo otra vez dentro de un minuto.',
  },
  card: {
    heading: 'Ventana compartida',
    words: {
      over: 'La clase ha terminado; ya no se comparte nada.',
      ended: 'Se ha dejado de compartir y la clase espera. Comparta otra vez la ventana o termine la clase.',
      reloaded: 'Esta página se ha vuelto a cargar y con ello se dejó de compartir. Comparta otra vez la ventana o termine la clase.',
      takenOver: 'Otra página comparte ahora una ventana para esta clase. Comparta otra vez para relevarla.',
      refused: 'El servidor ya no acepta imágenes para esta clase.',
      broken: 'No se ha podido cargar la parte de esta página que envía imágenes. Vuelva a cargar la página y comparta otra vez.',
      connecting: 'Conectando …',
      lost: 'Se ha perdido la conexión con el servidor; se está intentando de nuevo. No tiene que hacer nada.',
      restarting: 'El servidor se ha reiniciado y la clase continúa. No tiene que hacer nada.',
      paused: 'En pausa: no se envían imágenes.',
      black: 'La imagen está en negro. Puede que el programa de reuniones prohíba grabar su ventana (Teams: «Impedir captura de pantalla»). '
        + 'Abra la reunión en una pestaña del navegador y comparta esa pestaña, o pida a quien organiza que levante la prohibición.',
      still: 'Cinco segundos sin imagen nueva. Si la ventana de la reunión está minimizada, ábrala; puede quedar detrás de otras.',
      none: 'Esperando la primera imagen …',
      coming: 'Compartiendo.',
    },
    monitor: 'Está compartiendo la pantalla entera: otras ventanas, mensajes y esta página salen en la imagen y pueden tapar caras. Es mejor '
      + 'compartir solo la ventana de la reunión.',
    source: 'Se comparte',
    surfaces: { window: 'una ventana', browser: 'una pestaña', monitor: 'la pantalla entera', unknown: 'una ventana o pantalla' },
    sent: 'Imágenes enviadas',
    size: 'Tamaño',
    perSecond: (rate) => `${rate} por segundo`,
    pixels: (width, height) => `${width} × ${height} píxeles`,
    none: 'ninguna',
    stop: 'Dejar de compartir',
    again: 'Compartir otra vez',
    other: 'Compartir otra ventana',
    end: 'Terminar la clase',
    pause: 'Pausar la clase',
    resume: 'Reanudar la clase',
  },
};
