// Talks to Haris. Whoever is signed out is told so once, and keeps the page with what they typed.
const csrf = document.querySelector('meta[name=csrf]');

export const $ = (selector, root = document) => root.querySelector(selector);
export const all = (selector, root = document) => [...root.querySelectorAll(selector)];

export function token(headers) {
  headers[csrf.dataset.header] = csrf.content;
  return headers;
}

class SignedOut extends Error {}

// The page says so already; whoever asked just does not go on.
addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof SignedOut) event.preventDefault();
});

export function signedOut() {
  $('#signed-out')?.removeAttribute('hidden');
}

export async function ask(address, options = {}) {
  const headers = token({ 'HX-Request': 'true', ...options.headers });
  const response = await fetch(address, { credentials: 'same-origin', ...options, headers });
  if (response.status === 401) {
    signedOut();
    throw new SignedOut('signed out');
  }
  return response;
}

export async function fragment(address) {
  const response = await ask(address);
  return new DOMParser().parseFromString(await response.text(), 'text/html').body;
}

export const isWide = () => matchMedia('(width >= 56rem)').matches;
