// SPDX-License-Identifier: EUPL-1.2
// Shows news in a page that is open: decision 35. Comments and spaces at the start of lines are left out when it is served.
(() => {
  const main = document.getElementById('main'), news = document.getElementById('news');
  let shown = main.innerHTML, tag = '', wait = 1, end, timer;

  // Who is typing or listening gets the news later.
  const busy = () => (window.speechSynthesis || {}).speaking || [...main.querySelectorAll('input')].some(
    field => field.matches(':focus') || field.value !== field.defaultValue);

  const same = (part, where) => [...where.querySelectorAll(part.nodeName)].find(other => other.isEqualNode(part));

  // Leaves alone what is the same, so that a screen reader keeps its place; the button belongs to the other script.
  const put = (old, fresh) => {
    const from = [...old.childNodes], to = [...fresh.childNodes];
    if (old.id === 'aloud' || old.isEqualNode(fresh)) return;
    if (from[0] && from.length === to.length && old.cloneNode().isEqualNode(fresh.cloneNode())) {
      from.forEach((each, i) => put(each, to[i]));
    } else {
      old.replaceWith(fresh);
    }
  };

  const show = (page, fresh) => {
    const focus = document.activeElement;
    shown = fresh.innerHTML;
    main.querySelectorAll('[open] > summary').forEach(each => {
      (same(each, fresh) || each).parentNode.open = true;
    });
    put(main, fresh);
    if (!focus.isConnected) (same(focus, main) || main).focus({ preventScroll: true });
    document.title = page.title;
    news.textContent = news.dataset.text;
    // Emptied, or a screen reader would not say the same words a second time.
    setTimeout(() => { news.textContent = ''; }, 1e4);
  };

  const ask = async () => {
    const answer = await fetch(location, { cache: 'no-store', headers: { 'If-None-Match': tag } });
    const text = await answer.text();
    if (answer.status === 304 || busy()) return;
    if (answer.status === 404) location.reload();
    if (!answer.ok) throw answer;
    const page = new DOMParser().parseFromString(text, 'text/html'), fresh = page.getElementById('main');
    if (fresh.innerHTML !== shown) show(page, fresh);
    tag = answer.headers.get('ETag');
  };

  // Every 30 to 60 seconds, less often while there is no answer, and not where nobody looks.
  const look = async () => {
    if (document.hidden || Date.now() > end) return;
    wait = await ask().then(() => 1, () => Math.min(wait * 2, 16));
    clearTimeout(timer);
    timer = setTimeout(look, wait * 3e4 * (1 + Math.random()));
  };

  // After four hours it ends, until the page is looked at anew.
  const begin = () => {
    end = Date.now() + 144e5;
    look();
  };

  document.addEventListener('visibilitychange', begin);
  timer = setTimeout(begin, 45e3);
})();
