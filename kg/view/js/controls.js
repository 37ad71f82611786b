// Buttons, tabs and menu of the page's frame.

function wireControls() {
  const on = (id, run) => byId(id).addEventListener('click', run);
  wireTabs();
  wireSearch(app, go);
  wireKeys(app, go);
  wireMenu();
  on('back', () => history.back());
  on('forward', () => history.forward());
  on('zoom-in', () => go.zoom(1.3));
  on('zoom-out', () => go.zoom(1 / 1.3));
  on('fit', go.fit);
  on('undo', () => undo(app));
  on('start', go.start);
  on('help-button', go.help);
  on('open-filters', () => go.filters(!document.body.classList.contains('filters-open')));
  on('close-filters', () => go.filters(false));
  on('close-details', () => {
    go.nothing();
    byId(`tab-${app.state.view}`).focus();
  });
  on('language', () => {
    app.state.lang = settings.lang === 'zh' ? 'en' : 'zh';
    newLook();
  });
  on('theme', () => {
    app.state.look = settings.dark ? 'light' : 'dark';
    newLook();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', newLook);
  window.addEventListener('beforeprint', () => printing(true));
  window.addEventListener('afterprint', () => printing(false));
  window.addEventListener('popstate', readHash);
  window.addEventListener('hashchange', readHash);
  new ResizeObserver(() => app.state.view === 'all' && renderOverview()).observe(overview.canvas);
}

function newLook() {
  applyLook();
  commit();
  render({ camera: true });
}

function wireTabs() {
  for (const [at, name] of VIEWS.entries()) {
    const tab = byId(`tab-${name}`);
    tab.addEventListener('click', () => go.view(name));
    tab.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: VIEWS.length - 1 }[event.key];
      if (!step) return;
      act(event, () => go.view(VIEWS[(at + step) % VIEWS.length]));
      byId(`tab-${app.state.view}`).focus();
    });
  }
}

function wireMenu() {
  const runs = {
    png: () => takePng(app.state.view === 'all' ? overview.canvas : byId('picture').querySelector('canvas')),
    svg: () =>
      save(
        'graph.svg',
        'image/svg+xml',
        app.state.view === 'all'
          ? overviewSvg(overview)
          : pictureSvg(picture, byId('picture').clientWidth, byId('picture').clientHeight),
      ),
    csv: () => save('facts.csv', 'text/csv', factsCsv(app)),
    turtle: () => save('facts.ttl', 'text/turtle', factsTurtle(app)),
    link: copyLink,
    print: () => window.print(),
  };
  byId('take').addEventListener('click', () => go.menu(byId('menu').hidden));
  for (const item of byId('menu').querySelectorAll('button')) {
    item.addEventListener('click', () => {
      go.menu(false);
      runs[item.dataset.word]();
    });
  }
  byId('menu').parentElement.addEventListener('focusout', ({ relatedTarget, currentTarget }) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) closeMenu();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!byId('menu').hidden && !event.target.closest('.menu-place')) closeMenu();
  });
}

// Without taking the focus back from where it went.
function closeMenu() {
  byId('menu').hidden = true;
  byId('take').setAttribute('aria-expanded', 'false');
}
