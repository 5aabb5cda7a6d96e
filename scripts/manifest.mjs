// Makes of the JSDoc in npm/elements.js what editors, documentation tools and TypeScript read: custom-elements.json,
// custom data for VS Code, lede.d.ts, and react.d.ts with the JSX of React 19.
// Usage: manifest.mjs OUT_FOLDER [THE ONLY FILE TO WRITE].
//
// The declarations are written here, because the generator that was tried (custom-element-jsx-integration) wraps CustomEvent
// twice, and knows nothing of React's own module.
import fs from 'node:fs';
import path from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer/index.js';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

const root = path.resolve(import.meta.dirname, '..');
const output = path.resolve(process.argv[2]);
const only = process.argv[3];
const write = (name, text) => (only ?? name) === name && fs.writeFileSync(path.join(output, name), text);

/** What Lede says, with the names that the property `messages` has for it. */
const messages = [...fs.readFileSync(path.join(root, 'src/i18n.rs'), 'utf8').matchAll(/^ {4}\/\/\/ (.+)\n {4}\w+ "(\w+)" "(.+)",$/gm)].map(([, description, name, text]) => ({ name, description: `${description} In English: “${text}”.` }));
if (!messages.length) throw new Error('src/i18n.rs has no rows of messages any more');
const MESSAGES = 'What the element says in place of Lede’s own messages. Set it before the element is drawn.';

/** What the package calls the module: scripts/shrink.mjs bundles npm/elements.js into it. */
const MODULE = 'lede.js';

const source = ts.createSourceFile(MODULE, fs.readFileSync(path.join(root, 'npm/elements.js'), 'utf8'), ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
const analysed = create({ modules: [source] });

const kebabToCamel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const byName = (a, b) => (a.name < b.name ? -1 : 1);
const own = ({ inheritedFrom, ...rest }) => rest;
/** What pages can call: the methods that say what they do. Those that the browser calls have no JSDoc. */
const called = ({ kind, description }) => kind === 'method' && description;

// What pages can use: of the classes their attributes with the properties that reflect them, not how they work.
const elements = analysed.modules[0].declarations
  .filter(({ tagName }) => tagName)
  .map(({ superclass, ...element }) => ({
    ...element,
    superclass: { name: 'HTMLElement' },
    attributes: element.attributes.map((attribute) => ({ ...attribute, fieldName: kebabToCamel(attribute.name) })),
    members: element.attributes.map(({ name, description }) => ({ kind: 'field', name: kebabToCamel(name), type: { text: 'string' }, description, attribute: name, reflects: true })).concat({ kind: 'field', name: 'messages', type: { text: 'Messages | undefined' }, description: MESSAGES }, ...element.members.filter(called).map(own)),
    cssStates: element.cssStates.map(own),
    cssProperties: element.cssProperties.map(own).map(({ type, ...property }) => ({ ...property, ...(type && { syntax: type.text }) })),
  }));
for (const { name, attributes, events, members, cssProperties } of elements) {
  if (!events?.length || !cssProperties.length) throw new Error(`npm/elements.js: ${name} has no @fires or no @cssprop`);
  const bare = attributes.find(({ description, type }) => !description || !type);
  if (!members.some(called)) throw new Error(`npm/elements.js: ${name} has no method with JSDoc any more`);
  if (bare) throw new Error(`npm/elements.js: ${name} has no whole line @attr for ${bare.name}`);
}
if (!elements.length) throw new Error('npm/elements.js has no elements');

const manifest = {
  schemaVersion: '2.1.0',
  modules: [
    {
      kind: 'javascript-module',
      path: MODULE,
      declarations: [...elements, analysed.modules[0].declarations.find(({ name }) => name === 'version')],
      exports: [
        { kind: 'js', name: 'version', declaration: { name: 'version', module: MODULE } },
        ...elements.map(({ name, tagName }) => ({ kind: 'custom-element-definition', name: tagName, declaration: { name, module: MODULE } })),
      ],
    },
  ],
};
write('custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`);
const quiet = { hideLogs: true };
write('vscode.html-custom-data.json', getVsCodeHtmlCustomData(manifest, quiet));
write('vscode.css-custom-data.json', getVsCodeCssCustomData(manifest, quiet));

const comment = (text, indent = '') => `${indent}/** ${text.replace(/\s+/g, ' ').trim()} */\n`;
const words = (text) => (typeof text === 'string' ? text : ts.getTextOfJSDocComment(text)) ?? '';
const trimmed = (tag) => words(tag.comment).replace(/^- /, '');

const details = source.statements
  .flatMap(({ jsDoc = [] }) => jsDoc)
  .flatMap((block) => (block.tags ?? []).filter(ts.isJSDocTypedefTag).map((tag) => ({ block, tag })))
  .map(({ block, tag }) => ({
    name: tag.name.text,
    description: words(block.comment),
    properties: tag.typeExpression.jsDocPropertyTags.map((property) => ({ name: property.name.text, optional: property.isBracketed, type: property.typeExpression.type.getText(), description: trimmed(property) })),
  }));

// One event has one meaning, from whichever element: its words are those of the first, the article.
const events = [...new Map(elements.flatMap(({ events }) => events).reverse().map((event) => [event.name, event])).values()].sort(byName);
for (const { name, type } of events) {
  const detail = type.text.match(/^CustomEvent<(\w+)>$/)?.[1];
  if (!details.some((known) => known.name === detail)) throw new Error(`npm/elements.js: ${name} has no @typedef for its detail, ${type.text}`);
}

/** What a property of this type takes; reading it always gives the attribute's text. */
const WRITABLE = { number: 'number | string' };
const writable = (type) => WRITABLE[type] ?? type;

const header = '// Made by scripts/manifest.mjs of the JSDoc in npm/elements.js.\n';
const lines = (list, line) => list.map(line).join('');
write(
  'lede.d.ts',
  `${header}
/** The version of this copy. The first one on a page defines the elements; others yield. */
export declare const version: string;

/** Messages of a publisher’s, by their names: docs/languages.md. */
export interface Messages {
${lines(messages, ({ name, description }) => `${comment(description, '  ')}  readonly ${name}?: string;\n`)}}

${lines(details, ({ name, description, properties }) => `${comment(description)}export interface ${name} {
${lines(properties, ({ name, optional, type, description }) => `${comment(description, '  ')}  readonly ${name}${optional ? '?' : ''}: ${type};\n`)}}

`)}${lines(elements, ({ name, description, attributes, members }) => `${comment(description)}export interface ${name} extends HTMLElement {
${lines(attributes, ({ fieldName, type, description }) => `${comment(description, '  ')}  get ${fieldName}(): string;
  set ${fieldName}(value: ${writable(type.text)} | null | undefined);\n`)}${comment(MESSAGES, '  ')}  messages?: Messages | undefined;
${lines(members.filter(called), ({ name, description }) => `${comment(description, '  ')}  ${name}(): void;\n`)}}

`)}/** The class of an element, as \`customElements\` has it. */
export interface LedeConstructor<Element extends HTMLElement> {
  new (): Element;
  /** The version that is at work on the page. */
  readonly version: string;
}

declare global {
  interface CustomElementRegistry {
${lines(elements, ({ tagName, name }) => `    get(name: '${tagName}'): LedeConstructor<${name}> | undefined;\n`)}  }
  interface HTMLElementTagNameMap {
${lines(elements, ({ tagName, name }) => `    '${tagName}': ${name};\n`)}  }
  interface GlobalEventHandlersEventMap {
${lines(events, ({ name, type, description }) => `${comment(description, '    ')}    '${name}': ${type.text};\n`)}  }
}
`,
);
write(
  'react.d.ts',
  `${header}import type { ClassAttributes, HTMLAttributes } from 'react';
import type { ${['Messages', ...[...elements, ...details].map(({ name }) => name)].join(', ')} } from './lede.js';
export * from './lede.js';

${lines(elements, ({ name, attributes, events }) => `export interface ${name}Props extends ClassAttributes<${name}>, HTMLAttributes<${name}> {
${comment(MESSAGES, '  ')}  messages?: Messages | undefined;
${lines(attributes, ({ name, type, description }) => `${comment(description, '  ')}  '${name}'?: ${writable(type.text)} | undefined;\n`)}${lines(events, ({ name, type, description }) => `${comment(description, '  ')}  'on${name}'?: ((event: ${type.text}) => void) | undefined;\n`)}}

`)}declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${lines(elements, ({ tagName, name }) => `      '${tagName}': ${name}Props;\n`)}    }
  }
}
`,
);
