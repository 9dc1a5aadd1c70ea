/**
 * Makes an element like another one, of another document perhaps, and touches only what differs: what
 * stays keeps its place on the screen, and its photos are not loaded again.
 */
export function morph(present: Element, wanted: Element): void {
  for (const { name } of [...present.attributes]) {
    if (!wanted.hasAttribute(name)) present.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (present.getAttribute(name) !== value) present.setAttribute(name, value);
  }
  const before = [...present.childNodes];
  // Children that move over are none of `wanted` any more.
  const after = [...wanted.childNodes];
  for (const [index, child] of after.entries()) {
    const old = before[index];
    if (!old) present.append(child);
    else if (old.isEqualNode(child)) continue;
    else if (isElement(old) && isElement(child) && old.tagName === child.tagName) morph(old, child);
    else old.replaceWith(child);
  }
  for (const left of before.slice(after.length)) left.remove();
}

/** `instanceof` would ask for the class of this window, and frames have their own. */
function isElement(node: ChildNode): node is ChildNode & Element {
  return node.nodeType === 1;
}
