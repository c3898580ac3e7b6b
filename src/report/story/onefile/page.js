// Turns the pages of the story. Without it all steps stand one under the other; nothing is loaded and nothing is kept.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  // A finger that goes this far sideways, and mostly sideways, turns a page.
  const SWIPE_PX = 50;
  const ACTIONS = {
    ArrowRight: 'next',
    PageDown: 'next',
    ' ': 'next',
    Enter: 'next',
    n: 'next',
    ArrowLeft: 'previous',
    PageUp: 'previous',
    Backspace: 'previous',
    p: 'previous',
    Home: 'first',
    End: 'last',
    f: 'full',
    b: 'black',
    '.': 'black',
    Escape: 'show',
  };

  const steps = () => [...document.querySelectorAll(`section[data-of="${root.dataset.lang}"]`)];
  const now = () => Number(root.dataset.step);
  const status = () => document.querySelector('[role="status"]');

  function show(wanted) {
    const all = steps();
    const step = Math.min(Math.max(Math.trunc(wanted) || 1, 1), all.length);
    root.dataset.step = String(step);
    for (const section of document.querySelectorAll('section.step'))
      section.classList.toggle('on', section === all[step - 1]);
    for (const dot of document.querySelectorAll('[data-to]')) {
      const at = Number(dot.dataset.to);
      dot.dataset.past = String(at < step);
      if (at === step) dot.setAttribute('aria-current', 'step');
      else dot.removeAttribute('aria-current');
    }
    for (const count of document.querySelectorAll('[data-count]')) count.hidden = Number(count.dataset.count) !== step;
    for (const button of document.querySelectorAll('[data-do="previous"]'))
      button.setAttribute('aria-disabled', String(step === 1));
    for (const button of document.querySelectorAll('[data-do="next"]'))
      button.setAttribute('aria-disabled', String(step === all.length));
    root.lang = root.dataset.lang;
    document.querySelector('section.on .say').scrollTop = 0;
    window.scrollTo(0, 0);
    status().textContent = all[step - 1].getAttribute('aria-label');
  }

  function go(step) {
    root.classList.remove('dark');
    show(step);
    // Where a page may not have a history of its own, as in a frame, the story goes on without.
    try {
      history.replaceState(null, '', `#${now()}`);
    } catch {}
  }

  function speak(language) {
    if (!document.querySelector(`section[data-of="${language}"]`)) return;
    root.dataset.lang = language;
    show(now());
  }

  // #3, or #en-3 for a step in a language.
  function follow() {
    const [, language, step] = /^#(?:(id|en)-)?(\d+)$/.exec(location.hash) ?? [];
    if (language) speak(language);
    if (step) show(Number(step));
  }

  function full() {
    const asked = document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen();
    asked.catch(() => {});
  }

  function black(on) {
    root.classList.toggle('dark', on);
    const veil = document.querySelector(`.black[data-of="${root.dataset.lang}"]`);
    status().textContent = on ? veil.textContent : steps()[now() - 1].getAttribute('aria-label');
  }

  const DOES = {
    next: () => go(now() + 1),
    previous: () => go(now() - 1),
    first: () => go(1),
    last: () => go(steps().length),
    full,
    black: () => black(!root.classList.contains('dark')),
    show: () => black(false),
  };

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const action = ACTIONS[key.length === 1 ? key.toLowerCase() : key];
    if (!action || (event.shiftKey && (key.length > 1 || key === ' '))) return;
    // What is focused answers Space and Enter itself.
    if ((key === ' ' || key === 'Enter') && event.target.closest?.('button, a, summary')) return;
    if (event.repeat && action !== 'next' && action !== 'previous') return;
    if (action === 'show' && !root.classList.contains('dark')) return;
    event.preventDefault();
    DOES[action]();
  }

  function onClick(event) {
    const pressed = event.target.closest('[data-do], [data-to], [data-lang]');
    if (!pressed || pressed === root) return;
    event.preventDefault();
    const { do: action, to, lang } = pressed.dataset;
    if (action) DOES[action]();
    else if (to) go(Number(to));
    else {
      speak(lang);
      // The switch of the other language takes the place of the one that was pressed.
      document.querySelector(`.top[data-of="${lang}"] [data-lang="${lang}"]`)?.focus();
    }
  }

  let finger = null;
  function onTouch(event) {
    const one = event.type === 'touchstart' ? event.touches : event.changedTouches;
    if (event.type === 'touchstart') {
      // A table that is wider than the page is moved, not left; two fingers enlarge.
      const wide = event.target.closest?.('.scroll');
      const moves = wide && wide.scrollWidth > wide.clientWidth;
      finger = one.length === 1 && !moves ? { x: one[0].clientX, y: one[0].clientY } : null;
      return;
    }
    if (!finger || one.length !== 1 || (window.visualViewport?.scale ?? 1) > 1.05) return;
    const [dx, dy] = [one[0].clientX - finger.x, one[0].clientY - finger.y];
    finger = null;
    if (Math.abs(dx) < SWIPE_PX || Math.abs(dx) < 1.5 * Math.abs(dy)) return;
    go(now() + (dx < 0 ? 1 : -1));
  }

  document.addEventListener('DOMContentLoaded', () => {
    root.classList.toggle('nofull', !document.fullscreenEnabled);
    show(1);
    follow();
    addEventListener('hashchange', follow);
    addEventListener('keydown', onKey);
    addEventListener('click', onClick);
    addEventListener('touchstart', onTouch, { passive: true });
    addEventListener('touchend', onTouch, { passive: true });
  });
})();
