// Shows what Haris answered, and lets everybody else on the page know that something was done.
import { $, token, signedOut } from './ask.js';

const READABLE = 6000;
let fading;

export function answers() {
  const place = $('#answers');
  document.body.addEventListener('htmx:configRequest', (event) => token(event.detail.headers));
  document.body.addEventListener('htmx:sendError', failed);
  document.body.addEventListener('htmx:responseError', (event) => {
    const { status } = event.detail.xhr;
    if (status === 401) signedOut();
    else if (status >= 500) failed();
  });
  place.addEventListener('click', (event) => {
    if (event.target.closest('[data-dismiss]')) place.replaceChildren();
  });
  document.body.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target === place) fade();
  });
  place.addEventListener('mouseenter', () => clearTimeout(fading));
  place.addEventListener('focusin', () => clearTimeout(fading));
  fade();
}

// What went well and is one line long may go by itself; everything else waits to be read.
function fade() {
  clearTimeout(fading);
  const answer = $('#answers .answer');
  if (!answer || answer.matches('.denied') || answer.textContent.trim().length > 160) return;
  fading = setTimeout(() => answer.remove(), READABLE);
}

function failed() {
  const answer = $('#failed').content.cloneNode(true);
  $('#answers').replaceChildren(answer);
}
