// Counts down what is about to leave, and keeps "5 minutes ago" true.
import { all } from './ask.js';

export function clock() {
  setInterval(tick, 500);
}

function tick() {
  for (const leaving of all('[data-leaves]')) {
    const seconds = Math.max(0, Math.ceil((Date.parse(leaving.dataset.leaves) - Date.now()) / 1000));
    const output = leaving.querySelector('[data-left]');
    if (output.textContent !== String(seconds)) output.textContent = seconds;
  }
}
