// Elements that scripts add to a page.

/**
 * Makes an element. Text stays text: it never becomes markup.
 * @param {string} name
 * @param {Object<string, string|number|boolean|undefined>} attributes those that are false or undefined are left out
 * @param {...(Node|string)} children
 * @returns {HTMLElement}
 */
export function makeElement(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/**
 * Makes a button that submits no form.
 * @param {string} label
 * @param {() => void} onClick
 * @param {Object<string, string>} attributes
 * @returns {HTMLButtonElement}
 */
export function makeButton(label, onClick, attributes = {}) {
  const button = makeElement("button", { type: "button", ...attributes }, label);
  button.addEventListener("click", onClick);
  return button;
}
