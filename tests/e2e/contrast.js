// WCAG's contrast of a colour to what lies behind an element, for the specs that measure it in a page.

/** Gives a page `contrast(color, element)`; it is to be there before anything is drawn. */
export const measureContrast = (page) =>
  page.addInitScript(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
    const under = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
    // From the page's ground up, each background over the one before it, and the colour itself last.
    const seen = (element, color) => {
      const layers = [color];
      for (let node = element; node; node = under(node)) layers.unshift(getComputedStyle(node).backgroundColor);
      canvas.clearRect(0, 0, 1, 1);
      for (const layer of layers) {
        canvas.fillStyle = layer;
        canvas.fillRect(0, 0, 1, 1);
      }
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = ([r, g, b]) => {
      const linear = [r, g, b].map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    };
    globalThis.contrast = (color, element) => {
      const ground = seen(element, 'transparent');
      if (ground[3] !== 255) throw new Error('the page paints no background');
      const [dark, light] = [luminance(ground), luminance(seen(element, color))].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
  });
