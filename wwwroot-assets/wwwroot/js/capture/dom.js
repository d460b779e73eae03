// Makes elements. What was typed is only ever set as text, so it can never become markup.
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value' || name === 'checked' || name === 'disabled') element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false));
  return element;
}

/** A symbol of images/icons.svg; it says nothing that the words beside it do not say. */
export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(space, 'use');
  use.setAttribute('href', `/images/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** Asks before something that cannot be taken back; resolves to whether it is wanted. */
export function ask(words, yes, no) {
  return new Promise(done => {
    const dialog = h('dialog', { class: 'dialog capture-ask', 'aria-labelledby': 'capture-ask' },
      h('div', { class: 'dialog-body' }, h('p', { id: 'capture-ask' }, words)),
      h('div', { class: 'dialog-foot' },
        h('button', { class: 'btn', type: 'button', onclick: () => dialog.close('') }, no),
        h('button', { class: 'btn btn-danger', type: 'button', onclick: () => dialog.close('yes') }, yes)));
    dialog.addEventListener('close', () => { dialog.remove(); done(dialog.returnValue === 'yes'); });
    document.body.append(dialog);
    dialog.showModal();
  });
}
