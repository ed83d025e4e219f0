/* Plays the pictures of the drawn class, ?pictures= of them at ?rate= a second, each with a number of its own. */

const wish = new URLSearchParams(location.search);
const pictures = Number(wish.get('pictures'));
const rate = Number(wish.get('rate'));
const pen = document.querySelector('canvas').getContext('2d', { alpha: false });

/** When each number came to be shown, in milliseconds since 1970. */
const shownAt = [];

let run = 0;

/** Plays from one second of the lesson to another, again and again. */
async function play(from = 0, to = pictures / rate) {
  const first = Math.round(from * rate);
  const length = Math.max(1, Math.round((to - from) * rate));
  await repeat(async (step) => {
    const picture = await load(first + step % length);
    return () => {
      pen.drawImage(picture, 0, 0);
      picture.close();
      number();
    };
  });
}

/** Keeps what is shown, as a minimised window does. */
function stop() {
  run++;
}

/** Shows nothing but black, as a window does that must not be captured; as good as black, so that pictures keep coming. */
async function black() {
  await repeat((step) => () => fill(step % 2 ? '#000' : '#010101'));
}

/** Shows a page of text instead of the class. */
async function slide() {
  await repeat(() => () => {
    fill('#fff');
    pen.fillStyle = '#234';
    pen.font = '64px sans-serif';
    pen.fillText('Photosynthesis', 120, 160);
    pen.fillText('6 CO\u2082 + 6 H\u2082O \u2192 C\u2086H\u2081\u2082O\u2086 + 6 O\u2082', 120, 320);
    number();
  });
}

/** Draws what `prepare` gives, picture after picture at the class's rate, until something else is to be shown. */
async function repeat(prepare) {
  const mine = ++run;
  const began = performance.now();
  for (let step = 0; mine === run; step = Math.max(step + 1, Math.floor((performance.now() - began) * rate / 1000))) {
    const draw = await prepare(step);
    await until(began + step * 1000 / rate);
    if (mine === run) {
      draw();
    }
  }
}

function fill(colour) {
  pen.fillStyle = colour;
  pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
}

function number() {
  drawNumber(pen, shownAt.length % 4096);
  shownAt.push(performance.timeOrigin + performance.now());
}

async function load(index) {
  const answer = await fetch(`${index % pictures}.jpg`);
  return createImageBitmap(await answer.blob());
}

function until(moment) {
  return new Promise((then) => setTimeout(then, Math.max(0, moment - performance.now())));
}

play();
