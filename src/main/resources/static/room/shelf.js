// Pictures that are to go with a text: shows each small, asks what it shows, offers one more place.
import { all } from './ask.js';

const LARGEST = 25_000_000;
const SIDE = 72;

export function shelf() {
  document.addEventListener('change', (event) => {
    if (event.target.matches('#shelf input[type=file]')) chosen(event.target);
  });
}

// Of the empty places only the first is shown.
export function arrange() {
  let empty = 0;
  for (const place of all('#shelf [data-place]')) {
    const isEmpty = place.querySelector('input[type=file]').files.length === 0;
    place.hidden = isEmpty && empty++ > 0;
    const alt = place.querySelector('input[name=alt]');
    alt.hidden = isEmpty;
    alt.required = !isEmpty;
  }
}

async function chosen(input) {
  const { large, unreadable } = input.closest('#shelf').dataset;
  const canvas = input.parentElement.querySelector('canvas');
  const file = input.files[0];
  canvas.hidden = true;
  input.setCustomValidity(file && file.size > LARGEST ? large : '');
  arrange();
  if (!file || file.size > LARGEST) {
    input.reportValidity();
    return;
  }
  try {
    draw(canvas, await createImageBitmap(file));
  } catch {
    input.setCustomValidity(unreadable);
    input.reportValidity();
  }
}

// The middle of the picture fills the square.
function draw(canvas, picture) {
  const side = Math.min(picture.width, picture.height);
  const [left, top] = [(picture.width - side) / 2, (picture.height - side) / 2];
  canvas.getContext('2d').drawImage(picture, left, top, side, side, 0, 0, SIDE, SIDE);
  canvas.hidden = false;
}
