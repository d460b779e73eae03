// One listener for the whole board instead of one for each of its thousands of cells, and arrow keys without a trip to the server.
export function attach(scroll, page) {
  const cells = () => [...scroll.querySelectorAll('.board-body .board-row')].map(row => [...row.querySelectorAll('[role=gridcell]')]);
  let current = null;

  const focus = cell => {
    if (!cell) return;
    if (current) current.tabIndex = -1;
    current = cell;
    cell.tabIndex = 0;
    cell.focus();
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const open = cell => { if (cell?.dataset.a) page.invokeMethodAsync('OpenCell', cell.dataset.a); };

  const onClick = event => {
    const cell = event.target.closest('.cell[data-a]');
    if (cell) { focus(cell); open(cell); }
  };

  const onKeyDown = event => {
    const cell = event.target.closest('[role=gridcell]');
    if (!cell) {
      if (event.target === scroll && event.key === 'Enter') { focus(cells()[0]?.[0]); event.preventDefault(); }
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') { open(cell); event.preventDefault(); return; }
    if (event.key === 'Escape') { scroll.focus(); return; }
    const rows = cells();
    const row = rows.findIndex(candidate => candidate.includes(cell));
    const column = rows[row].indexOf(cell);
    const next = {
      ArrowRight: () => rows[row][column + 1], ArrowLeft: () => rows[row][column - 1],
      ArrowDown: () => rows[row + 1]?.[column], ArrowUp: () => rows[row - 1]?.[column],
      Home: () => rows[row][0], End: () => rows[row].at(-1),
      PageDown: () => rows[Math.min(row + 10, rows.length - 1)][column], PageUp: () => rows[Math.max(row - 10, 0)][column],
    }[event.key];
    if (next) { focus(next()); event.preventDefault(); }
  };

  scroll.addEventListener('click', onClick);
  scroll.addEventListener('keydown', onKeyDown);
  return {
    dispose() {
      scroll.removeEventListener('click', onClick);
      scroll.removeEventListener('keydown', onKeyDown);
    },
  };
}
