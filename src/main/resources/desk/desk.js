// SPDX-License-Identifier: EUPL-1.2
// What a page of the desk may do without: a key to get to the search, and buttons that copy.
'use strict';
const line = document.getElementById('shortcuts');
const words = line.dataset;
const toggle = line.querySelector('button');
const STORE = 'zaakspoor-shortcuts';
// A browser that keeps nothing forgets the choice with the page.
let choice;
const kept = () => { try { return localStorage.getItem(STORE); } catch { return null; } };
const keep = () => { try { localStorage.setItem(STORE, choice); } catch { /* said above */ } };
const isOff = () => (choice ?? kept()) === 'off';
const label = () => { toggle.textContent = isOff() ? words.on : words.off; };

line.hidden = false;
label();
toggle.addEventListener('click', () => {
  choice = isOff() ? 'on' : 'off';
  keep();
  label();
});
// One key alone can be pressed by mistake, or by speech: so it can be turned off (WCAG 2.1.4).
document.addEventListener('keydown', event => {
  const typing = event.target.closest('input, textarea, select');
  if (event.key !== '/' || typing || isOff() || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  event.preventDefault();
  const field = document.getElementById('find-q');
  if (field) {
    field.focus();
  } else {
    location.assign('/desk#find-q');
  }
});
if (location.hash === '#find-q') {
  document.getElementById('find-q')?.focus();
}
document.querySelectorAll('.copy-text').forEach(place => {
  const text = place.querySelector('textarea');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button plain';
  button.textContent = words.copy;
  const name = document.createElement('span');
  name.className = 'hidden';
  name.textContent = ': ' + place.querySelector('label').textContent;
  button.append(name);
  button.addEventListener('click', async () => {
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
    } catch {
      // Only pages over https may write to the clipboard; now it is selected to be copied by hand.
      return;
    }
    button.firstChild.textContent = words.copied;
  });
  place.append(button);
});
