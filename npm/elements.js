// The four custom elements. The JSDoc on the classes is the API's one source: the manifest and the types are made of it,
// and tests/house.rs compares it with the code and the docs.
//
// This much every page loads; what draws the elements is Rust, and comes when the first of them nears the viewport. So
// the classes know when, and how to go on when a drawing instance has crashed; what is drawn they do not know.

/** The version of Lede; the first one on a page defines the elements. */
export const version = '0.1.0';

/** `loading=lazy`: how near the viewport an element has to come. */
const NEAR = '150% 0%';

/** The elements that are drawn, each with its View, or about to be, with the request for its JSON. */
const views = new Map();

/** Set by define(): makes what draws an element, or nothing where that cannot be had. */
let make;

/** The same under way, and once it is here: (element, early) to a View, or nothing from a crashed instance. */
let coming;
let connect;

/** What tells that an element is near: by the window, and by what scrolls within the page. One of both adds the margins up. */
let observers;

/**
 * What the four elements share. The custom properties are inherited, so a page can set them on any ancestor.
 *
 * @cssprop {<color>} [--lede-color-text=light-dark(#1b1a17, #ebe6db)] - The text.
 * @cssprop {<color>} [--lede-color-soft=light-dark(#5f5a50, #aaa293)] - What stands back: standfirst, captions, dates, excerpts, share icons.
 * @cssprop {<color>} [--lede-color-line=light-dark(#d8d2c5, #3d392f)] - Rules and borders.
 * @cssprop {<color>} [--lede-color-tint=light-dark(#f5f1e8, #211f19)] - Behind a quote's details, code, pictures that are not here yet.
 * @cssprop {<color>} [--lede-color-paper=light-dark(#fffdf8, #14130f)] - Behind buttons.
 * @cssprop {<color>} [--lede-color-accent=light-dark(#9c1c24, #f0888b)] - Kicker, the line beside quotes, pull quotes, underlines of links.
 * @cssprop {<color>} [--lede-color-mark=light-dark(#f6e7b8, #4b3f18)] - Behind the words of an open quote within a sentence.
 * @cssprop {<color>} [--lede-color-focus=light-dark(#0b57d0, #9ec2ff)] - The ring around what has focus.
 * @cssprop [--lede-color-scheme=inherit] - `light`, `dark` or `light dark`; that of the page by default.
 * @cssprop [--lede-font-text="Iowan Old Style", Charter, Georgia, "Times New Roman", serif] - The typeface of the text.
 * @cssprop [--lede-font-headline] - The typeface of headline, headings, card titles, pull quotes; that of the text by default.
 * @cssprop [--lede-font-interface=system-ui, sans-serif] - The typeface of byline, captions, buttons, tables, details.
 * @cssprop [--lede-font-code=ui-monospace, monospace] - The typeface of code.
 * @cssprop {<number>} [--lede-headline-weight=700] - The weight of headline, headings, card titles, pull quotes.
 * @cssprop {<length>} [--lede-font-size=max(17px, 1rem)] - The size that all others follow.
 * @cssprop {<length>} [--lede-measure=34em] - The article's greatest width; around an article in the page, that of what Lede adds.
 * @cssprop {<length>} [--lede-space=1em] - The unit of the space between blocks.
 * @cssprop {<length>} [--lede-radius=2px] - Rounded corners.
 * @cssprop {<length-percentage>} [--lede-radius-round=50%] - What is round: portraits, the buttons of quotes and of the carousel.
 * @cssprop {<ratio>} [--lede-card-ratio=3 / 2] - How wide the picture of a card is to its height.
 * @cssprop {<length>} [--lede-room=0] - The least height of what stands below an article that is in the page.
 * @cssprop {<length>} [--lede-progress-top=0px] - Where the bar of the tool `progress` sticks, from the window's upper edge.
 * @cssprop [--lede-quote-button=static] - `absolute` lays the button under a quotation of the page's into the quotation's own margin.
 * @cssstate drawn - Lede has taken over.
 */
class LedeElement extends (globalThis.HTMLElement ?? Object) {
  static version = version;

  connectedCallback() {
    // What a page set before the element was defined is an own property that hides the accessor: set it once more.
    for (const name of this.constructor.properties) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    // At once, too, where the page's address leads to a quotation, and where nothing tells what is near.
    if (/^\s*eager\b|#lede-/.test(this.loading + location.hash) || !self.IntersectionObserver) return start(this);
    observers ??= [{ rootMargin: NEAR }, { scrollMargin: NEAR }].map(
      (margin) => new IntersectionObserver((entries) => entries.forEach((entry) => entry.isIntersecting && start(entry.target)), margin),
    );
    observers.forEach((observer) => observer.observe(this));
  }

  // With this method moveBefore() keeps the element connected, and there is nothing to do.
  connectedMoveCallback() {}

  // A moved element is disconnected and connected at once: it keeps its state, so tearing down waits for a task.
  disconnectedCallback() {
    setTimeout(() => this.isConnected || stop(this));
  }

  // A style sheet belongs to its document.
  adoptedCallback() {
    stop(this);
  }

  /** Asks anew for what is shown; it stays until there is something newer. */
  refresh() {
    views.get(this)?.refresh?.();
  }

  attributeChangedCallback(name, before, after) {
    if (before !== after) views.get(this)?.attributesChanged?.();
    if (name === 'loading' && this.isConnected) this.connectedCallback();
  }
}

/** Whether it is near is not asked any more. */
function unobserve(element) {
  observers?.forEach((observer) => observer.unobserve(element));
}

async function start(element) {
  unobserve(element);
  if (views.has(element)) return;
  views.set(element, connect || !make ? undefined : ask(element));
  await ready();
  draw(element);
}

function draw(element) {
  const early = views.get(element);
  if (!connect || !views.has(element) || early?.refresh) return;
  const view = connect(element, early);
  if (view) views.set(element, view);
}

function stop(element) {
  unobserve(element);
  const view = views.get(element);
  views.delete(element);
  // A request may be shared.
  if (![...views.values()].includes(view)) view?.controller?.abort();
  view?.free?.();
  element.states?.delete('drawn');
}

/** Asks for an element's JSON while what draws it is on its way. */
function ask({ src, baseURI, credentials }) {
  try {
    const { href } = new URL(src, baseURI);
    // With cookies, and for what stands on the page itself, or nowhere, it is left to whoever reads it.
    if (!/^\s*[^\s#]/.test(src ?? '') || credentials || !/^http/.test(href)) return;
    for (const early of views.values()) if (early?.url === href) return early;
    const controller = new AbortController();
    const answer = fetch(href, { signal: controller.signal, credentials: 'omit' });
    answer.catch(() => {});
    return { __proto__: null, url: href, controller, answer };
  } catch {
    // Whoever reads it asks once more, and tells.
  }
}

function ready() {
  coming ??= (async () => {
    connect = await make?.();
    // Where it cannot be had it is not asked for again.
    if (!connect) make = undefined;
  })();
  return coming;
}

/** For start.js: the elements, a way to ask for what they show, and one to draw all of them by another instance. */
export const drawings = {
  views,
  ask,
  async renew() {
    connect = coming = undefined;
    await ready();
    for (const element of views.keys()) draw(element);
  },
};

/**
 * An article or a list of posts has been drawn.
 *
 * @typedef {object} LedeReadyDetail
 * @property {"article"|"related"} part - Which of the two.
 * @property {string} url - The address, as the attribute has it; of an article that is in the page, its own.
 * @property {number} count - Blocks or posts read; of an article that is in the page, the quotations of its markup: those of its text are looked for later.
 * @property {number} skipped - What was left out, because it is unknown or lacks what it needs.
 * @property {string} [headline] - Of an article only, as the next five: its headline.
 * @property {string|null} [canonical] - Its address.
 * @property {string|null} [published] - When it was published, as it was given.
 * @property {string|null} [modified] - When it was last changed.
 * @property {string[]} [authors] - Who wrote it.
 * @property {string|null} [lang] - Its language.
 */

/**
 * An article or a list of posts could not be loaded.
 *
 * @typedef {object} LedeErrorDetail
 * @property {"article"|"related"} part - Which of the two.
 * @property {string} code - What to branch on: `network`, `timeout`, `http-404`, `not-json` and others.
 * @property {string} url - The address, as the attribute has it.
 * @property {string} message - What happened; may change with any version.
 * @property {string} remedy - What to do about it; may change with any version.
 * @property {boolean} kept - Whether what was there before is still shown.
 */

/**
 * A reader opened or closed a quote.
 *
 * @typedef {object} LedeQuoteToggleDetail
 * @property {boolean} open - Whether it is open now.
 * @property {string} text - Its words, without the quotation marks around them.
 * @property {string|null} speaker - Who said them.
 */

/**
 * A reader copied a quote with its citation.
 *
 * @typedef {object} LedeQuoteCopyDetail
 * @property {string} text - What was put into the clipboard as plain text.
 * @property {string|null} speaker - Who said it.
 * @property {"quote"|"text"|"markdown"|"html"|"apa"|"mla"|"chicago"|"bibtex"} form - In which form: `quote` is the words with their citation, as text and as HTML.
 */

/**
 * A reader is about to share.
 *
 * @typedef {object} LedeShareDetail
 * @property {string} network - A network's word, `copy` or `system`.
 * @property {string} url - The address shared; of a quote, the link that leads to it.
 * @property {string} headline - The article's headline.
 * @property {string|null} quote - The words of the quote that is shared; of an article, nothing.
 */

/**
 * A reader is about to open a related post.
 *
 * @typedef {object} LedeRelatedOpenDetail
 * @property {string} url - The post's address.
 * @property {string} title - Its title.
 * @property {number} index - Its place among those shown, from 0.
 */

/**
 * A reader has the article read aloud.
 *
 * @typedef {object} LedeListenDetail
 * @property {"start"|"pause"|"resume"|"stop"|"end"|"error"} state - What has happened.
 */

/**
 * A reader opened a picture.
 *
 * @typedef {object} LedeZoomDetail
 * @property {string} url - The picture's address.
 * @property {number} index - Its place among the article's pictures, from 0.
 */

/**
 * A reader changed the size of the text.
 *
 * @typedef {object} LedeTextSizeDetail
 * @property {number} percent - Of the page's own size.
 */

/**
 * A reader has seen a quote or a related post.
 *
 * @typedef {object} LedeImpressionDetail
 * @property {"quote"|"post"} part - Which of the two.
 * @property {string} text - The quote's words, or the post's title.
 * @property {string|null} url - Of a post, its address.
 * @property {string|null} speaker - Of a quote, who said it, where the markup says so.
 * @property {number} index - Its place among those of its part, from 0.
 */

/**
 * A reader has come so far in the article.
 *
 * @typedef {object} LedeDepthDetail
 * @property {25|50|75|100} percent - How much of its text has been above the window's lower edge.
 */

/**
 * A reader has been with the article for so long: it was in view, and they did something in the last five seconds.
 *
 * @typedef {object} LedeEngagedDetail
 * @property {number} seconds - Of the whole visit.
 */

/**
 * A news article with expandable quotes, share links and related posts: from a JSON endpoint, or the one that its children
 * are. With `src` the children are shown until, and unless, the article can be drawn. Without it they stay where they are:
 * a `<lede-quote>` is put around each quotation, and share links and related posts stand below.
 *
 * @element lede-article
 * @attr {string} src - Address of the article, in any of the formats; `#id` for a script of JSON in the page. Changing it loads anew.
 * @attr {string} format - The format of what `src` leads to; by default its content tells.
 * @attr {"omit"|"same-origin"|"include"} [credentials=omit] - Whether cookies go along with requests.
 * @attr {string} heading - What stands over the related posts, before what their list says.
 * @attr {number} [heading-level=1] - Level of the headline, 1 to 6; other headings follow it.
 * @attr {"carousel"|"grid"|"list"} [layout=carousel] - How the related posts are laid out: side by side with a way to the others, all in columns, or numbered one below the other.
 * @attr {"lazy"|"eager"} [loading=lazy] - Whether to wait until the element is within a viewport and a half.
 * @attr {"auto"|"marked"|"off"} [quotes=auto] - Which quotations have details: those of the markup and those found in the text, those of the markup, or none.
 * @attr {"off"|"start"|"end"} [quote-index=off] - Where the index of speakers stands: before the text, behind it, or nowhere.
 * @attr {string} related - Address of the related posts; `#id` for a script of JSON or a list of links in the page. Without it there are none.
 * @attr {string} networks - Share links in their order, by their words, of the article and of its quotations; all of them by default, no links if empty.
 * @attr {string} tools - What readers get beside the article, words in the order in which they stand: `reading-time`, `listen`, `text-size`, `zoom`, `progress`; nothing by default.
 * @attr {boolean} analytics - Whether `lede-impression`, `lede-depth` and `lede-engaged` are told; without it nothing is measured.
 * @slot - The article; with `src`, what is shown until it is there, and where it cannot be had.
 * @fires {CustomEvent<LedeReadyDetail>} lede-ready - An article or a list of posts has been drawn.
 * @fires {CustomEvent<LedeErrorDetail>} lede-error - An article or a list of posts could not be loaded.
 * @fires {CustomEvent<LedeQuoteToggleDetail>} lede-quote-toggle - A reader opened or closed a quote.
 * @fires {CustomEvent<LedeQuoteCopyDetail>} lede-quote-copy - A reader copied a quote with its citation.
 * @fires {CustomEvent<LedeShareDetail>} lede-share - A reader is about to share. Cancelable, but where Ctrl, Shift and the like ask for a tab or a window of its own.
 * @fires {CustomEvent<LedeRelatedOpenDetail>} lede-related-open - A reader is about to open a related post. Cancelable, but where Ctrl, Shift and the like ask for a tab or a window of its own.
 * @fires {CustomEvent<LedeListenDetail>} lede-listen - A reader has the article read aloud.
 * @fires {CustomEvent<LedeZoomDetail>} lede-zoom - A reader opened a picture.
 * @fires {CustomEvent<LedeTextSizeDetail>} lede-text-size - A reader changed the size of the text.
 * @fires {CustomEvent<LedeImpressionDetail>} lede-impression - A reader has seen a quote or a related post: half of it, for a second. Once for each, with `analytics`.
 * @fires {CustomEvent<LedeDepthDetail>} lede-depth - A reader has come so far. Once for each quarter, with `analytics`.
 * @fires {CustomEvent<LedeEngagedDetail>} lede-engaged - A reader has been with the article so long: every 15 seconds, and when the page is left, with `analytics`.
 * @csspart article - The article.
 * @csspart header - What stands over the text.
 * @csspart headline - The headline.
 * @csspart kicker - The word or two over the headline.
 * @csspart standfirst - The paragraph under the headline.
 * @csspart meta - The line of byline and dates.
 * @csspart byline - Who wrote it.
 * @csspart author - One author's name in the byline.
 * @csspart share - The share bar.
 * @csspart share-link - One share link or button.
 * @csspart tools - The row of tools.
 * @csspart reading-time - How long it takes to read.
 * @csspart tool-button - A button in that row.
 * @csspart progress - The bar that follows the reading.
 * @csspart enlarge - The button on a picture.
 * @csspart zoom - The dialog with the pictures.
 * @csspart text - The text.
 * @csspart link - A link in the text or in a quote's details.
 * @csspart subheading - A heading within the text.
 * @csspart picture - A picture with its caption.
 * @csspart gallery - Several pictures.
 * @csspart table - A table, with what scrolls it.
 * @csspart caption - What stands under a picture.
 * @csspart quote - A quotation that stands by itself.
 * @csspart quote-text - The words of a quotation that stands by itself.
 * @csspart quote-speaker - Who said them, below the words.
 * @csspart quote-toggle - The button that opens a quotation.
 * @csspart quote-details - What it opens.
 * @csspart quote-index - Who said what.
 * @csspart pull-quote - A pull quote.
 * @csspart embed - The card of another site's page.
 * @csspart notes - The footnotes.
 * @csspart tags - The topics.
 * @csspart related - The related posts.
 * @csspart related-heading - What stands over them.
 * @csspart track - The list of cards.
 * @csspart card - One card.
 * @csspart card-picture - The picture of a card.
 * @csspart card-section - The section over a card's title.
 * @csspart card-title - The title of a card.
 * @csspart card-excerpt - What stands under a card's title.
 * @csspart card-date - The date of a card.
 * @csspart page-button - A button that moves the cards.
 * @csspart status - A message in place of what is missing.
 * @csspart retry - The button that tries again.
 */
export class LedeArticle extends LedeElement {
  static tag = 'lede-article';
  static observedAttributes = ['src', 'format', 'credentials', 'heading', 'heading-level', 'layout', 'loading', 'quotes', 'quote-index', 'related', 'networks', 'tools', 'analytics'];
}

/**
 * A quotation that the page has already: a blockquote, a figure with its figcaption, or a `q`, as children. They stay as
 * they are; the button, the details and copying are added.
 *
 * @element lede-quote
 * @attr {string} speaker - Who said it, where the markup does not say.
 * @attr {string} url - Address of the page to cite; its canonical one by default.
 * @attr {string} headline - Title of the page to cite; its own by default.
 * @attr {boolean} open - The details are shown at first; what a reader does later is not reflected.
 * @attr {boolean} inline - The quotation stands within a sentence: a `q`. The button lies on its closing mark.
 * @attr {boolean} analytics - Whether `lede-impression` is told; without it nothing is measured.
 * @slot - The quotation.
 * @fires {CustomEvent<LedeQuoteToggleDetail>} lede-quote-toggle - A reader opened or closed the quote.
 * @fires {CustomEvent<LedeQuoteCopyDetail>} lede-quote-copy - A reader copied the quote with its citation.
 * @fires {CustomEvent<LedeShareDetail>} lede-share - A reader is about to share the quote. Cancelable, but where Ctrl, Shift and the like ask for a tab or a window of its own.
 * @fires {CustomEvent<LedeImpressionDetail>} lede-impression - A reader has seen the quote: half of it, for a second. Once, with `analytics`.
 * @csspart quote - What stands below the quotation.
 * @csspart quote-toggle - The button that opens the details.
 * @csspart quote-details - What it opens.
 * @csspart quote-speaker - Who said them, below the words.
 * @csspart link - A link in the text or in a quote's details.
 * @csspart share-link - One share link or button in the details.
 */
export class LedeQuote extends LedeElement {
  static tag = 'lede-quote';
  static observedAttributes = ['speaker', 'url', 'headline', 'open', 'inline', 'analytics'];
}

/**
 * Share links for the page, without trackers: plain links, a button that copies, the system's sheet.
 *
 * @element lede-share
 * @attr {string} url - Address to share; the page's canonical one by default.
 * @attr {string} headline - Words to share; the page's title by default.
 * @attr {string} networks - Share links in their order, by their words; all of them by default, no links if empty.
 * @fires {CustomEvent<LedeShareDetail>} lede-share - A reader is about to share. Cancelable, but where Ctrl, Shift and the like ask for a tab or a window of its own.
 * @csspart share - The share bar.
 * @csspart share-link - One share link or button.
 */
export class LedeShare extends LedeElement {
  static tag = 'lede-share';
  static observedAttributes = ['url', 'headline', 'networks'];
}

/**
 * Related posts from a JSON endpoint or from the page itself, as a carousel that is a list of links.
 *
 * @element lede-related
 * @attr {string} src - Address of the list, in any of the formats; `#id` for a script of JSON or a list of links in the page. Without it the element's own children are the list. Changing it loads anew.
 * @attr {string} format - The format of what `src` leads to; by default its content tells.
 * @attr {"omit"|"same-origin"|"include"} [credentials=omit] - Whether cookies go along with requests.
 * @attr {string} heading - What stands over the list, before what the list itself says.
 * @attr {number} [heading-level=2] - Level of that heading, 1 to 6; the cards' titles stand one below.
 * @attr {"carousel"|"grid"|"list"} [layout=carousel] - How the posts are laid out: side by side with a way to the others, all in columns, or numbered one below the other.
 * @attr {"lazy"|"eager"} [loading=lazy] - Whether to wait until the element is within a viewport and a half.
 * @attr {boolean} analytics - Whether `lede-impression` is told; without it nothing is measured.
 * @fires {CustomEvent<LedeReadyDetail>} lede-ready - The list has been drawn.
 * @fires {CustomEvent<LedeErrorDetail>} lede-error - The list could not be loaded.
 * @fires {CustomEvent<LedeRelatedOpenDetail>} lede-related-open - A reader is about to open a post. Cancelable, but where Ctrl, Shift and the like ask for a tab or a window of its own.
 * @fires {CustomEvent<LedeImpressionDetail>} lede-impression - A reader has seen a post: half of it, for a second. Once for each, with `analytics`.
 * @csspart related - The related posts.
 * @csspart related-heading - What stands over them.
 * @csspart track - The list of cards.
 * @csspart card - One card.
 * @csspart card-picture - The picture of a card.
 * @csspart card-section - The section over a card's title.
 * @csspart card-title - The title of a card.
 * @csspart card-excerpt - What stands under a card's title.
 * @csspart card-date - The date of a card.
 * @csspart page-button - A button that moves the cards.
 * @csspart status - A message in place of what is missing.
 * @csspart retry - The button that tries again.
 */
export class LedeRelated extends LedeElement {
  static tag = 'lede-related';
  static observedAttributes = ['src', 'format', 'credentials', 'heading', 'heading-level', 'layout', 'loading', 'analytics'];
}

const classes = [LedeArticle, LedeQuote, LedeShare, LedeRelated];

// Properties reflect attributes of the same name in kebab-case.
for (const Class of classes) {
  // So that frameworks set it as a property.
  Class.prototype.messages = undefined;
  Class.properties = Class.observedAttributes.map((attribute) => {
    const property = attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
    Object.defineProperty(Class.prototype, property, {
      enumerable: true,
      get() {
        return this.getAttribute(attribute) ?? '';
      },
      set(value) {
        if (value == null || value === false) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value);
      },
    });
    return property;
  });
}

/** Defines the elements; another inclusion on the page yields, and says so once. */
export function define(maker) {
  const registry = globalThis.customElements;
  const taken = registry?.get(LedeArticle.tag);
  if (taken) {
    if (!taken.told) console.warn(`Lede: version ${version} yields to version ${taken.version}`);
    taken.told = true;
    return;
  }
  make = maker;
  for (const Class of classes) registry?.define(Class.tag, Class);
}
