/** A widget that does what a strict policy forbids, so that a test can see it caught. */
customElements.define('careless-widget', class extends HTMLElement {
  connectedCallback(): void {
    const style = this.ownerDocument.createElement('style');
    style.textContent = 'careless-widget { color: red }';
    this.append(style);
    this.setAttribute('style', 'color: red');
    const note = this.ownerDocument.createElement('p');
    this.append(note);
    try { note.innerHTML = '<b>no</b>'; } catch { this.dataset['refused'] = 'innerHTML'; }
  }
});
