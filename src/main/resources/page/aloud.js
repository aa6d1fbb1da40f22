// SPDX-License-Identifier: EUPL-1.2
// Reads the page aloud: decision 35. Comments and spaces at the start of lines are left out when it is served.
(() => {
  const speech = window.speechSynthesis, page = document.documentElement.lang;
  let queue;

  // Only of the device itself: a voice that is elsewhere is sent what it reads.
  const voice = language => speech.getVoices().find(
    each => each.localService && each.lang.split(/[-_]/)[0] === language);

  const button = () => document.getElementById('aloud');
  const offer = () => { button().hidden = !voice(page); };

  // By sentence, and of a long one by part: Chrome falls silent in what takes it longer than 15 seconds.
  const sentences = text => text.match(/.{1,200}?([.!?\u061F](?=\s)|$)|.{1,200}(?=\s)/gm) || [];

  const pieces = () => {
    const found = [];
    document.querySelectorAll('h1, .answer, .steps .top').forEach(part => {
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { data, parentElement: at } = texts.currentNode, last = found[found.length - 1];
        const block = at.closest('h1,h2,h3,h4,p,a,dt,strong,small,figcaption,blockquote');
        const { lang } = at.closest('[lang]');
        if (at.closest('details')) continue;
        if (last && last.block === block && last.lang === lang) last.text += data;
        else found.push({ block, lang, text: data });
      }
    });
    return found.flatMap(({ lang, text }) => sentences(text).map(each => ({ lang, text: each.trim() })))
      .filter(each => each.text);
  };

  const next = () => {
    const mine = queue, piece = mine.shift();
    if (!piece) return turn();
    const words = mine.now = new SpeechSynthesisUtterance(piece.text);
    words.voice = voice(piece.lang) || voice(page);
    words.lang = words.voice.lang;
    words.onend = words.onerror = () => mine === queue && next();
    speech.speak(words);
  };

  const turn = () => {
    const { dataset, lastChild } = button(), label = lastChild.textContent;
    lastChild.textContent = dataset.other;
    dataset.other = label;
    queue = queue ? null : pieces();
    if (queue) next();
    else speech.cancel();
  };

  if (!speech) return;
  document.addEventListener('click', event => event.target.closest('#aloud') && turn());
  window.addEventListener('pagehide', () => queue && turn());
  speech.onvoiceschanged = offer;
  offer();
})();
