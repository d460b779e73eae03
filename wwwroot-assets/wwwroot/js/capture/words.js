// The words of both languages come with the page; which is shown is known from the account, also without a network.
const all = JSON.parse(document.getElementById('capture-words').textContent);
let language = 'vi';

export function speak(code) {
  language = code in all ? code : 'vi';
  document.documentElement.lang = language;
}

export const languageNow = () => language;

/** A word of the page (“Capture_…”), or one that it shares with the room; {0} takes the first argument, {0:D2} with two digits. */
export function t(key, ...given) {
  const text = all[language][`Capture_${key}`] ?? all[language][key] ?? key;
  return text.replace(/\{(\d)(?::D(\d))?\}/g, (_, place, digits) => String(given[place] ?? '').padStart(Number(digits ?? 0), '0'));
}

const two = number => String(number).padStart(2, '0');

/** 24 hours, as Vietnamese administrations write them. */
export const clock = at => { const time = new Date(at); return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`; };

export function day(at) {
  const date = new Date(at);
  return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
}

export const moment = at => `${clock(at).slice(0, 5)} ${day(at)}`;

/** “2026-11-18” as 18/11/2026. */
export const dayOf = text => text.split('-').reverse().join('/');

/** Without case and marks, as the server's search text: “đánh giá” is found by “danh gia”. */
export const plain = text => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd');
