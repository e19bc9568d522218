const rendered = new Map<string, Promise<string>>();

/**
 * Renders what is the same on many pages of a build once. While developing it is rendered each time,
 * since content and settings change.
 *
 * @param name tells it from all else that is rendered once
 * @param render gives its HTML
 * @returns the HTML
 */
export function renderOnce(name: string, render: () => Promise<string>): Promise<string> {
  if (import.meta.env.DEV) return render();
  let html = rendered.get(name);
  if (html === undefined) {
    html = render();
    rendered.set(name, html);
  }
  return html;
}
