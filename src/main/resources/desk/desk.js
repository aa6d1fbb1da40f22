// SPDX-License-Identifier: EUPL-1.2
// What a page of the desk may do without: a key to get to the search, and buttons that copy.
'use strict';
const line = document.getElementById('shortcuts');
const words = line.dataset;
const toggle = line.querySelector('button');
const STORE = 'zaakspoor-shortcuts';
const isOff = () => localStorage.getItem(STORE) === 'off';
const label = () => { toggle.textContent = isOff() ? words.on : words.off; };

line.hidden = false;
label();
toggle.addEventListener('click', () => {
  localStorage.setItem(STORE, isOff() ? 'on' : 'off');
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
    await navigator.clipboard.writeText(text.value);
    button.firstChild.textContent = words.copied;
  });
  place.append(button);
});
