/* A number drawn into a picture as black and white squares, so that a picture can be told from another after it was captured,
   scaled and compressed. They stand in the left margin of a drawn class, where no tile is: 12 bits, then 4 to check them. */

const SQUARE = 6 / 1280; // shares of the picture's width; so narrow that the gallery is still taken for one
const LEFT = 2 / 1280;
const TOP = 160 / 1280;
const BITS = 16;

/** Draws the number, 0 to 4095. */
function drawNumber(pen, number) {
  const { width } = pen.canvas;
  const code = number << 4 | checked(number);
  for (let bit = 0; bit < BITS; bit++) {
    pen.fillStyle = code >> BITS - 1 - bit & 1 ? '#fff' : '#000';
    pen.fillRect(LEFT * width, (TOP + bit * SQUARE) * width, SQUARE * width, SQUARE * width);
  }
}

/** The number in a picture (an ImageBitmap, canvas or playing video), or null where none can be read. */
function readNumber(picture) {
  const width = picture.videoWidth || picture.width;
  const height = picture.videoHeight || picture.height;
  if (!width || !height) {
    return null;
  }
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  pen.drawImage(picture, 0, 0);
  let code = 0;
  for (let bit = 0; bit < BITS; bit++) {
    const [red, green, blue] = pen.getImageData((LEFT + SQUARE / 2) * width, (TOP + (bit + 0.5) * SQUARE) * width, 1, 1).data;
    code = code << 1 | (red + green + blue > 3 * 128 ? 1 : 0);
  }
  return checked(code >> 4) === (code & 15) ? code >> 4 : null;
}

function checked(number) {
  return (number >> 8) + (number >> 4) + number + 10 & 15;
}
