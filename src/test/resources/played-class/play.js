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
  const mine = ++run;
  const first = Math.round(from * rate);
  const length = Math.max(1, Math.round((to - from) * rate));
  const began = performance.now();
  for (let step = 0; mine === run; step = Math.max(step + 1, Math.floor((performance.now() - began) * rate / 1000))) {
    const picture = await load(first + step % length);
    await until(began + step * 1000 / rate);
    if (mine === run) {
      show((at) => at.drawImage(picture, 0, 0));
    }
    picture.close();
  }
}

/** Keeps what is shown, as a minimised window does. */
function stop() {
  run++;
}

/** Shows nothing but black, as a window does that must not be captured. */
function black() {
  stop();
  pen.fillStyle = '#000';
  pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
}

function show(draw) {
  const number = shownAt.length;
  draw(pen);
  drawNumber(pen, number);
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
